/**
 * Undo of changes to many papers at once, and to which records are one. A step remembers each paper's fields before and after;
 * taking it back changes only what still is as the step left it, so that later edits stay.
 */
import { AppError } from '../errors';
import { t } from '../i18n/translate';
import type { ReadingList, UserFields } from '../paper/saved-paper';
import { editPaper, userFieldsOf } from './edit-paper';
import type { PaperStore } from './paper-store';
import type { Records } from './records';
import type { LibraryDatabase, RecordChange, StoredPaper, UndoStep } from './schema';

/** Steps kept, the newest. */
const stepLimit = 50;

/** For use inside a transaction that library.ts has opened. */
export function createUndo(
  db: LibraryDatabase,
  store: PaperStore,
  records: Records,
  now: () => number,
) {
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
    const papers = await db.papers.bulkGet(step.papers.map((paper) => paper.id));
    const restored = step.papers.flatMap(({ before, after }, index) => {
      const paper = papers[index];
      return paper ? [takeBack(paper, before, after)] : [];
    });
    await store.putMany(restored);
    if (step.apart) await takeBackPairs(step.apart);
    if (step.change) await takeBackChange(step.change);
    await db.undoSteps.delete(id);
  }

  async function takeBackPairs({ added, removed }: NonNullable<UndoStep['apart']>): Promise<void> {
    for (const { first, second } of added) await db.apart.delete([first, second]);
    for (const pair of removed) await db.apart.put(pair);
  }

  async function takeBackChange(change: RecordChange): Promise<void> {
    if (change.kind === 'merge') return partAgain(change);
    const [kept, other] = await db.papers.bulkGet([change.keptId, change.newId]);
    if (!kept || !other) throw new AppError('not-found', t('errorUndoGone'));
    await records.putRecord(await records.absorb(kept, other));
  }

  /** Both records as they were; what the joined one was given since stays with the kept one. */
  async function partAgain(change: RecordChange & { kind: 'merge' }): Promise<void> {
    const {
      records: [kept, other],
      pageUrls,
      after,
    } = change;
    const joined: StoredPaper | undefined = await db.papers.get(kept.paper.id);
    const isTaken = await store.isKeyTaken(other.paper.id);
    if (joined === undefined || isTaken) throw new AppError('not-found', t('errorUndoGone'));
    const known = new Set(pageUrls);
    const since = (await store.readSources(joined.id)).filter(({ pageUrl }) => !known.has(pageUrl));
    await db.sources.where('paperId').equals(joined.id).delete();
    await db.sources.bulkPut([...kept.sources, ...since]);
    await records.putRecord(takeBack(joined, kept.paper, after));
    await store.putWhole(other);
  }

  return { editWithUndo, remember, undo };
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
