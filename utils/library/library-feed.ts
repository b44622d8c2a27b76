/** What the search index reads of the library: what changed since it last looked, and papers by id. */
import type { PaperId } from '../paper/paper-id';
import type { ReadingList, SavedPaper } from '../paper/saved-paper';
import type { LibraryDatabase } from './schema';

export interface LibraryChanges {
  readonly papers: SavedPaper[];
  readonly removedIds: PaperId[];
  readonly revision: number;
  readonly isComplete: boolean;
}

export function createLibraryFeed(db: LibraryDatabase) {
  return {
    /** What changed after `revision`, oldest first, at most `limit` papers. */
    async readChanges(revision: number, limit: number): Promise<LibraryChanges> {
      return db.transaction('r', db.papers, db.removals, async () => {
        const papers = await db.papers.where('revision').above(revision).limit(limit).toArray();
        const last = papers.length === limit ? papers.at(-1)?.revision : undefined;
        const range =
          last === undefined
            ? db.removals.where('revision').above(revision)
            : db.removals.where('revision').between(revision, last, false, true);
        const removals = await range.toArray();
        const seen = [...papers, ...removals].reduce(
          (max, row) => Math.max(max, row.revision),
          revision,
        );
        return {
          papers,
          removedIds: removals.map((removal) => removal.id),
          revision: last ?? seen,
          isComplete: last === undefined,
        };
      });
    },

    /** `libraryId` tells this library from another one that stood in its place. */
    async readState(): Promise<{ libraryId: number; revision: number; paperCount: number }> {
      return db.transaction('r', db.papers, db.counters, async () => ({
        libraryId: (await db.counters.get('libraryId'))?.value ?? 0,
        revision: (await db.counters.get('revision'))?.value ?? 0,
        paperCount: await db.papers.count(),
      }));
    },

    /** In the order of `ids`; ids that are gone are left out. */
    async readPapersById(ids: readonly PaperId[]): Promise<SavedPaper[]> {
      const papers = await db.papers.bulkGet([...ids]);
      return papers.filter((paper) => paper !== undefined);
    },

    /** The Reading list first, then the user's own. */
    async readLists(): Promise<ReadingList[]> {
      return db.lists.orderBy('order').toArray();
    },

    /** Every tag in use, as typed. */
    async readTags(): Promise<string[]> {
      const tags = await db.papers.orderBy('tags').uniqueKeys();
      return tags.filter((tag) => typeof tag === 'string');
    },
  };
}
