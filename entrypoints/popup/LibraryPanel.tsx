import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { EmptySearch } from '../../components/EmptySearch';
import { EmptyLibrary, EmptyState } from '../../components/EmptyState';
import type { Marker } from '../../components/Marked';
import { PaperList } from '../../components/PaperList';
import type { PaperActions } from '../../components/PaperRow';
import type { LoadRelated } from '../../components/RelatedPapers';
import { ResultsHead } from '../../components/ResultsHead';
import { spokenAnswer } from '../../components/results-words';
import { Skeleton } from '../../components/Skeleton';
import type { MatchTerm } from '../../utils/paper/search-answer';
import { markTerms, snippetOf } from '../../utils/search/mark';
import { correctQuery } from './correct-query';
import type { LibraryView } from './use-library';
import { useSettled } from './use-settled';

interface LibraryPanelProps {
  readonly view: LibraryView | undefined;
  readonly hasError: boolean;
  readonly actions: PaperActions;
  readonly listRef: RefObject<HTMLUListElement | null>;
  readonly loadRelated: LoadRelated;
  readonly onNearEnd: () => void;
  readonly onLeave: () => void;
  readonly onOpenPage: (url: string) => void;
  /** Searches for another text, and has the box show it. */
  readonly onText: (text: string) => void;
  readonly onSearchAll: () => void;
}

/** How long an answer stays, in milliseconds, before it is spoken. */
const speechPause = 600;
const noTerms: readonly MatchTerm[] = [];

/** What the reader sees of the library, and hears of a search. */
export function LibraryPanel({ view, hasError, ...rest }: LibraryPanelProps) {
  const answer = view?.answer;
  const spoken = useSettled(answer ? spokenAnswer(answer) : '', speechPause);
  const hint = answer?.hints[0];
  return (
    <>
      <p class="visually-hidden" role="status">
        {answer && spoken}
      </p>
      {answer && view && (
        <ResultsHead
          answer={answer}
          onCorrect={(written, meant) => rest.onText(correctQuery(view.query.text, written, meant))}
        />
      )}
      <div class="popup-papers">
        {view ? <Papers {...rest} view={view} /> : !hasError && <Skeleton />}
        {hint && <p class="search-hint">{hint.message}</p>}
      </div>
    </>
  );
}

type PapersProps = Omit<LibraryPanelProps, 'hasError'> & { readonly view: LibraryView };

/** Papers, or what stands in their place when there are none. */
function Papers({ view, onOpenPage, onText, onSearchAll, ...rest }: PapersProps) {
  const { query, papers, lists, answer } = view;
  if (papers.length > 0) return <Rows {...rest} view={view} />;
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
    <EmptyState icon="bookmark" title="No papers on this list">
      <p>Expand a paper under All to put it on this list.</p>
    </EmptyState>
  );
}

type RowsProps = Omit<PapersProps, 'onOpenPage' | 'onText' | 'onSearchAll'>;

/** The same element until something is different: typing alone draws no row again. */
function Rows({ view, actions, listRef, loadRelated, onNearEnd, onLeave }: RowsProps) {
  return useMemo(() => {
    const { query, papers, lists, answer } = view;
    return (
      <PaperList
        {...{ ...actions, papers, lists, listRef, loadRelated, onNearEnd, onLeave }}
        {...markingOf(answer?.terms ?? noTerms)}
        listKey={`${query.listId ?? ''} ${query.text.trim()}`}
      />
    );
  }, [view, actions, listRef, loadRelated, onNearEnd, onLeave]);
}

function markingOf(terms: readonly MatchTerm[]) {
  const mark: Marker = (text) => markTerms(text, terms);
  return { mark, snippet: (abstract: string) => snippetOf(abstract, terms) };
}
