/** A paper that was found, and the order in which found papers stand. */
import type { Part } from './term';

export interface Hit {
  /** Which part. */
  readonly segment: number;
  /** The paper's number in it. */
  readonly paper: number;
  readonly score: number;
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
export function placeOf(parts: readonly Part[], number: number): Place {
  let paper = number;
  for (const [segment, part] of parts.entries()) {
    if (paper < part.segment.paperCount) return { segment, paper };
    paper -= part.segment.paperCount;
  }
  throw new RangeError(`no paper ${number}`);
}
