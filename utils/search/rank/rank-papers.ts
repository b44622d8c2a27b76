/**
 * Ranking, in two passes. `planTerms` turns a query into terms: each a word with its other forms,
 * all looked up in the dictionaries. `addTerms` then walks their postings and scores every paper
 * that holds any. The best of these have their words read in order, and nearness and titles decide
 * among them. Nothing waits between two loads, so a search whose pages are all in memory is one
 * synchronous run.
 */
import type { MatchTerm, SearchAnswer } from '../../paper/search-answer';
import type { Query } from '../query/query';
import { findPapers } from './find-papers';
import { comparePlaces, type Hit } from './hit';
import { loadAll } from './load-all';
import { planTerms } from './plan-terms';
import { scoreNearness, spotsByKey } from './score-nearness';
import type { Part, Spot, Term } from './term';

/** How many papers the second pass looks at. */
const rescored = 100;

export interface RankRequest {
  readonly parts: readonly Part[];
  readonly query: Query;
  readonly limit: number;
}

export interface Ranked {
  /** Best first; of equals the one added last, then by id. */
  readonly hits: readonly Hit[];
  /** All that match, also those beyond the limit. */
  readonly total: number;
  /** How many of them hold every plain word. */
  readonly complete: number;
  /** Per part, 2 where the paper holds every plain word, 1 where it holds some, 0 where none. */
  readonly matched: readonly Uint8Array[];
  readonly terms: readonly MatchTerm[];
  readonly corrections: SearchAnswer['corrections'];
}

/** The best papers first, of those the parts allow. Any query whatever has an answer. */
export async function rankPapers({ parts, query, limit }: RankRequest): Promise<Ranked> {
  const { terms, spots, words, marks, corrections } = planTerms(parts, query);
  const postings = loadAll(parts, ({ segment }, part) => segment.loadPostings(keysOf(terms, part)));
  if (postings !== undefined) await postings;
  const wanted = limit > 0 ? Math.max(limit, rescored) : 0;
  const found = findPapers(parts, terms, words, wanted);
  const first = found.hits.slice(0, rescored);
  const tokens = loadAll(parts, ({ segment }, part) =>
    segment.loadTokens(first.flatMap((hit) => (hit.segment === part ? hit.paper : []))),
  );
  if (tokens !== undefined) await tokens;
  const hits = [...rescore(parts, spots, first), ...found.hits.slice(rescored)];
  const { total, complete, matched } = found;
  return {
    hits: hits.slice(0, Math.max(0, limit)),
    total,
    complete,
    matched,
    terms: marks,
    corrections,
  };
}

function* keysOf(terms: readonly Term[], part: number): Generator<number> {
  for (const { sources } of terms) {
    for (const { groups } of sources) for (const keys of groups) yield* keys[part] ?? [];
  }
}

function rescore(parts: readonly Part[], spots: readonly Spot[], hits: readonly Hit[]): Hit[] {
  const spotsOfKey = parts.map((_, part) => spotsByKey(spots, part));
  return hits
    .map((hit) => {
      const keys = spotsOfKey[hit.segment];
      const tokens = parts[hit.segment]?.segment.readTokens(hit.paper);
      if (!keys || !tokens) return hit;
      return { ...hit, score: hit.score + scoreNearness(tokens, spots, keys) };
    })
    .sort((a, b) => b.score - a.score || comparePlaces(parts, a, b));
}
