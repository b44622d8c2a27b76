/**
 * Undo of changes to many papers at once. A step remembers each paper's fields before and after;
 * taking it back changes only what still is as the step left it, so that later edits stay.
 */
import { AppError } from '../errors';
import { t } from '../i18n/translate';
import type { ReadingList, UserFields } from '../paper/saved-paper';
import { editPaper } from './edit-paper';
import type { createPaperStore } from './paper-store';
import type { LibraryDatabase, StoredPaper, UndoStep } from './schema';

/** Steps kept, the newest. */
const stepLimit = 50;

type PaperStore = ReturnType<typeof createPaperStore>;

/** For use inside a transaction that library.ts has opened. */
export function createUndo(db: LibraryDatabase, store: PaperStore, now: () => number) {
  /**
   * Writes `papers` as `change` makes them and remembers both states.
   * @returns the step's id; undefined when nothing changed
   */
  async function editWithUndo(
    papers: readonly StoredPaper[],
    change: (paper: StoredPaper) => StoredPaper,
    lists: readonly ReadingList[] = [],
  ): Promise<string | undefined> {
    const edited = papers.map((before) => ({ before, after: change(before) }));
    const changed = edited.filter(({ before, after }) => !isSame(before, after));
    if (changed.length === 0 && lists.length === 0) return undefined;
    await store.putMany(changed.map(({ after }) => after));
    const step: UndoStep = {
      id: crypto.randomUUID(),
      at: now(),
      papers: changed.map(({ before, after }) => ({
        id: before.id,
        before: userFieldsOf(before),
        after: userFieldsOf(after),
      })),
      lists,
    };
    await db.undoSteps.put(step);
    const old = await db.undoSteps.orderBy('at').reverse().offset(stepLimit).primaryKeys();
    await db.undoSteps.bulkDelete(old);
    return step.id;
  }

  /** @throws AppError `not-found` for a step that was taken back already or is too old. */
  async function undo(id: string): Promise<void> {
    const step = await db.undoSteps.get(id);
    if (!step) throw new AppError('not-found', t('errorUndoGone'));
    await db.lists.bulkPut([...step.lists]);
    const papers = await db.papers.bulkGet(step.papers.map((paper) => paper.id));
    const restored = step.papers.flatMap(({ before, after }, index) => {
      const paper = papers[index];
      return paper ? [takeBack(paper, before, after)] : [];
    });
    await store.putMany(restored);
    await db.undoSteps.delete(id);
  }

  return { editWithUndo, undo };
}

function userFieldsOf(paper: UserFields): UserFields {
  const { status, isStarred, tags, listIds, note } = paper;
  return { status, isStarred, tags, listIds, ...(note !== undefined && { note }) };
}

function isSame(one: UserFields, other: UserFields): boolean {
  return JSON.stringify(userFieldsOf(one)) === JSON.stringify(userFieldsOf(other));
}

/** What the step added goes, what it removed comes back, each only if nobody changed it since. */
function takeBack(paper: StoredPaper, before: UserFields, after: UserFields): StoredPaper {
  const added = (from: readonly string[], to: readonly string[]) =>
    to.filter((value) => !from.includes(value));
  return editPaper(paper, {
    ...(paper.status === after.status && { status: before.status }),
    ...(paper.isStarred === after.isStarred && { isStarred: before.isStarred }),
    ...(paper.note === after.note && { note: before.note ?? '' }),
    removeTags: added(before.tags, after.tags),
    addTags: added(after.tags, before.tags),
    removeListIds: added(before.listIds, after.listIds),
    addListIds: added(after.listIds, before.listIds),
  });
}
