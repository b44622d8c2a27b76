import { useEffect, useState } from 'preact/hooks';
import { ExportPanel } from '../../components/export/ExportPanel';
import type { ExportChoice } from '../../components/export/export-names';
import { PickPanel } from '../../components/table/PickPanel';
import { type PickItem, stateOf } from '../../components/table/pick-items';
import { StatusPanel } from '../../components/table/StatusPanel';
import { logError } from '../../utils/errors';
import type { FileFormat } from '../../utils/formats/export-papers';
import { t, tCount } from '../../utils/i18n/translate';
import type { LibraryReader } from '../../utils/library/library-reader';
import type { TagCount } from '../../utils/paper/library-statistics';
import type { PaperId } from '../../utils/paper/paper-id';
import type { PaperEdit, ReadingList, SavedPaper } from '../../utils/paper/saved-paper';

/** What is being chosen for which papers, and the element it is placed at. */
export interface PaperPick {
  readonly kind: 'status' | 'lists' | 'tags' | 'export';
  readonly ids: readonly PaperId[];
  readonly anchor: HTMLElement;
}

interface PapersPickProps {
  readonly pick: PaperPick;
  readonly reader: LibraryReader;
  readonly lists: readonly ReadingList[];
  readonly tags: readonly TagCount[];
  readonly onEdit: (ids: readonly PaperId[], edit: PaperEdit, message: string) => void;
  /** Answers the list's id, or nothing when it was not made. */
  readonly onCreateList: (name: string) => Promise<string | undefined>;
  readonly onCopy: (ids: readonly PaperId[], choice: ExportChoice) => void;
  readonly onSave: (ids: readonly PaperId[], choice: FileFormat) => void;
  readonly onClose: (hasFocus: boolean) => void;
}

/** More are not read: of each list and tag only that some may have it is shown. */
const readLimit = 5_000;

export function PapersPick(props: PapersPickProps) {
  const { pick, onEdit, onClose } = props;
  const { kind, ids, anchor } = pick;
  const items = useItems(props);
  if (kind === 'status') {
    return (
      <StatusPanel
        anchor={anchor}
        onClose={onClose}
        onPick={(status) => onEdit(ids, { status }, tCount('bulkStatusDone', ids.length))}
      />
    );
  }
  if (kind === 'export') {
    return (
      <ExportPanel
        count={ids.length}
        anchor={anchor}
        onCopy={(choice) => props.onCopy(ids, choice)}
        onSave={(choice) => props.onSave(ids, choice)}
        onClose={onClose}
      />
    );
  }
  if (!items) return null;
  const isLists = kind === 'lists';
  const nameOf = (key: string) => items.shown.find((item) => item.key === key)?.name ?? key;
  const put = (key: string, isOn: boolean, name = nameOf(key)) => {
    items.note(key, isOn);
    const message = isLists
      ? tCount(isOn ? 'addedToList' : 'takenOffList', ids.length, name)
      : tCount(isOn ? 'tagAdded' : 'tagTaken', ids.length, name);
    const edits: PaperEdit = isLists
      ? { [isOn ? 'addListIds' : 'removeListIds']: [key] }
      : { [isOn ? 'addTags' : 'removeTags']: [key] };
    onEdit(ids, edits, message);
  };
  const create = async (name: string) => {
    const key = isLists ? await props.onCreateList(name) : name;
    if (key !== undefined) put(key, true, name);
  };
  return (
    <PickPanel
      label={t(isLists ? 'pickLists' : 'pickTags')}
      boxLabel={t(isLists ? 'pickListsBox' : 'pickTagsBox')}
      anchor={anchor}
      items={items.shown}
      maxLength={100}
      onPick={(key, isOn) => put(key, isOn)}
      onCreate={(name) => void create(name)}
      onClose={onClose}
    />
  );
}

/** Lists or tags with what the papers have of them; undefined until that is known. */
function useItems({ pick, reader, lists, tags }: PapersPickProps) {
  const { kind, ids } = pick;
  const [papers, setPapers] = useState<readonly SavedPaper[]>();
  const [noted, setNoted] = useState<ReadonlyMap<string, boolean>>(new Map());

  useEffect(() => {
    if (kind === 'status' || kind === 'export') return;
    if (ids.length > readLimit) return setPapers([]);
    reader
      .readPapersById(ids)
      .then(setPapers, (error: unknown) => logError('reading the selected papers', error));
  }, [reader, kind, ids]);

  if (!papers) return undefined;
  const countOf = new Map<string, number>();
  for (const { listIds, tags: own } of papers) {
    for (const key of kind === 'lists' ? listIds : own) {
      countOf.set(key, (countOf.get(key) ?? 0) + 1);
    }
  }
  const stateFor = (key: string): PickItem['state'] => {
    const isOn = noted.get(key);
    if (isOn !== undefined) return isOn ? 'on' : 'off';
    return papers.length < ids.length && ids.length > readLimit
      ? 'some'
      : stateOf(countOf.get(key) ?? 0, papers.length);
  };
  const known = new Set([...countOf.keys(), ...tags.map(({ tag }) => tag), ...noted.keys()]);
  const shown: PickItem[] =
    kind === 'lists'
      ? lists.map(({ id, name, color = 'none' }) => ({ key: id, name, color, state: stateFor(id) }))
      : [...known].map((tag) => ({ key: tag, name: tag, state: stateFor(tag) }));
  const note = (key: string, isOn: boolean) => setNoted((old) => new Map(old).set(key, isOn));
  return { shown, note };
}
