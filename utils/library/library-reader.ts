import { liveQuery } from 'dexie';
import { logError } from '../errors';
import type { PaperId } from '../paper/paper-id';
import type { PaperSource, ReadingList, SavedPaper } from '../paper/saved-paper';
import { createLibraryFeed } from './library-feed';
import type { LibraryDatabase } from './schema';

interface RemovedPaper extends Pick<SavedPaper, 'id' | 'title' | 'authors'> {
  /** Epoch milliseconds. */
  readonly removedAt: number;
}

/** What Offprint's own pages read straight from the database. Only the background writes. */
export interface LibraryReader {
  /** Newest first; all papers, or those of one list. */
  readPapers(request: { listId?: string; offset: number; limit: number }): Promise<SavedPaper[]>;
  /** In the order of `ids`; ids that are gone are left out. */
  readPapersById(ids: readonly PaperId[]): Promise<SavedPaper[]>;
  countPapers(listId?: string): Promise<number>;
  /** Ids of all papers, or of those on one list, newest first. */
  readPaperIds(listId?: string): Promise<PaperId[]>;
  /** The Reading list first, then the user's own. */
  readLists(): Promise<ReadingList[]>;
  /** Last removed first. */
  readTrash(): Promise<RemovedPaper[]>;
  countTrash(): Promise<number>;
  /** Where a paper was seen, first seen first. */
  readSources(id: PaperId): Promise<PaperSource[]>;
  /** The same of many papers, in no order. */
  readSourcesOf(ids: readonly PaperId[]): Promise<PaperSource[]>;
  /** Papers that may be the same as this one, the likeliest first. */
  readTwins(id: PaperId): Promise<SavedPaper[]>;
  /** Calls `onChange` after every change to the library, from any context, until `signal` aborts. */
  watch(onChange: () => void, signal: AbortSignal): void;
}

export function createLibraryReader(db: LibraryDatabase): LibraryReader {
  const papersOf = (listId: string | undefined) =>
    listId === undefined
      ? db.papers.orderBy('addedAt')
      : db.papers.where('listKeys').startsWith(`${listId} `);
  const { readPapersById, readLists } = createLibraryFeed(db);
  return {
    readPapersById,
    readLists,
    async readPapers({ listId, offset, limit }) {
      return papersOf(listId).reverse().offset(offset).limit(limit).toArray();
    },
    async countPapers(listId) {
      // The table's own count takes half the time of an index's.
      return listId === undefined ? db.papers.count() : papersOf(listId).count();
    },
    async readPaperIds(listId) {
      // Keys come all at once in their own order only; backwards, one by one.
      const ids = await papersOf(listId).primaryKeys();
      return ids.reverse();
    },
    async readTrash() {
      const removed = await db.trash.orderBy('removedAt').reverse().toArray();
      return removed.map(({ id, removedAt, paper }) => {
        return { id, removedAt, title: paper.title, authors: paper.authors };
      });
    },
    async countTrash() {
      return db.trash.count();
    },
    async readSourcesOf(ids) {
      return db.sources
        .where('paperId')
        .anyOf([...ids])
        .toArray();
    },
    async readSources(id) {
      const sources = await db.sources.where('paperId').equals(id).toArray();
      return sources.sort((a, b) => a.firstSeenAt - b.firstSeenAt);
    },
    async readTwins(id) {
      // Later: what compares papers is not needed for the first rows.
      const { readTwins } = await import('./twins');
      return (await readTwins(db, id)).map(({ paper }) => paper);
    },
    watch(onChange, signal) {
      // The counter moves with every write to papers; the others have tables of their own.
      const readState = () =>
        db.transaction('r', db.counters, db.lists, db.trash, db.apart, async () => [
          await db.counters.get('revision'),
          await db.lists.toArray(),
          await db.trash.count(),
          await db.apart.count(),
        ]);
      // A change between the caller's first read and the first look of the query counts as one.
      let before: Promise<unknown> | undefined = readState();
      const subscription = liveQuery(readState).subscribe({
        next(state) {
          const first = before;
          before = undefined;
          if (!first) return onChange();
          first
            .then((known) => {
              const isSame = JSON.stringify(known) === JSON.stringify(state);
              if (!isSame && !signal.aborted) onChange();
            })
            .catch((error: unknown) => logError('watching the library', error));
        },
        error: (error: unknown) => logError('watching the library', error),
      });
      signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
    },
  };
}
