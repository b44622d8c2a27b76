import type { PaperId } from './paper-id';
import type { PaperMeta } from './paper-meta';

export const readingStatuses = ['unread', 'reading', 'read'] as const;
export type ReadingStatus = (typeof readingStatuses)[number];

/** The list every library has. */
export const readingListId = 'reading-list';

export const listColors = ['red', 'orange', 'yellow', 'green', 'blue', 'purple'] as const;
export type ListColor = (typeof listColors)[number];

export interface ReadingList {
  readonly id: string;
  readonly name: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Position among the lists, ascending. */
  readonly order: number;
  readonly color?: ListColor;
}

export interface ListEdit {
  readonly name?: string;
  /** `none` takes the colour away. */
  readonly color?: ListColor | 'none';
}

/** The user's own words and marks on a paper. A page never changes them. */
export interface UserFields {
  readonly status: ReadingStatus;
  readonly isStarred: boolean;
  /** As typed, unique without regard to case, in the order they were added. */
  readonly tags: readonly string[];
  readonly listIds: readonly string[];
  readonly note?: string;
}

/** What we keep of a paper: what its sources say, merged, and the user's own fields. */
export interface SavedPaper extends Omit<PaperMeta, 'ids' | 'pageUrl' | 'siteId'>, UserFields {
  /** The record's key, fixed when the paper was first saved. */
  readonly id: PaperId;
  /** Every id known for it, `id` among them. */
  readonly ids: readonly PaperId[];
  /** Sites it was seen on, first seen first. */
  readonly siteIds: readonly string[];
  /** Epoch milliseconds of the first save; never changes. */
  readonly addedAt: number;
  /** Epoch milliseconds of the last change to anything here. */
  readonly updatedAt: number;
  /** Epoch milliseconds the user last opened it from Offprint. */
  readonly openedAt?: number;
  /** Epoch milliseconds at which the status last became `read`; absent while it is not. */
  readonly readAt?: number;
  /** Grows by one with every write to the library: what the search index has seen up to. */
  readonly revision: number;
}

/** One page that showed a saved paper, kept whole so that a merge can be undone. */
export interface PaperSource {
  readonly paperId: PaperId;
  readonly pageUrl: string;
  /** Epoch milliseconds. */
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  readonly paper: PaperMeta;
}

/** What a listing page is told about a paper that is in the library. */
export interface PaperMark extends Omit<UserFields, 'note'> {
  readonly id: PaperId;
  readonly ids: readonly PaperId[];
}

/** A change to the user's fields, as operations, so that two changes at once both last. */
export interface PaperEdit {
  readonly status?: ReadingStatus;
  readonly isStarred?: boolean;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly addListIds?: readonly string[];
  readonly removeListIds?: readonly string[];
  /** Empty removes the note. */
  readonly note?: string;
}

/** The part of a record that a listing page may see. */
export function markOf(paper: SavedPaper): PaperMark {
  const { id, ids, status, isStarred, tags, listIds } = paper;
  return { id, ids, status, isStarred, tags, listIds };
}
