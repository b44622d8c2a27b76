/**
 * Every write to the library. Only the background makes one of these; each operation is a single
 * strict transaction, so its answer means the change is on the disk and nothing is ever half done.
 * No await on anything but the database may stand inside a transaction: it would commit early.
 */
import { AppError } from '../errors';
import type { PageEntryKey } from '../paper/entry-key';
import type { PaperId } from '../paper/paper-id';
import type { PaperMeta } from '../paper/paper-meta';
import { markOf, type PaperEdit, type PaperMark, type ReadingList } from '../paper/saved-paper';
import { createAdding } from './add-sources';
import { editPaper } from './edit-paper';
import { type FoundMark, findMarks } from './find-marks';
import { createKeyCache } from './key-lookup';
import { createLists } from './lists';
import { createOnePaper } from './one-paper';
import { createPaperStore } from './paper-store';
import { createRecords } from './records';
import type { LibraryDatabase } from './schema';
import { createTags } from './tags';
import { createUndo } from './undo';

/** Newest papers looked at for the tags a menu offers first. */
const recentPapers = 200;
const recentTagCount = 12;

export type Library = ReturnType<typeof createLibrary>;

/**
 * @param now epoch milliseconds
 * @throws AppError from every operation: `storage-failed` with the browser's error as its cause,
 * `not-found`, `name-taken`, `bad-request`.
 */
export function createLibrary(db: LibraryDatabase, now: () => number = Date.now) {
  const cache = createKeyCache(db);
  const store = createPaperStore(db, cache, now);

  async function write<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await db.transaction('rw', db.tables, work);
    } catch (cause) {
      cache.drop();
      if (cause instanceof AppError) throw cause;
      throw new AppError('storage-failed', undefined, { cause });
    }
  }

  const records = createRecords(store);
  const adding = createAdding(db, store, records, cache, now);
  const undoLog = createUndo(db, store, records, now);
  const onePaper = createOnePaper(db, store, records, undoLog, write);
  const tags = createTags(db, undoLog, write);
  const { requireList, ...lists } = createLists(db, undoLog, write, now);

  return {
    /** Marks of the entries that are saved, in the order of `entries`. */
    async findMarks(entries: readonly PageEntryKey[]): Promise<FoundMark[]> {
      return db.transaction('r', db.papers, db.apart, async () => findMarks(db, entries));
    },

    /** Adds a paper, or another source of one that is saved (or trashed) under any of its ids. */
    async save(paper: PaperMeta): Promise<PaperMark> {
      return write(async () => markOf(await adding.addSource(paper)));
    },

    /** As `save`, for many at once: all or none. Marks come in the order of `papers`. */
    async saveMany(papers: readonly PaperMeta[]): Promise<PaperMark[]> {
      return write(async () => (await adding.addSources(papers)).map(markOf));
    },

    async edit(id: PaperId, edit: PaperEdit): Promise<PaperMark> {
      return write(async () => {
        for (const listId of edit.addListIds ?? []) await requireList(listId);
        // A note replaces what is there, so it needs the very record that it was written on.
        const find = edit.note === undefined ? store.resolve : store.require;
        return markOf(await store.put(editPaper(await find(id), edit)));
      });
    },

    async markOpened(id: PaperId): Promise<void> {
      await write(async () => store.put({ ...(await store.resolve(id)), openedAt: now() }));
    },

    /** Moves papers to the trash with everything they have; passes over ids that are not saved. */
    async remove(ids: readonly PaperId[]): Promise<PaperId[]> {
      return write(async () => {
        const removedIds: PaperId[] = [];
        for (const id of new Set(ids)) {
          if (await store.trash(id)) removedIds.push(id);
        }
        return removedIds;
      });
    },

    async restore(ids: readonly PaperId[]): Promise<PaperMark[]> {
      return write(async () => {
        const marks: PaperMark[] = [];
        for (const id of new Set(ids)) {
          const paper = await adding.restore(id);
          if (paper) marks.push(markOf(paper));
        }
        return marks;
      });
    },

    /** Lists and tags of papers lately changed come first. */
    async readMenu(): Promise<{ lists: ReadingList[]; recentTags: string[] }> {
      const lists = await db.lists.orderBy('order').toArray();
      const recent = await db.papers.orderBy('revision').reverse().limit(recentPapers).toArray();
      const tags = [...new Set(recent.flatMap((paper) => paper.tags))];
      const recentIds = new Set(recent.flatMap((paper) => paper.listIds));
      const recentLists = lists.filter(({ id }) => recentIds.has(id));
      const places = [...recentIds];
      recentLists.sort((a, b) => places.indexOf(a.id) - places.indexOf(b.id));
      const otherLists = lists.filter(({ id }) => !recentIds.has(id));
      return {
        lists: [...recentLists, ...otherLists],
        recentTags: tags.slice(0, recentTagCount),
      };
    },

    /** One edit to many papers; ids that are not saved are passed over. @returns the undo step's id */
    async editMany(ids: readonly PaperId[], edit: PaperEdit): Promise<string | undefined> {
      return write(async () => {
        for (const listId of edit.addListIds ?? []) await requireList(listId);
        const papers = await db.papers.bulkGet([...new Set(ids)]);
        return undoLog.editWithUndo(
          papers.filter((paper) => paper !== undefined),
          (paper) => editPaper(paper, edit),
        );
      });
    },

    async undo(stepId: string): Promise<void> {
      await write(async () => undoLog.undo(stepId));
    },

    /** Forgets papers of the trash for good. Ids that are not in it are passed over. */
    async deleteTrashed(ids: readonly PaperId[]): Promise<void> {
      await write(async () => db.trash.bulkDelete([...ids]));
    },

    /** Forgets what was removed before `time` (epoch milliseconds) for good. @returns how many */
    async purgeTrash(time: number): Promise<number> {
      return write(async () => db.trash.where('removedAt').below(time).delete());
    },

    ...lists,
    findTwins: onePaper.findTwins,
    mergePapers: onePaper.mergePapers,
    keepApart: onePaper.keepApart,
    splitPaper: onePaper.splitPaper,
    renameTag: tags.renameTag,
    removeTag: tags.removeTag,
  };
}
