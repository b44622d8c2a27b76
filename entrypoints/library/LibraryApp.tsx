import { useMemo, useRef, useState } from 'preact/hooks';
import { KeysDialog } from '../../components/controls/KeysDialog';
import { Toast } from '../../components/controls/Toast';
import { createNoteDrafts } from '../../components/notes/note-drafts';
import { ListSidebar } from '../../components/sidebar/ListSidebar';
import type { LibraryPlace } from '../../components/sidebar/library-place';
import type { TableHandle } from '../../components/table/PaperTable';
import type { LibraryReader } from '../../utils/library/library-reader';
import type { LibraryStatistics, TagCount } from '../../utils/paper/library-statistics';
import type { PaperId } from '../../utils/paper/paper-id';
import type { Settings } from '../../utils/settings/settings';
import type { SiteAccess } from '../../utils/settings/site-access';
import { createRelatedLoader } from '../../utils/views/load-related';
import type { SiteChoices } from '../../utils/views/SettingsPanel';
import { type OpenPage, useActions } from '../../utils/views/use-actions';
import { type Ask, usePapers } from '../../utils/views/use-papers';
import { Drawer } from './Drawer';
import { keyHints } from './key-hints';
import { PapersColumn } from './PapersColumn';
import { PlaceView } from './PlaceView';
import { authorQuery, queryOf } from './place-query';
import { placeTitle } from './place-title';
import { ReaderColumn } from './ReaderColumn';
import { useAddress } from './use-address';
import { useCounts } from './use-counts';
import { useLibraryEdits } from './use-library-edits';
import { useMarking } from './use-marking';
import { useMedia } from './use-media';
import { usePageGuard, usePageKeys, usePageTitle } from './use-page';

export interface LibraryAppProps {
  readonly reader: LibraryReader;
  readonly ask: Ask;
  readonly openPage: OpenPage;
  readonly readTags: () => Promise<readonly TagCount[]>;
  readonly readStatistics: () => Promise<LibraryStatistics>;
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly siteChoices: SiteChoices;
  readonly access: SiteAccess;
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
}

export function LibraryApp(props: LibraryAppProps) {
  const { reader, ask, openPage, settings } = props;
  const address = useAddress();
  const { place, text, paperId } = address.address;
  const query = useMemo(() => queryOf(place, text), [place, text]);
  const papers = usePapers(reader, ask, query);
  const counts = useCounts(reader, props.readTags);
  const actions = useActions(ask, openPage);
  const edits = useLibraryEdits(ask, actions, counts.lists);
  const [drafts] = useState(createNoteDrafts);
  const [areKeysShown, setAreKeysShown] = useState(false);
  const [isDrawerOpen, setIsDrawerOpen] = useState(false);
  const isNarrow = useMedia('(max-width: 640px)');
  const isAlone = useMedia('(max-width: 1000px)');
  const latestPaper = useRef(paperId);
  latestPaper.current = paperId;
  const table = useRef<TableHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const loadRelated = useMemo(() => createRelatedLoader(reader, ask), [reader, ask]);
  const siteNames = useMemo(
    () => new Map(props.sites.map(({ id, name }) => [id, name])),
    [props.sites],
  );
  const { mark, snippet } = useMarking(papers.view?.answer);
  const title = placeTitle(place, counts.lists);

  usePageTitle(title);
  usePageGuard(drafts);
  usePageKeys({ search, table, onKeys: () => setAreKeysShown(true) });

  const choose = (next: LibraryPlace) => {
    setIsDrawerOpen(false);
    address.go(next);
  };
  const closeReader = () => {
    address.close();
    requestAnimationFrame(() => table.current?.focusActive());
  };
  const remove = async (ids: readonly PaperId[]) => {
    const [only] = ids.length === 1 ? await reader.readPapersById(ids) : [];
    const named = only ? [only] : ids.map((id) => ({ id, title: '' }));
    if (!(await actions.acts.remove(named))) return false;
    // Another paper may have come into the reader meanwhile: it stays, and keeps the focus.
    const shown = latestPaper.current;
    if (shown !== undefined && !ids.includes(shown)) return true;
    if (shown !== undefined) address.close();
    table.current?.focusActive();
    return true;
  };

  const sidebar = (
    <ListSidebar
      {...edits}
      chosen={place}
      lists={counts.lists}
      listCounts={counts.listCounts}
      tags={counts.tags}
      total={counts.total}
      trashCount={counts.trashCount}
      onChoose={choose}
    />
  );
  const isPlain =
    place.kind === 'trash' || place.kind === 'statistics' || place.kind === 'settings';
  return (
    <div class="library" data-reading={paperId !== undefined}>
      {isNarrow ? (
        <Drawer isOpen={isDrawerOpen} onClose={() => setIsDrawerOpen(false)}>
          {sidebar}
        </Drawer>
      ) : (
        <div class="library-sidebar">{sidebar}</div>
      )}
      <PapersColumn
        {...{ reader, ask, openPage, address, papers, counts, actions, title, mark, snippet }}
        sites={props.sites}
        searchRef={search}
        tableRef={table}
        isReaderAlone={isAlone}
        onRemove={remove}
        {...(isNarrow && { onDrawer: () => setIsDrawerOpen(true) })}
      >
        {isPlain && (
          <PlaceView
            kind={place.kind}
            {...{ reader, ask, settings }}
            attempt={actions.attempt}
            {...{ sites: props.sites, siteChoices: props.siteChoices, access: props.access }}
            readStatistics={props.readStatistics}
            onSettings={props.onSettings}
            onChoose={choose}
            onTrash={counts.recount}
          />
        )}
      </PapersColumn>
      {paperId !== undefined && (
        <ReaderColumn
          {...{ reader, ask, actions, loadRelated, siteNames, mark, drafts, isAlone }}
          id={paperId}
          lists={counts.lists}
          knownTags={counts.tags.map(({ tag }) => tag)}
          onAuthor={(name) => address.go({ kind: 'all' }, authorQuery(name))}
          onTag={(tag) => address.go({ kind: 'tag', tag })}
          onShow={address.show}
          onRemove={({ id }) => void remove([id])}
          onClose={closeReader}
        />
      )}
      {areKeysShown && <KeysDialog hints={keyHints} onClose={() => setAreKeysShown(false)} />}
      <Toast
        done={actions.done}
        onUndo={() => {
          actions.undo();
          table.current?.focusActive();
        }}
        onDismiss={actions.forgetDone}
      />
    </div>
  );
}
