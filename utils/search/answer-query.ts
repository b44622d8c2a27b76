/** What is asked for and the parts of the index to an answer in ids. */
import type { PaperId } from '../paper/paper-id';
import type { SearchAnswer } from '../paper/search-answer';
import { findKnown, loadIds, type Part } from './parts/part';
import { matchClauses } from './query/match-clauses';
import type { Clause, Query, SortOrder } from './query/query';
import { sortPapers } from './query/sort-papers';
import type { Hit } from './rank/hit';
import { type Ranked, rankPapers } from './rank/rank-papers';
import { findRelated } from './rank/related-papers';
import type { Part as AllowedPart } from './rank/term';

/** What is asked for without words: the newest first. */
const newestFirst: SortOrder = { by: 'added', isAscending: false };

/** @param request listId: only papers on this list */
export async function answerQuery(
  parts: readonly Part[],
  query: Query,
  request: { readonly listId?: string; readonly limit: number },
): Promise<SearchAnswer> {
  const clauses = [...query.clauses, ...listClauses(request.listId)];
  const allowed = await Promise.all(
    parts.map(async ({ segment }): Promise<AllowedPart> => {
      return { segment, allowed: await matchClauses(segment, clauses) };
    }),
  );
  const ranked = await rankOrSort(allowed, query, request.limit);
  const named = query.pastedId && (await findById(allowed, query.pastedId));
  const { hits, total, complete } = named ? putFirst(named, ranked, request.limit) : ranked;
  return {
    hits: hits.map((hit) => nameHit(parts, hit)),
    ...{ total, complete, terms: ranked.terms, corrections: ranked.corrections },
    hints: query.hints,
  };
}

function listClauses(listId: string | undefined): Clause[] {
  if (listId === undefined) return [];
  return [{ isNegated: false, anyOf: [{ kind: 'list', listIds: [listId] }] }];
}

async function rankOrSort(
  parts: readonly AllowedPart[],
  query: Query,
  limit: number,
): Promise<Ranked> {
  const hasWords = query.words.length > 0 || query.ranked.length > 0;
  const sort = query.sort ?? (hasWords ? undefined : newestFirst);
  if (!sort || sort.by === 'relevance') return rankPapers({ parts, query, limit });
  const ranked = await rankPapers({ parts, query, limit: 0 });
  // Out of the order of relevance, papers that hold only some words would stand among the best.
  const least = ranked.complete > 0 ? 2 : 1;
  const matched = ranked.matched.map((part) => part.map((value) => (value >= least ? 1 : 0)));
  const matching = parts.map(({ segment }, index) => {
    return { segment, matched: matched[index] ?? new Uint8Array(segment.paperCount) };
  });
  const places = await sortPapers(matching, sort, limit);
  const total = ranked.complete > 0 ? ranked.complete : ranked.total;
  return { ...ranked, matched, total, hits: places.map((place) => ({ ...place, score: 0 })) };
}

/** The papers nearest to the one known as `id`; none when there is no such paper. */
export async function answerRelated(
  parts: readonly Part[],
  { id, limit }: { readonly id: PaperId; readonly limit: number },
): Promise<SearchAnswer['hits']> {
  const all = parts.map(({ segment }): AllowedPart => ({ segment, allowed: undefined }));
  const source = await findById(all, id);
  if (!source) return [];
  const hits = await findRelated(all, source, limit);
  return hits.map((hit) => nameHit(parts, hit));
}

function nameHit(parts: readonly Part[], { segment, paper, score }: Hit) {
  const found = parts[segment];
  if (!found) throw new TypeError(`no part ${segment}`);
  return { id: found.segment.idOf(paper), score };
}

/** A paper known as `id`, if the parts allow it. */
async function findById(parts: readonly AllowedPart[], id: PaperId): Promise<Hit | undefined> {
  for (const [segment, part] of parts.entries()) {
    await loadIds(part.segment, [id]);
    const paper = findKnown(part.segment, id);
    if (paper !== undefined && part.allowed?.[paper] !== 0) return { segment, paper, score: 0 };
  }
  return undefined;
}

/** A pasted id names one paper, whatever else holds its digits. */
function putFirst(named: Hit, ranked: Ranked, limit: number) {
  const isNamed = (hit: Hit) => hit.segment === named.segment && hit.paper === named.paper;
  const others = ranked.hits.filter((hit) => !isNamed(hit));
  const added = (ranked.matched[named.segment]?.[named.paper] ?? 0) > 0 ? 0 : 1;
  const first = { ...named, score: (ranked.hits[0]?.score ?? 0) + 1 };
  return {
    hits: [first, ...others].slice(0, limit),
    total: ranked.total + added,
    complete: Math.max(1, ranked.complete),
  };
}
