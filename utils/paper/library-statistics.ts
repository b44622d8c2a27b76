import type { ReadingStatus } from './saved-paper';

/** One week of the library. */
export interface WeekCount {
  /** Epoch milliseconds of the week's first local midnight. */
  readonly start: number;
  /** Papers first saved in it that are still in the library. */
  readonly saved: number;
  /** Papers whose status last became `read` in it. */
  readonly read: number;
}

export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/** What a library amounts to, in numbers. */
export interface LibraryStatistics {
  readonly total: number;
  readonly byStatus: Readonly<Record<ReadingStatus, number>>;
  /** Oldest first; the last is the week that is not over. */
  readonly weeks: readonly WeekCount[];
  /** Papers seen on each site, most first. One paper may have been seen on several. */
  readonly bySite: readonly { readonly id: string; readonly count: number }[];
  /** Papers per tag, most first; tags that differ in case only are one, in the commoner spelling. */
  readonly byTag: readonly TagCount[];
}
