import type { PaperId } from '../paper/paper-id';
import type { ReadingList, SavedPaper } from '../paper/saved-paper';

/** What Offprint's own pages read straight from the database. Only the background writes. */
export interface LibraryReader {
  /** Newest first; all papers, or those of one list. */
  readPapers(request: { listId?: string; offset: number; limit: number }): Promise<SavedPaper[]>;
  /** In the order of `ids`; ids that are gone are left out. */
  readPapersById(ids: readonly PaperId[]): Promise<SavedPaper[]>;
  countPapers(listId?: string): Promise<number>;
  /** The Reading list first, then the user's own. */
  readLists(): Promise<ReadingList[]>;
  /** Calls `onChange` after every change to the library, from any context, until `signal` aborts. */
  watch(onChange: () => void, signal: AbortSignal): void;
}
