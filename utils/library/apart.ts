/** Pairs of papers that are two, whatever their titles say: the reader's word. */
import type { PaperId } from '../paper/paper-id';
import type { ApartPair, LibraryDatabase } from './schema';

type Ids = readonly PaperId[];

export interface Apart {
  /** Whether papers known by these ids are kept apart. */
  readonly isApart: (a: Ids, b: Ids) => boolean;
  /** The pairs that keep them apart. */
  readonly pairsOf: (a: Ids, b: Ids) => ApartPair[];
}

export function apartPair(a: PaperId, b: PaperId): ApartPair {
  return a < b ? { first: a, second: b } : { first: b, second: a };
}

/** All pairs: each is a decision made by hand, so they are few. */
export async function readApart(db: LibraryDatabase): Promise<Apart> {
  const pairs = await db.apart.toArray();
  const pairsOf = (a: Ids, b: Ids) =>
    pairs.filter(
      ({ first, second }) =>
        (a.includes(first) && b.includes(second)) || (a.includes(second) && b.includes(first)),
    );
  return { pairsOf, isApart: (a, b) => pairsOf(a, b).length > 0 };
}
