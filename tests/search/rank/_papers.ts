import fc from 'fast-check';
import type { SavedPaper } from '../../../utils/paper/saved-paper';
import type { Query } from '../../../utils/search/query/query';
import { type Ranked, rankPapers } from '../../../utils/search/rank/rank-papers';
import type { Segment } from '../../../utils/search/segment/segment';
import { minPrefixLength, type QueryWord, queryWordsOf } from '../../../utils/search/text/tokens';
import { paperOf } from '../_feed';
import { createMemorySegment } from '../_memory-segment';

/** As the parser has it. */
const maxWords = 64;

export function queryOf(text: string, rankedText = ''): Query {
  return {
    words: queryWordsOf(text, minPrefixLength).slice(0, maxWords),
    clauses: [],
    ranked: finished(queryWordsOf(rankedText, minPrefixLength)).slice(0, maxWords),
    hints: [],
  };
}

/** The last word is as it will stay. */
export function finished(words: readonly QueryWord[]): QueryWord[] {
  return words.map((ways) =>
    ways.map((terms) => terms.map((term) => ({ ...term, isPrefix: false }))),
  );
}

export function rank(segments: readonly Segment[], query: Query, limit = 50): Promise<Ranked> {
  const parts = segments.map((segment) => ({ segment, allowed: undefined }));
  return rankPapers({ parts, query, limit });
}

export function idsOf(segments: readonly Segment[], { hits }: Ranked): (string | undefined)[] {
  return hits.map(({ segment, paper }) => segments[segment]?.idOf(paper));
}

/** Titles in the order of a search over one segment. */
export async function titlesFor(papers: readonly SavedPaper[], text: string): Promise<string[]> {
  const segment = createMemorySegment(papers);
  const { hits } = await rank([segment], queryOf(text));
  return hits.map(({ paper }) => papers[paper]?.title ?? '');
}

export function papersTitled(...titles: readonly string[]): SavedPaper[] {
  return titles.map((title, number) => paperOf(number, { title }));
}

const vocabulary = [
  'graph',
  'graphs',
  'neural',
  'net',
  'nets',
  'network',
  'of',
  'wu',
  'deep-learning',
  'deep',
];
const someWords = fc
  .array(fc.constantFrom(...vocabulary), { maxLength: 8 })
  .map((words) => words.join(' '));

/** Papers of few words, so that they share many. */
export const somePapers: fc.Arbitrary<SavedPaper[]> = fc
  .array(
    fc.record({
      title: someWords,
      abstract: someWords,
      author: fc.constantFrom('Wu', 'Graph'),
      year: fc.constantFrom('2020', '2021-03'),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ author, year, ...texts }, number) =>
      paperOf(number, { ...texts, authors: [author], publishedOn: year }),
    ),
  );

export const someQuery = fc
  .array(fc.constantFrom(...vocabulary, 'ne', 'grahp', '2020'), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
