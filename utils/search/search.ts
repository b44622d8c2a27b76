/**
 * The seam between the library and whatever ranks it. Search knows nothing of the library's
 * storage: papers come in through `LibraryFeed`, answers go out as ids.
 */
import type { PaperId } from '../paper/paper-id';
import type { ReadingList, SavedPaper } from '../paper/saved-paper';
import type { Completions, SearchAnswer } from '../paper/search-answer';

/** Where the index learns what the library holds. */
export interface LibraryFeed {
  /** Papers written after `revision`, oldest write first, at most `limit`, and ids removed since. */
  readChanges(
    revision: number,
    limit: number,
  ): Promise<{
    papers: SavedPaper[];
    removedIds: PaperId[];
    revision: number;
    isComplete: boolean;
  }>;
  /** What the library is now: an index that knows another one starts anew. */
  readState(): Promise<{ libraryId: number; revision: number; paperCount: number }>;
  readPapersById(ids: readonly PaperId[]): Promise<SavedPaper[]>;
  readLists(): Promise<ReadingList[]>;
  /** Every tag in use, as typed. */
  readTags(): Promise<string[]>;
}

export interface SearchRequest {
  readonly text: string;
  readonly limit: number;
  /** Only papers on this list. */
  readonly listId?: string;
}

export interface Search {
  /**
   * Papers that match `text`, best first; none for blank text without `listId`. Every search first
   * brings the index up to date, so a blank one warms it.
   */
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Ways to go on at `caret` (UTF-16 units). */
  complete(request: { text: string; caret: number }): Promise<Completions>;
  /** The papers nearest to one by its own words, itself left out. Empty for an unknown id. */
  related(request: { id: PaperId; limit: number }): Promise<SearchAnswer['hits']>;
}
