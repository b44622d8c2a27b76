/** A query and the parts of the index to an answer in ids. */
import type { SearchAnswer } from '../paper/search-answer';
import { findKnown, loadIds, type Part } from './parts/part';
import { matchClauses } from './query/match-clauses';
import type { Clause, Query, SortOrder } from './query/query';
import { sortPapers } from './query/sort-papers';
import type { Hit } from './rank/hit';
import { type Ranked, rankPapers } from './rank/rank-papers';
import type { Segment } from './segment/segment';

interface AllowedPart {
  readonly segment: Segment;
  readonly allowed: Uint8Array | undefined;
}

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
  const named = await findNamed(allowed, query);
  const { hits, total, complete } = named ? putFirst(named, ranked, request.limit) : ranked;
  return {
    hits: hits.flatMap(({ segment, paper, score }) => {
      const id = parts[segment]?.segment.idOf(paper);
      return id === undefined ? [] : [{ id, score }];
    }),
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
  const matching = parts.map(({ segment }, index) => {
    return { segment, matched: ranked.matched[index] ?? new Uint8Array(segment.paperCount) };
  });
  const places = await sortPapers(matching, sort, limit);
  return { ...ranked, hits: places.map((place) => ({ ...place, score: 0 })) };
}

/** The paper whose id was pasted, if the parts allow it. */
async function findNamed(
  parts: readonly AllowedPart[],
  { pastedId }: Query,
): Promise<Hit | undefined> {
  if (pastedId === undefined) return undefined;
  for (const [segment, part] of parts.entries()) {
    await loadIds(part.segment, [pastedId]);
    const paper = findKnown(part.segment, pastedId);
    const isAllowed = paper !== undefined && part.allowed?.[paper] !== 0;
    if (isAllowed) return { segment, paper, score: 0 };
  }
  return undefined;
}

/** A pasted id names one paper, whatever else holds its digits. */
function putFirst(named: Hit, ranked: Ranked, limit: number) {
  const isNamed = (hit: Hit) => hit.segment === named.segment && hit.paper === named.paper;
  const others = ranked.hits.filter((hit) => !isNamed(hit));
  const added = ranked.matched[named.segment]?.[named.paper] === 1 ? 0 : 1;
  const first = { ...named, score: (ranked.hits[0]?.score ?? 0) + 1 };
  return {
    hits: [first, ...others].slice(0, limit),
    total: ranked.total + added,
    complete: Math.max(1, ranked.complete),
  };
}
