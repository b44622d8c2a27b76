import type { ComponentChildren, RefObject } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { ErrorNote } from '../../components/controls/ErrorNote';
import { BulkBar } from '../../components/table/BulkBar';
import type { TableHandle } from '../../components/table/PaperTable';
import type { Marker } from '../../components/text/Marked';
import { t, tCount } from '../../utils/i18n/translate';
import type { LibraryReader } from '../../utils/library/library-reader';
import type { PaperId } from '../../utils/paper/paper-id';
import type { OpenPage, useActions } from '../../utils/views/use-actions';
import type { Ask, usePapers } from '../../utils/views/use-papers';
import { copySelected, saveSelected } from './export-selected';
import { PapersPanel } from './PapersPanel';
import { type PaperPick, PapersPick } from './PapersPick';
import { queryOf } from './place-query';
import { SearchBar } from './SearchBar';
import type { useAddress } from './use-address';
import type { useCounts } from './use-counts';
import { useEnter } from './use-enter';
import { useFollow } from './use-follow';
import { useLook } from './use-look';
import { useSelection } from './use-selection';
import { useTableActs } from './use-table-acts';

interface PapersColumnProps {
  readonly reader: LibraryReader;
  readonly ask: Ask;
  readonly openPage: OpenPage;
  readonly address: ReturnType<typeof useAddress>;
  readonly papers: ReturnType<typeof usePapers>;
  readonly counts: ReturnType<typeof useCounts>;
  readonly actions: ReturnType<typeof useActions>;
  readonly title: string;
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly mark: Marker;
  readonly snippet: (abstract: string) => string | undefined;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly tableRef: RefObject<TableHandle | null>;
  readonly isReaderAlone: boolean;
  /** @returns whether they are gone */
  readonly onRemove: (ids: readonly PaperId[]) => Promise<boolean>;
  readonly onDrawer?: () => void;
  /** What is shown when the place has no papers of its own. */
  readonly children: ComponentChildren;
}

export function PapersColumn(props: PapersColumnProps) {
  const { reader, ask, openPage, address, papers, counts, actions, tableRef } = props;
  const { place, text, paperId } = address.address;
  const query = useMemo(() => queryOf(place, text), [place, text]);
  const { view, error, reload, showRange } = papers;
  const { acts, attempt, failure, forgetFailure } = actions;
  const [hiddenError, setHiddenError] = useState<Error>();
  const [pick, setPick] = useState<PaperPick>();
  const { look, setLook } = useLook();
  const selection = useSelection(reader, view);
  const isPlain = props.children !== false;
  const follow = useFollow(address, props.isReaderAlone);
  const focusTable = () => tableRef.current?.focusActive();
  const enter = useEnter(query, view, (paper) => {
    address.show(paper.id);
    focusTable();
  });
  const remove = async (removed: readonly PaperId[]) => {
    if (await props.onRemove(removed)) selection.drop(removed);
  };
  const merge = async (one: PaperId, other: PaperId) => {
    const request = () => ask('mergePapers', { ids: [one, other] });
    if (!(await acts.change(t('papersMerged'), request))) return;
    selection.clear();
    focusTable();
  };
  const tableActs = useTableActs({
    ...{ acts, address, selection, openPage },
    onOpened: (id) => void attempt(() => ask('markOpened', { id })),
    onShow: follow.show,
    onFollow: follow.follow,
    onNote: follow.write,
    onPick: setPick,
    onRemove: (removed) => void remove(removed),
    onEscape: () => (selection.ids.size > 0 ? selection.clear() : address.close()),
    onLeave: () => props.searchRef.current?.focus(),
  });
  const tagNames = useRef<readonly string[]>([]);
  tagNames.current = counts.tags.map(({ tag }) => tag);
  const filterSources = useMemo(
    () => ({ loadTags: async () => tagNames.current, loadSites: async () => props.sites }),
    [props.sites],
  );
  const shownFailure =
    failure ?? (error && error !== hiddenError ? { error, retry: reload } : undefined);
  const ids = [...selection.ids];
  const [one, other, third] = ids;

  return (
    <main class="library-main">
      <SearchBar
        {...{ ask, text }}
        inputRef={props.searchRef}
        {...(props.onDrawer && { onDrawer: props.onDrawer })}
        onText={(next) => (isPlain ? address.go({ kind: 'all' }, next) : address.setText(next))}
        onDown={focusTable}
        onEnter={enter}
      />
      {shownFailure && (
        <ErrorNote
          message={shownFailure.error.message}
          onRetry={shownFailure.retry}
          onDismiss={() => {
            forgetFailure();
            setHiddenError(error);
          }}
        />
      )}
      <p class="visually-hidden" role="status">
        {ids.length > 0 && tCount('trashChosen', ids.length)}
      </p>
      {isPlain ? (
        <div class="library-place">{props.children}</div>
      ) : (
        <div class="papers">
          <PapersPanel
            {...{ view, look, text, tableRef }}
            bulkBar={
              ids.length > 0 && (
                <BulkBar
                  count={ids.length}
                  total={view?.total ?? 0}
                  onPick={(kind, anchor) => setPick({ kind, ids, anchor })}
                  onStar={() =>
                    void acts.editMany(ids, { isStarred: true }, tCount('bulkStarDone', ids.length))
                  }
                  {...(one !== undefined &&
                    other !== undefined &&
                    third === undefined && { onMerge: () => void merge(one, other) })}
                  onRemove={() => void remove(ids)}
                  onSelectAll={selection.selectAll}
                  onClear={() => {
                    selection.clear();
                    focusTable();
                  }}
                />
              )
            }
            onLook={setLook}
            hasError={error !== undefined}
            title={props.title}
            emptyHint={t(place.kind === 'tag' ? 'tagPlaceEmptyHint' : 'placeEmptyHint')}
            isWhole={place.kind === 'all'}
            selectedIds={selection.ids}
            shownId={paperId}
            mark={props.mark}
            snippet={props.snippet}
            onRange={showRange}
            acts={tableActs}
            onText={(next) => {
              address.setText(next);
              props.searchRef.current?.focus();
            }}
            onQuery={address.setText}
            filterSources={filterSources}
            onSearchAll={() => address.go({ kind: 'all' }, text)}
            onOpenPage={(url) => openPage(url, false)}
          />
        </div>
      )}
      {pick && (
        <PapersPick
          key={pick.kind}
          {...{ pick, reader }}
          lists={counts.lists}
          tags={counts.tags}
          onEdit={(each, fields, message) => void acts.editMany(each, fields, message)}
          onCopy={(each, choice) =>
            void attempt(() => copySelected({ reader, ids: each, title: props.title }, choice))
          }
          onSave={(each, choice) =>
            void attempt(() => saveSelected({ reader, ids: each, title: props.title }, choice))
          }
          onCreateList={async (name) => {
            let made: string | undefined;
            await attempt(async () => {
              made = (await ask('createList', { name })).id;
            });
            return made;
          }}
          onClose={(hasFocus) => {
            setPick(undefined);
            if (!hasFocus) return;
            if (pick.anchor.isConnected) pick.anchor.focus();
            else focusTable();
          }}
        />
      )}
    </main>
  );
}
