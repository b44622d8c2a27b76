/** What a query's words become: terms, each with all the keys that stand for it, part by part. */
import type { Segment } from '../segment/segment';

export interface Part {
  readonly segment: Segment;
  /** 1 where a paper may be found; undefined lets through all that are not gone. */
  readonly allowed: Uint8Array | undefined;
}

/** One list of keys per part; a paper that holds any of them holds the idea. */
export type PartKeys = readonly (readonly number[])[];

export interface Source {
  /** A paper must hold all of these; there is one unless a long form stands for its acronym. */
  readonly groups: readonly PartKeys[];
  readonly weight: number;
  /** Another spelling of the same places in the text, not to be counted twice. */
  readonly isSpelling: boolean;
}

export interface Term {
  readonly sources: readonly Source[];
  readonly weight: number;
  /** Set in the mask of papers that hold it; 0 when it only ranks. */
  readonly bit: number;
  /** Papers published this year hold it too. */
  readonly year: number | undefined;
}

/** A word of the query where it stands, stop words too: what nearness and cover look at. */
export interface Spot {
  readonly written: PartKeys;
  /** Other forms of the word, longer ones and replacements. */
  readonly others: PartKeys;
  /** How telling it is (inverse document frequency). */
  readonly rarity: number;
}

/** @see Robertson and Zaragoza 2009, with the floor that Lucene gives it: never negative. */
export function rarityOf(frequency: number, paperCount: number): number {
  return Math.log(1 + Math.max(0, paperCount - frequency + 0.5) / (frequency + 0.5));
}

export function paperCountOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { segment }) => sum + segment.paperCount, 0);
}

/** How many papers hold a key of the group; those that hold two are counted twice. */
export function frequencyOf(parts: readonly Part[], keys: PartKeys): number {
  return parts.reduce(
    (sum, { segment }, part) =>
      (keys[part] ?? []).reduce((inner, key) => inner + segment.frequency(key), sum),
    0,
  );
}
