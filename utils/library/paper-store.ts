/** Papers with their sources and trash, inside a transaction that library.ts has opened. */
import { AppError } from '../errors';
import { mergeSources } from '../paper/merge-sources';
import type { PaperId } from '../paper/paper-id';
import type { PaperMeta } from '../paper/paper-meta';
import type { PaperSource, SavedPaper, UserFields } from '../paper/saved-paper';
import { mergeUserFields, newUserFields } from './edit-paper';
import { type LibraryDatabase, listKey, type StoredPaper } from './schema';

/** Runs `work` in one strict transaction over the whole library. */
export type Write = <T>(work: () => Promise<T>) => Promise<T>;

export function createPaperStore(db: LibraryDatabase, now: () => number) {
  /** Draws `count` revisions in a row. @returns the first */
  async function drawRevisions(count: number): Promise<number> {
    const last = (await db.counters.get('revision'))?.value ?? 0;
    await db.counters.put({ name: 'revision', value: last + count });
    return last + 1;
  }

  async function put(paper: UnsavedPaper): Promise<StoredPaper> {
    const stored = toStored(paper, await drawRevisions(1), now());
    await db.papers.put(stored);
    await db.removals.delete(paper.id);
    return stored;
  }

  async function putMany(papers: readonly UnsavedPaper[]): Promise<StoredPaper[]> {
    const revision = await drawRevisions(papers.length);
    const writtenAt = now();
    const stored = papers.map((paper, index) => toStored(paper, revision + index, writtenAt));
    await db.papers.bulkPut(stored);
    // A count costs less than looking for what is hardly ever there.
    const hasRemovals = (await db.removals.count()) > 0;
    if (hasRemovals) await db.removals.bulkDelete(stored.map((paper) => paper.id));
    return stored;
  }

  async function forget(id: PaperId): Promise<void> {
    await db.papers.delete(id);
    await db.sources.where('paperId').equals(id).delete();
    await db.removals.put({ id, revision: await drawRevisions(1) });
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

  /**
   * One source per paper and page. What the page says last stands, but no id it ever gave is lost,
   * and its first day stays.
   */
  async function putSource(source: PaperSource): Promise<void> {
    const known = await db.sources.get([source.paperId, source.pageUrl]);
    await db.sources.put(known ? joinSources(known, source) : source);
  }

  async function moveSources(from: PaperId, to: PaperId): Promise<void> {
    const sources = await db.sources.where('paperId').equals(from).toArray();
    for (const source of sources) await putSource({ ...source, paperId: to });
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
    await putSource(newSource(id, paper, seenAt));
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
      ...(kept?.readAt !== undefined && { readAt: kept.readAt }),
    });
  }

  /** Whether each paper stands alone: no record, no trashed one and no other of them shares an id. */
  async function findAlone(papers: readonly PaperMeta[]): Promise<boolean[]> {
    const ids = papers.flatMap((paper) => paper.ids);
    const known = await db.papers.where('ids').anyOf(ids).toArray();
    const trashed = await db.trash.where('id').anyOf(ids).primaryKeys();
    const taken = new Set([...known.flatMap((paper) => paper.ids), ...trashed]);
    const counts = new Map<PaperId, number>();
    for (const id of papers.flatMap((paper) => [...new Set(paper.ids)])) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return papers.map((paper) => paper.ids.every((id) => !taken.has(id) && counts.get(id) === 1));
  }

  /** Papers that stand alone, in a few bulk writes: about ten times faster than one by one. */
  async function addAlone(papers: readonly PaperMeta[]): Promise<StoredPaper[]> {
    const seenAt = now();
    const sources = papers.map((paper) => newSource(paper.ids[0], paper, seenAt));
    await db.sources.bulkPut(sources);
    return putMany(
      sources.map((source) => {
        const merged = mergeSources([source]);
        const ids = [...new Set([...merged.ids, source.paperId])];
        return { ...merged, ...newUserFields, id: source.paperId, ids, addedAt: seenAt };
      }),
    );
  }

  /** `addSource` for many, in their order. */
  async function addSources(papers: readonly PaperMeta[]): Promise<StoredPaper[]> {
    const isAlone = await findAlone(papers);
    const alone = await addAlone(papers.filter((_, index) => isAlone[index]));
    const added: StoredPaper[] = [];
    for (const [index, paper] of papers.entries()) {
      const stored = isAlone[index] ? alone.shift() : undefined;
      added.push(stored ?? (await addSource(paper)));
    }
    return added;
  }

  return { put, putMany, require, trash, restore, addSource, addSources };
}

type UnsavedPaper = Omit<SavedPaper, 'revision' | 'updatedAt'>;

/** With what its indexes need. @param writtenAt epoch milliseconds */
function toStored(paper: UnsavedPaper, revision: number, writtenAt: number): StoredPaper {
  const { readAt, ...rest } = paper;
  return {
    ...rest,
    ...(paper.status === 'read' && { readAt: readAt ?? writtenAt }),
    ...{ updatedAt: writtenAt, revision },
    listKeys: paper.listIds.map((listId) => listKey(listId, paper.addedAt)),
  };
}

function newSource(paperId: PaperId, paper: PaperMeta, seenAt: number): PaperSource {
  return { paperId, pageUrl: paper.pageUrl, firstSeenAt: seenAt, lastSeenAt: seenAt, paper };
}

function joinSources(known: PaperSource, source: PaperSource): PaperSource {
  const [first] = source.paper.ids;
  const others = new Set([...source.paper.ids, ...known.paper.ids]);
  others.delete(first);
  return {
    ...source,
    firstSeenAt: Math.min(known.firstSeenAt, source.firstSeenAt),
    paper: { ...source.paper, ids: [first, ...others] },
  };
}
