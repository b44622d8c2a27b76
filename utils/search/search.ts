/**
 * The seam between the library and whatever ranks it. Search knows nothing of storage: papers
 * come in through `LibraryFeed`, answers go out as ids.
 */
import type { PaperId } from '../paper/paper-id';
import type { SavedPaper } from '../paper/saved-paper';
import type { SearchAnswer } from '../paper/search-answer';

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
}

export interface Search {
  /**
   * Papers matching every word of `text`, the last one as a prefix; none for blank text. Every
   * search first brings the index up to date, so a blank one warms it.
   */
  search(request: { text: string; limit: number }): Promise<SearchAnswer>;
}
