import { useMemo } from 'preact/hooks';
import type { Marker } from '../../components/text/Marked';
import type { MatchTerm, SearchAnswer } from '../../utils/paper/search-answer';
import { markTerms, snippetOf } from '../../utils/search/mark';

const noTerms: readonly MatchTerm[] = [];

/** How to mark what a search matched; the same as long as its terms are. */
export function useMarking(answer: SearchAnswer | undefined) {
  const terms = answer?.terms ?? noTerms;
  const key = JSON.stringify(terms);
  // Every answer has terms of its own, mostly the same.
  return useMemo(() => {
    const mark: Marker = (text) => markTerms(text, terms);
    return { mark, snippet: (abstract: string) => snippetOf(abstract, terms) };
  }, [key]);
}
