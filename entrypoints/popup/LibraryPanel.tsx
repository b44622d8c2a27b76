import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { EmptyLibrary, EmptyState } from '../../components/controls/EmptyState';
import { Skeleton } from '../../components/controls/Skeleton';
import { PaperList } from '../../components/papers/PaperList';
import type { PaperActions } from '../../components/papers/PaperRow';
import type { RowTools } from '../../components/papers/RowPanel';
import { EmptySearch } from '../../components/search/EmptySearch';
import { ResultsHead } from '../../components/search/ResultsHead';
import { spokenAnswer } from '../../components/search/results-words';
import type { Marker } from '../../components/text/Marked';
import { t } from '../../utils/i18n/translate';
import type { MatchTerm } from '../../utils/paper/search-answer';
import { markTerms, snippetOf } from '../../utils/search/mark';
import { correctQuery } from '../../utils/views/correct-query';
import { type FilterSources, QueryControls } from '../../utils/views/QueryControls';
import type { PapersView } from '../../utils/views/use-papers';
import { useSettled } from '../../utils/views/use-settled';

interface LibraryPanelProps {
  /** What the box holds, which the view may not show yet. */
  readonly text: string;
  readonly view: PapersView | undefined;
  readonly hasError: boolean;
  readonly actions: PaperActions;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly tools: RowTools;
  readonly filterSources: FilterSources;
  readonly onRange: (from: number, to: number, kept: number) => void;
  readonly onLeave: () => void;
  readonly onOpenPage: (url: string) => void;
  /** Searches for another text; the box shows it but the focus stays where it is. */
  readonly onText: (text: string) => void;
  readonly onSearchAll: () => void;
}

/** How long an answer stays, in milliseconds, before it is spoken. */
const speechPause = 600;
const noTerms: readonly MatchTerm[] = [];

/** What the reader sees of the library, and hears of a search. */
export function LibraryPanel({ text, view, hasError, filterSources, ...rest }: LibraryPanelProps) {
  const answer = view?.answer;
  const spoken = useSettled(answer ? spokenAnswer(answer) : '', speechPause);
  const hint = answer?.hints[0];
  // Nothing to count, sort or filter.
  const isNew = view?.total === 0 && view.query.listId === undefined && text.trim() === '';
  const searchInstead = (next: string) => {
    rest.onText(next);
    rest.onLeave();
  };
  return (
    <>
      <p class="visually-hidden" role="status">
        {answer && spoken}
      </p>
      {!isNew && (
        <QueryControls
          text={text}
          lists={view && view.query.listId === undefined ? view.lists : []}
          sources={filterSources}
          onText={rest.onText}
          onLeave={rest.onLeave}
        >
          {(controls, chips) => (
            <ResultsHead
              total={view?.knownTotal}
              answer={answer}
              controls={controls}
              onCorrect={(written, meant) =>
                view && searchInstead(correctQuery(view.query.text, written, meant))
              }
            >
              {chips}
            </ResultsHead>
          )}
        </QueryControls>
      )}
      <div class="popup-papers">
        {view ? <Papers {...rest} view={view} onText={searchInstead} /> : !hasError && <Skeleton />}
        {hint && <p class="search-hint">{hint.message}</p>}
      </div>
    </>
  );
}

type PapersProps = Omit<LibraryPanelProps, 'text' | 'hasError' | 'filterSources' | 'view'> & {
  readonly view: PapersView;
};

/** Papers, or what stands in their place when there are none. */
function Papers({ view, onOpenPage, onText, onSearchAll, ...rest }: PapersProps) {
  const { query, total, lists, answer } = view;
  if (total > 0) return <Rows {...rest} view={view} />;
  if (answer) {
    // What is not indexed yet may still match.
    if (answer.indexing) return <Skeleton />;
    const listName = lists.find((list) => list.id === query.listId)?.name;
    const text = query.text.trim();
    return (
      <EmptySearch text={text} listName={listName} onText={onText} onSearchAll={onSearchAll} />
    );
  }
  if (query.listId === undefined) return <EmptyLibrary onOpenPage={onOpenPage} />;
  return (
    <EmptyState icon="bookmark" title={t('emptyList')}>
      <p>{t('emptyListHint')}</p>
    </EmptyState>
  );
}

type RowsProps = Omit<PapersProps, 'onOpenPage' | 'onText' | 'onSearchAll'>;

/** The same element until something is different: typing alone draws no row again. */
function Rows({ view, actions, scroller, tools, onRange, onLeave }: RowsProps) {
  return useMemo(() => {
    const { query, lists, answer, total, paperAt, rowOf } = view;
    return (
      <PaperList
        {...{ ...actions, total, paperAt, rowOf, lists, scroller, tools, onRange, onLeave }}
        {...markingOf(answer?.terms ?? noTerms)}
        listKey={`${query.listId ?? ''} ${query.text.trim()}`}
      />
    );
  }, [view, actions, scroller, tools, onRange, onLeave]);
}

function markingOf(terms: readonly MatchTerm[]) {
  const mark: Marker = (text) => markTerms(text, terms);
  return { mark, snippet: (abstract: string) => snippetOf(abstract, terms) };
}
