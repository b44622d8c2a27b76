/** A paper that was found, and the order in which found papers stand. */
import { selectBest } from './select-best';
import type { Part } from './term';

export interface Hit {
  /** Which part. */
  readonly segment: number;
  /** The paper's number in it. */
  readonly paper: number;
  readonly score: number;
}

/**
 * The `limit` best of `candidates`, best first.
 * @param scores and candidates count papers part after part
 */
export function bestHits(
  parts: readonly Part[],
  scores: Float32Array,
  candidates: Uint32Array,
  limit: number,
): Hit[] {
  const best = selectBest(candidates, limit, (a, b) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    if (difference !== 0) return difference > 0;
    return comparePlaces(parts, placeOf(parts, a), placeOf(parts, b)) < 0;
  });
  return best.map((paper) => ({ ...placeOf(parts, paper), score: scores[paper] ?? 0 }));
}

type Place = Omit<Hit, 'score'>;

/** Of equals the one added last comes first, then the one with the lower id: never 0. */
export function comparePlaces(parts: readonly Part[], a: Place, b: Place): number {
  const addedAt = ({ segment, paper }: Place) =>
    parts[segment]?.segment.columns.addedAt[paper] ?? 0;
  const idOf = ({ segment, paper }: Place) => parts[segment]?.segment.idOf(paper) ?? '';
  return addedAt(b) - addedAt(a) || (idOf(a) < idOf(b) ? -1 : 1);
}

/** From a paper's number over all parts, one after the other, to its part. */
function placeOf(parts: readonly Part[], number: number): Place {
  let paper = number;
  for (const [segment, part] of parts.entries()) {
    if (paper < part.segment.paperCount) return { segment, paper };
    paper -= part.segment.paperCount;
  }
  throw new RangeError(`no paper ${number}`);
}
