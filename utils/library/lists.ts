/** Writes to reading lists, inside transactions that `write` opens. */
import { AppError } from '../errors';
import { t } from '../i18n/translate';
import {
  type ListEdit,
  type PaperEdit,
  type ReadingList,
  readingListId,
} from '../paper/saved-paper';
import { editPaper } from './edit-paper';
import type { Write } from './paper-store';
import type { LibraryDatabase, StoredPaper } from './schema';
import type { createUndo } from './undo';

const listNameLimit = 100;

export function createLists(
  db: LibraryDatabase,
  { editWithUndo }: ReturnType<typeof createUndo>,
  write: Write,
  now: () => number,
) {
  async function requireList(id: string): Promise<ReadingList> {
    const list = await db.lists.get(id);
    if (!list) throw new AppError('not-found', t('errorListGone'));
    return list;
  }

  async function requireFreeName(name: string, exceptId?: string): Promise<string> {
    const trimmed = name.trim().slice(0, listNameLimit);
    if (trimmed === '') throw new AppError('bad-request', t('errorListUnnamed'));
    const key = trimmed.toLocaleLowerCase();
    const lists = await db.lists.toArray();
    if (lists.some((list) => list.id !== exceptId && list.name.toLocaleLowerCase() === key)) {
      throw new AppError('name-taken');
    }
    return trimmed;
  }

  /** Takes a list away with an edit to its papers. @returns the undo step's id */
  async function dissolve(id: string, edit: PaperEdit): Promise<string | undefined> {
    if (id === readingListId) {
      throw new AppError('bad-request', t('errorListStays'));
    }
    const list = await requireList(id);
    const papers = await db.papers.where('listKeys').startsWith(`${id} `).toArray();
    const change = (paper: StoredPaper) => editPaper(paper, edit);
    const step = await editWithUndo(papers, change, [list]);
    await db.lists.delete(id);
    return step;
  }

  return {
    requireList,

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

    async editList(id: string, edit: ListEdit): Promise<ReadingList> {
      return write(async () => {
        const { color: oldColor, ...rest } = await requireList(id);
        const color = edit.color ?? oldColor;
        const list: ReadingList = {
          ...rest,
          ...(edit.name !== undefined && { name: await requireFreeName(edit.name, id) }),
          ...(color !== undefined && color !== 'none' && { color }),
        };
        await db.lists.put(list);
        return list;
      });
    },

    /** Gives the lists the order of `ids`; lists not named follow in the order they had. */
    async orderLists(ids: readonly string[]): Promise<ReadingList[]> {
      return write(async () => {
        const lists = await db.lists.orderBy('order').toArray();
        const place = new Map(ids.map((id, index) => [id, index]));
        const placeOf = (list: ReadingList) => place.get(list.id) ?? ids.length + list.order;
        lists.sort((a, b) => placeOf(a) - placeOf(b));
        const ordered = lists.map((list, order) => ({ ...list, order }));
        await db.lists.bulkPut(ordered);
        return ordered;
      });
    },

    /** The list goes, its papers stay. @returns the undo step's id */
    async deleteList(id: string): Promise<string | undefined> {
      return write(async () => dissolve(id, { removeListIds: [id] }));
    },

    /** Moves all papers of `fromId` to `toId` and takes `fromId` away. @returns the undo step's id */
    async mergeLists(fromId: string, toId: string): Promise<string | undefined> {
      return write(async () => {
        if (fromId === toId) throw new AppError('bad-request', t('errorListItself'));
        await requireList(toId);
        return dissolve(fromId, { removeListIds: [fromId], addListIds: [toId] });
      });
    },
  };
}
