/**
 * Every write to the library. Only the background makes one of these; each operation is a single
 * strict transaction, so its answer means the change is on the disk and nothing is ever half done.
 * No await on anything but the database may stand inside a transaction: it would commit early.
 */
import { AppError } from '../errors';
import type { PaperId } from '../paper/paper-id';
import type { PaperMeta } from '../paper/paper-meta';
import { markOf, type PaperEdit, type PaperMark, type ReadingList } from '../paper/saved-paper';
import { editPaper } from './edit-paper';
import { createPaperStore } from './paper-store';
import type { LibraryDatabase } from './schema';

const listNameLimit = 100;
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
  const store = createPaperStore(db, now);

  async function write<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await db.transaction('rw', db.tables, work);
    } catch (cause) {
      if (cause instanceof AppError) throw cause;
      throw new AppError('storage-failed', undefined, { cause });
    }
  }

  async function requireList(id: string): Promise<ReadingList> {
    const list = await db.lists.get(id);
    if (!list) throw new AppError('not-found', 'This list is no longer in your library.');
    return list;
  }

  async function requireFreeName(name: string, exceptId?: string): Promise<string> {
    const trimmed = name.trim().slice(0, listNameLimit);
    if (trimmed === '') throw new AppError('bad-request', 'A list needs a name.');
    const key = trimmed.toLocaleLowerCase();
    const lists = await db.lists.toArray();
    if (lists.some((list) => list.id !== exceptId && list.name.toLocaleLowerCase() === key)) {
      throw new AppError('name-taken');
    }
    return trimmed;
  }

  return {
    /** Marks of the entries that are saved, one per record. */
    async findMarks(entries: readonly (readonly PaperId[])[]): Promise<PaperMark[]> {
      const papers = await db.papers.where('ids').anyOf(entries.flat()).distinct().toArray();
      return papers.map(markOf);
    },

    /** Adds a paper, or another source of one that is saved (or trashed) under any of its ids. */
    async save(paper: PaperMeta): Promise<PaperMark> {
      return write(async () => markOf(await store.addSource(paper)));
    },

    /** As `save`, for many at once: all or none. Marks come in the order of `papers`. */
    async saveMany(papers: readonly PaperMeta[]): Promise<PaperMark[]> {
      return write(async () => (await store.addSources(papers)).map(markOf));
    },

    async edit(id: PaperId, edit: PaperEdit): Promise<PaperMark> {
      return write(async () => {
        for (const listId of edit.addListIds ?? []) await requireList(listId);
        return markOf(await store.put(editPaper(await store.require(id), edit)));
      });
    },

    async markOpened(id: PaperId): Promise<void> {
      await write(async () => store.put({ ...(await store.require(id)), openedAt: now() }));
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
          const paper = await store.restore(id);
          if (paper) marks.push(markOf(paper));
        }
        return marks;
      });
    },

    async readMenu(): Promise<{ lists: ReadingList[]; recentTags: string[] }> {
      const lists = await db.lists.orderBy('order').toArray();
      const recent = await db.papers.orderBy('revision').reverse().limit(recentPapers).toArray();
      const tags = [...new Set(recent.flatMap((paper) => paper.tags))];
      return { lists, recentTags: tags.slice(0, recentTagCount) };
    },

    async createList(name: string): Promise<ReadingList> {
      return write(async () => {
        const freeName = await requireFreeName(name);
        const last = await db.lists.orderBy('order').last();
        const list: ReadingList = {
          id: crypto.randomUUID(),
          name: freeName,
          createdAt: now(),
          order: (last?.order ?? -1) + 1,
        };
        await db.lists.add(list);
        return list;
      });
    },

    async renameList(id: string, name: string): Promise<ReadingList> {
      return write(async () => {
        const list = { ...(await requireList(id)), name: await requireFreeName(name, id) };
        await db.lists.put(list);
        return list;
      });
    },

    /** The list goes, its papers stay. */
    async deleteList(id: string): Promise<void> {
      await write(async () => {
        await requireList(id);
        const papers = await db.papers.where('listKeys').startsWith(`${id} `).toArray();
        for (const paper of papers) await store.put(editPaper(paper, { removeListIds: [id] }));
        await db.lists.delete(id);
      });
    },
  };
}
