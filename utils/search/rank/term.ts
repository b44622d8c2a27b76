/** What a query's words become: terms, each with all the keys that stand for it, part by part. */
import type { Segment } from '../segment/segment';

export interface Part {
  readonly segment: Segment;
  /** 1 where a paper may be found; undefined lets through all that are not gone. */
  readonly allowed: Uint8Array | undefined;
}

/** One list of keys per part; a paper that holds any of them holds the idea. */
export type PartKeys = readonly (readonly number[])[];

/** One reason to say that a paper holds a term. */
export interface Source {
  /** A paper must hold all of these; there is one unless several words stand for one. */
  readonly groups: readonly PartKeys[];
  readonly weight: number;
  /** Another spelling of the same places in the text, not to be counted twice. */
  readonly isSpelling: boolean;
}

export interface Term {
  readonly sources: readonly Source[];
  readonly weight: number;
  /** Those of the sources' keys that are the word as written, which counts once more. */
  readonly written: PartKeys;
  readonly exactWeight: number;
  /** Set in the mask of papers that hold it; 0 when it only ranks. */
  readonly bit: number;
  /** Papers published this year hold it too. */
  readonly year?: number;
}

/** A word of the query in its place, stop words too: what nearness and cover look at. */
export interface Spot {
  readonly written: PartKeys;
  /** All that stands for it, other forms too. */
  readonly any: PartKeys;
  /** How telling it is. */
  readonly rarity: number;
}

/**
 * Inverse document frequency in the form that is never negative (Robertson and Zaragoza 2009,
 * https://doi.org/10.1561/1500000019, with Lucene's 1 added).
 */
export function rarityOf(frequency: number, paperCount: number): number {
  return Math.log(1 + Math.max(0, paperCount - frequency + 0.5) / (frequency + 0.5));
}

/** How telling a group of keys is; a paper that holds two of them is counted twice. */
export function rarityIn(parts: readonly Part[], keys: PartKeys): number {
  let frequency = 0;
  parts.forEach(({ segment }, part) => {
    for (const key of keys[part] ?? []) frequency += segment.frequency(key);
  });
  return rarityOf(frequency, paperCountOf(parts));
}

export function paperCountOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { segment }) => sum + segment.paperCount, 0);
}
