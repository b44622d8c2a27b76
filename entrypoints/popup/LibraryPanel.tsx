import type { RefObject } from 'preact';
import { EmptyLibrary, EmptyState } from '../../components/EmptyState';
import type { Marker } from '../../components/Marked';
import { PaperList } from '../../components/PaperList';
import type { PaperActions } from '../../components/PaperRow';
import { Skeleton } from '../../components/Skeleton';
import { markTerms, snippetOf } from '../../utils/search/mark';
import type { LibraryView } from './use-library';

interface LibraryPanelProps {
  readonly view: LibraryView | undefined;
  readonly hasError: boolean;
  readonly actions: PaperActions;
  readonly listRef: RefObject<HTMLUListElement | null>;
  readonly onNearEnd: () => void;
  readonly onLeave: () => void;
  readonly onOpenPage: (url: string) => void;
}

/** What the reader sees of the library, and hears of a search. */
export function LibraryPanel({ view, hasError, ...rest }: LibraryPanelProps) {
  const { query, total } = view ?? { query: { text: '' }, total: 0 };
  return (
    <>
      <p class="visually-hidden" role="status">
        {query.text.trim() !== '' && `${total} ${total === 1 ? 'paper' : 'papers'} found`}
      </p>
      {view ? <Papers {...rest} view={view} /> : !hasError && <Skeleton />}
    </>
  );
}

type PapersProps = Omit<LibraryPanelProps, 'hasError'> & { readonly view: LibraryView };

/** Papers, or what stands in their place when there are none. */
function Papers({ view, actions, onOpenPage, ...rest }: PapersProps) {
  const { query, papers, lists, terms } = view;
  const text = query.text.trim();
  const mark: Marker = (value) => markTerms(value, terms);
  const isMatch = (value: string) => mark(value).some((segment) => segment.isMatch);

  if (papers.length === 0 && text !== '') {
    return (
      <EmptyState icon="search" title={`Nothing matches “${text}”`}>
        <p>Try fewer words, or the beginning of one. Titles, authors and abstracts are searched.</p>
      </EmptyState>
    );
  }
  if (papers.length === 0 && query.listId !== undefined) {
    return (
      <EmptyState icon="bookmark" title="No papers on this list">
        <p>Expand a paper under All to put it on this list.</p>
      </EmptyState>
    );
  }
  if (papers.length === 0) return <EmptyLibrary onOpenPage={onOpenPage} />;
  return (
    <PaperList
      // A new query starts at its top.
      key={`${query.listId ?? ''} ${text}`}
      {...actions}
      {...rest}
      papers={papers}
      lists={lists}
      mark={mark}
      snippet={(abstract) => (isMatch(abstract) ? snippetOf(abstract, terms) : undefined)}
    />
  );
}
