/** What the parts of a merge share. */
import { partsOf, type SegmentParts } from './open-segment';
import type { Segment } from './segment';

/** Milliseconds at a stretch, so that a search waits no longer than for a frame. */
const sliceLength = 8;
/** Stands where a paper or a key has no new number. */
export const none = 0xffff_ffff;

export interface MergeInput extends SegmentParts {
  /** By paper; `none` for those that were gone at the start. */
  readonly newPapers: Uint32Array;
  /** By key; `none` for keys that only such papers held. */
  readonly newKeys: Uint32Array;
}

/** To be called often: asks for a pause once the slice is used up. */
export type TakeTurns = () => Promise<void> | undefined;

/** @param firstPaper new number of its first paper that stays */
export function createInput(segment: Segment, firstPaper: number): MergeInput {
  const parts = partsOf(segment);
  const newPapers = new Uint32Array(segment.paperCount).fill(none);
  let next = firstPaper;
  for (let paper = 0; paper < newPapers.length; paper += 1) {
    if (segment.gone[paper] === 0) newPapers[paper] = next++;
  }
  return { ...parts, newPapers, newKeys: new Uint32Array(segment.keyCount).fill(none) };
}

export function createTurnTaker(pause: () => Promise<void>): TakeTurns {
  let end = performance.now() + sliceLength;
  return () => {
    if (performance.now() < end) return undefined;
    return pause().then(() => {
      end = performance.now() + sliceLength;
    });
  };
}
