/** The papers of the page the browser shows: what is saved of them, and a way to save the rest. */
import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Skeleton } from '../../components/controls/Skeleton';
import { t } from '../../utils/i18n/translate';
import type { LibraryReader } from '../../utils/library/library-reader';
import type { PaperId } from '../../utils/paper/paper-id';
import type { PaperMeta } from '../../utils/paper/paper-meta';
import type { useActions } from '../../utils/views/use-actions';
import type { Ask } from '../../utils/views/use-papers';
import { PageList } from './PageList';
import { ChangedNote, EmptyPage, NoMatch, RefusedPage } from './PageStates';
import { PageToolbar } from './PageToolbar';
import { createPageFilter } from './page-filter';
import { type ListedPage, usePageEntries } from './use-page-entries';

export interface ThisPageProps {
  readonly page: ListedPage;
  readonly reader: LibraryReader;
  readonly ask: Ask;
  readonly acts: ReturnType<typeof useActions>['acts'];
  /** Words that entries must hold. */
  readonly text: string;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onLeave: () => void;
  readonly onOpenPage: (url: string, isBackground: boolean) => void;
}

export function ThisPage({ page, reader, ask, acts, text, ...rest }: ThisPageProps) {
  const { state, markById, areMarksKnown, again } = usePageEntries(page, ask, reader);
  const [selected, setSelected] = useState<ReadonlySet<PaperId>>(new Set());
  const papers = state.kind === 'read' ? state.papers : noPapers;
  const shown = useFiltered(papers, text);
  const markOf = (paper: PaperMeta) =>
    paper.ids.map((id) => markById.get(id)).find((mark) => mark !== undefined);
  useEffect(() => setSelected(new Set()), [papers]);

  if (state.kind === 'loading') return <Skeleton label={t('pageLoading')} />;
  if (state.kind === 'refused')
    return <RefusedPage onOpenPage={(url) => rest.onOpenPage(url, false)} />;
  if (papers.length === 0)
    return <EmptyPage entries={state} readSample={page.readSample} onAgain={again} />;

  const chosen = papers.filter((paper) => selected.has(paper.ids[0]));
  const unsaved = shown.filter((paper) => !markOf(paper));
  const save = async (wanted: readonly PaperMeta[]) => {
    const isDone = await acts.saveMany(wanted, (id) => markById.has(id));
    if (isDone) setSelected(new Set());
  };
  const select = (some: readonly PaperMeta[], isOn: boolean) => {
    const next = new Set(selected);
    for (const { ids } of some) {
      if (isOn) next.add(ids[0]);
      else next.delete(ids[0]);
    }
    setSelected(next);
  };
  return (
    <>
      <PageToolbar
        total={papers.length}
        savedCount={papers.filter(markOf).length}
        shown={shown}
        droppedCount={state.droppedCount}
        isScanned={state.isScanned === true}
        isSelected={(paper) => selected.has(paper.ids[0])}
        selectedCount={chosen.length}
        newCount={areMarksKnown ? unsaved.length : 0}
        areMarksKnown={areMarksKnown}
        onSelectAll={(isOn) => select(shown, isOn)}
        onSaveNew={() => void save(unsaved)}
        onSaveSelected={() => void save(chosen)}
      >
        <ChangedNote entries={state} readSample={page.readSample} />
      </PageToolbar>
      <div class="popup-papers">
        {shown.length === 0 ? (
          <NoMatch text={text.trim()} />
        ) : (
          <PageList
            {...rest}
            papers={shown}
            listKey={text.trim()}
            markOf={markOf}
            isSelected={(paper) => selected.has(paper.ids[0])}
            areMarksKnown={areMarksKnown}
            onSelect={(paper, isOn) => select([paper], isOn)}
            onSave={(paper) => void save([paper])}
            onStatus={(mark, status) => void acts.edit(mark.id, { status })}
          />
        )}
      </div>
    </>
  );
}

const noPapers: readonly PaperMeta[] = [];

/** In the page's order, those that hold the words of `text`. */
function useFiltered(papers: readonly PaperMeta[], text: string): readonly PaperMeta[] {
  const words = text.trim();
  const filter = useMemo(
    () => (words === '' ? undefined : createPageFilter(papers)),
    [papers, words === ''],
  );
  return useMemo(
    () => (filter ? filter(words).flatMap((place) => papers[place] ?? []) : papers),
    [filter, words, papers],
  );
}
