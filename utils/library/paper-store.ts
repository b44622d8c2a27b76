/** Papers with their sources and trash, inside a transaction that library.ts has opened. */
import { AppError } from '../errors';
import { mergeSources } from '../paper/merge-sources';
import type { PaperId } from '../paper/paper-id';
import type { PaperMeta } from '../paper/paper-meta';
import type { PaperSource, SavedPaper, UserFields } from '../paper/saved-paper';
import { mergeUserFields, newUserFields } from './edit-paper';
import { type LibraryDatabase, listKey, type StoredPaper } from './schema';

export function createPaperStore(db: LibraryDatabase, now: () => number) {
  async function nextRevision(): Promise<number> {
    const value = ((await db.counters.get('revision'))?.value ?? 0) + 1;
    await db.counters.put({ name: 'revision', value });
    return value;
  }

  async function put(paper: Omit<SavedPaper, 'revision' | 'updatedAt'>): Promise<StoredPaper> {
    const stored: StoredPaper = {
      ...paper,
      updatedAt: now(),
      revision: await nextRevision(),
      listKeys: paper.listIds.map((listId) => listKey(listId, paper.addedAt)),
    };
    await db.papers.put(stored);
    await db.removals.delete(paper.id);
    return stored;
  }

  async function forget(id: PaperId): Promise<void> {
    await db.papers.delete(id);
    await db.sources.where('paperId').equals(id).delete();
    await db.removals.put({ id, revision: await nextRevision() });
  }

  async function require(id: PaperId): Promise<StoredPaper> {
    const paper = await db.papers.get(id);
    if (!paper) throw new AppError('not-found');
    return paper;
  }

  async function trash(id: PaperId): Promise<boolean> {
    const paper = await db.papers.get(id);
    if (!paper) return false;
    const sources = await db.sources.where('paperId').equals(id).toArray();
    await db.trash.put({ id, removedAt: now(), paper, sources });
    await forget(id);
    return true;
  }

  async function restore(id: PaperId): Promise<StoredPaper | undefined> {
    const trashed = await db.trash.get(id);
    if (!trashed) return undefined;
    await db.trash.delete(id);
    const lists = new Set(await db.lists.toCollection().primaryKeys());
    const listIds = trashed.paper.listIds.filter((listId) => lists.has(listId));
    await db.sources.bulkPut([...trashed.sources]);
    return put({ ...trashed.paper, listIds });
  }

  /** Records that share an id with `ids`, the first saved first, taken from the trash if need be. */
  async function findSame(ids: readonly PaperId[]): Promise<StoredPaper[]> {
    for (const id of await db.trash
      .where('id')
      .anyOf([...ids])
      .primaryKeys())
      await restore(id);
    const papers = await db.papers
      .where('ids')
      .anyOf([...ids])
      .distinct()
      .toArray();
    return papers.sort((a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1));
  }

  /** Gives the sources of `from` to `to`; one seen on the same page in both keeps its first day. */
  async function moveSources(from: PaperId, to: PaperId): Promise<void> {
    const sources = await db.sources.where('paperId').equals(from).toArray();
    await db.sources.bulkPut(sources.map((source) => ({ ...source, paperId: to })));
  }

  async function addSource(paper: PaperMeta): Promise<StoredPaper> {
    const [kept, ...others] = await findSame(paper.ids);
    const id = kept?.id ?? paper.ids[0];
    let userFields: UserFields = kept ?? newUserFields;
    for (const other of others) {
      userFields = mergeUserFields(userFields, other);
      await moveSources(other.id, id);
      await forget(other.id);
    }
    const seenAt = now();
    const known = await db.sources.get([id, paper.pageUrl]);
    const source: PaperSource = {
      paperId: id,
      pageUrl: paper.pageUrl,
      firstSeenAt: known?.firstSeenAt ?? seenAt,
      lastSeenAt: seenAt,
      paper,
    };
    await db.sources.put(source);
    const merged = mergeSources(await db.sources.where('paperId').equals(id).toArray());
    const { status, isStarred, tags, listIds, note } = userFields;
    return put({
      ...merged,
      id,
      ids: [...new Set([...merged.ids, id])],
      status,
      isStarred,
      tags,
      listIds,
      ...(note !== undefined && { note }),
      addedAt: kept?.addedAt ?? seenAt,
      ...(kept?.openedAt !== undefined && { openedAt: kept.openedAt }),
    });
  }

  return { put, require, trash, restore, addSource };
}
