/**
 * Undo of changes to many papers at once, and to which records are one. A step remembers each
 * paper's fields before and after; taking it back changes only what still is as the step left it,
 * so that later edits stay.
 */
import { AppError } from '../errors';
import { t } from '../i18n/translate';
import type { PaperId } from '../paper/paper-id';
import type { ReadingList, UserFields } from '../paper/saved-paper';
import { giveBack, takeBack, userFieldsOf } from './edit-paper';
import type { PaperStore } from './paper-store';
import type { Records } from './records';
import type { LibraryDatabase, StoredPaper, UndoStep } from './schema';
import { createTakingBack } from './take-back-change';

/** Steps kept, the newest. */
const stepLimit = 50;

/** For use inside a transaction that library.ts has opened. */
export function createUndo(
  db: LibraryDatabase,
  store: PaperStore,
  records: Records,
  now: () => number,
) {
  const takeBackChange = createTakingBack(db, store, records);

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
    const edits = changed.map(({ before, after }) => ({
      id: before.id,
      before: userFieldsOf(before),
      after: userFieldsOf(after),
    }));
    return await remember({ papers: edits, lists });
  }

  /** Keeps a step. @returns its id */
  async function remember(step: Partial<Omit<UndoStep, 'id' | 'at'>>): Promise<string> {
    const old = await db.undoSteps
      .orderBy('at')
      .reverse()
      .offset(stepLimit - 1)
      .primaryKeys();
    for (const id of old) await db.undoSteps.delete(id);
    const id = crypto.randomUUID();
    await db.undoSteps.put({ papers: [], lists: [], ...step, id, at: now() });
    return id;
  }

  /** @throws AppError `not-found` for a step that was taken back already or is too old. */
  async function undo(id: string): Promise<void> {
    const step = await db.undoSteps.get(id);
    if (!step) throw new AppError('not-found', t('errorUndoGone'));
    await db.lists.bulkPut([...step.lists]);
    await takeBackEdits(step.papers);
    if (step.apart) await takeBackPairs(step.apart);
    if (step.change) await takeBackChange(step.change);
    await db.undoSteps.delete(id);
  }

  async function takeBackEdits(edits: UndoStep['papers']): Promise<void> {
    const papers = await db.papers.bulkGet(edits.map((edit) => edit.id));
    const restored = new Map<PaperId, StoredPaper>();
    for (const [index, { before, after }] of edits.entries()) {
      const paper = papers[index];
      if (paper) restored.set(paper.id, takeBack(paper, before, after));
    }
    for (const [index, { id, before, after }] of edits.entries()) {
      if (papers[index]) continue;
      // Joined with another since: it gets back what it lost, and loses nothing the other had.
      const joined: StoredPaper | undefined = await db.papers.where('ids').equals(id).first();
      const current = joined && (restored.get(joined.id) ?? joined);
      if (current) restored.set(current.id, giveBack(current, before, after));
    }
    const onLists = await store.lessGoneLists();
    await store.putMany([...restored.values()].map(onLists));
  }

  async function takeBackPairs({ added, removed }: NonNullable<UndoStep['apart']>): Promise<void> {
    for (const { first, second } of added) await db.apart.delete([first, second]);
    for (const pair of removed) await db.apart.put(pair);
  }

  return { editWithUndo, remember, undo };
}

function isSame(one: UserFields, other: UserFields): boolean {
  return JSON.stringify(userFieldsOf(one)) === JSON.stringify(userFieldsOf(other));
}
