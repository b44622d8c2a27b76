import type { IndexStore } from '../store/index-store';
import type { Manifest } from '../store/manifest';
import type { GuardedParts } from './guard-parts';

/** How much of anything: tests make it little. */
export interface IndexSizes {
  /** Papers asked of the feed at a time. */
  readonly page: number;
  /** Papers made into a segment without a pause. */
  readonly chunk: number;
  /** Changes kept in memory only; what is woken up with has at most so many to make again. */
  readonly fresh: number;
  /** Fresh parts of about the same size that are joined: less costs more a save, more a search. */
  readonly freshTier: number;
  /** As `fresh`, while a library is indexed for the first time, when there is no one waiting. */
  readonly bulk: number;
  /** Searches wait for so many papers to be indexed; for more they answer over what there is. */
  readonly patience: number;
  /** Stored segments of about the same size that are joined. */
  readonly tier: number;
  /** Papers of the largest segment that is made by joining. */
  readonly joined: number;
  /** Milliseconds of work without giving the thread to others. */
  readonly slice: number;
  /** Bytes of an index that may be in memory whole. */
  readonly warm: number;
}

export const usualSizes: IndexSizes = {
  page: 500,
  chunk: 100,
  fresh: 64,
  freshTier: 8,
  bulk: 4_000,
  patience: 1_000,
  tier: 4,
  joined: 32_768,
  slice: 10,
  warm: 40_000_000,
};

/** One life of the index. What is damaged is not mended but left for a new life. */
export interface IndexState {
  readonly parts: GuardedParts;
  readonly libraryId: number;
  readonly sizes: IndexSizes;
  /** Gives the thread to others now and then. */
  readonly pause: () => Promise<void>;
  /** Runs what stores parts one at a time: all of it follows the manifest before. */
  readonly takeTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** The parts hold every paper as of this revision of the library. */
  revision: number;
  /** Papers put and removed since the stored revision. */
  unstored: number;
  /** Undefined once a write has failed: the index then lives in memory only. */
  store: IndexStore | undefined;
  /** As last written. */
  manifest: Manifest | undefined;
  /**
   * Keys of stored segments that no part stands for any more. They go once no search reads them,
   * not in the write that names the one they were joined into.
   */
  leftovers: readonly number[];
}
