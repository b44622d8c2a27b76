/** Papers with their sources and trash, inside a transaction that library.ts has opened. */
import { AppError } from '../errors';
import type { PaperId } from '../paper/paper-id';
import type { PaperMeta } from '../paper/paper-meta';
import type { PaperSource, UserFields } from '../paper/saved-paper';
import type { KeyCache } from './key-lookup';
import { matchFieldsOf } from './match-fields';
import { type LibraryDatabase, listKey, type StoredPaper, type WholeRecord } from './schema';

/** Runs `work` in one strict transaction over the whole library. */
export type Write = <T>(work: () => Promise<T>) => Promise<T>;

export type PaperStore = ReturnType<typeof createPaperStore>;

export type UnsavedPaper = Omit<StoredPaper, 'revision' | 'updatedAt' | 'listKeys'>;

export function createPaperStore(db: LibraryDatabase, cache: KeyCache, now: () => number) {
  /** Draws `count` revisions in a row. @returns the first */
  async function drawRevisions(count: number): Promise<number> {
    const last = (await db.counters.get('revision'))?.value ?? 0;
    await db.counters.put({ name: 'revision', value: last + count });
    cache.noteRevisions(last, count);
    return last + 1;
  }

  async function put(paper: UnsavedPaper): Promise<StoredPaper> {
    const stored = toStored(paper, await drawRevisions(1), now());
    cache.note(stored);
    await db.papers.put(stored);
    await db.removals.delete(paper.id);
    return stored;
  }

  async function putMany(papers: readonly UnsavedPaper[]): Promise<StoredPaper[]> {
    const revision = await drawRevisions(papers.length);
    const writtenAt = now();
    const stored = papers.map((paper, index) => toStored(paper, revision + index, writtenAt));
    for (const paper of stored) cache.note(paper);
    await db.papers.bulkPut(stored);
    // A count costs less than looking for what is hardly ever there.
    const hasRemovals = (await db.removals.count()) > 0;
    if (hasRemovals) await db.removals.bulkDelete(stored.map((paper) => paper.id));
    return stored;
  }

  /** The record goes, and with it its sources. */
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

  /** The record of this key, or the one that took it in. */
  async function resolve(id: PaperId): Promise<StoredPaper> {
    const paper: StoredPaper | undefined = await db.papers.get(id);
    const joined = paper ?? (await db.papers.where('ids').equals(id).first());
    if (!joined) throw new AppError('not-found');
    return joined;
  }

  /** Whether a record of this key is saved or in the trash. */
  async function isKeyTaken(id: PaperId): Promise<boolean> {
    const saved: StoredPaper | undefined = await db.papers.get(id);
    return saved !== undefined || (await db.trash.get(id)) !== undefined;
  }

  async function readSources(id: PaperId): Promise<PaperSource[]> {
    return db.sources.where('paperId').equals(id).toArray();
  }

  async function requireWhole(id: PaperId): Promise<WholeRecord> {
    return { paper: await require(id), sources: await readSources(id) };
  }

  async function trash(id: PaperId): Promise<boolean> {
    const paper = await db.papers.get(id);
    if (!paper) return false;
    await db.trash.put({ id, removedAt: now(), paper, sources: await readSources(id) });
    await forget(id);
    return true;
  }

  async function restore(id: PaperId): Promise<StoredPaper | undefined> {
    const trashed = await db.trash.get(id);
    if (!trashed) return undefined;
    await db.trash.delete(id);
    return putWhole(trashed);
  }

  /** Writes a record and its sources back, less the lists that are gone. */
  async function putWhole({ paper, sources }: WholeRecord): Promise<StoredPaper> {
    const onLists = await lessGoneLists();
    await db.sources.bulkPut([...sources]);
    return put(onLists({ ...paper, ...matchFieldsOf(paper, sources) }));
  }

  /** @returns takes the lists that are gone from a record */
  async function lessGoneLists(): Promise<<T extends UserFields>(record: T) => T> {
    const lists = new Set(await db.lists.toCollection().primaryKeys());
    return (record) => ({ ...record, listIds: record.listIds.filter((id) => lists.has(id)) });
  }

  /**
   * One source per paper and page. What the page says last stands, but no id it ever gave is lost,
   * and its first day stays. A page that shows the paper under ids apart, as a list of preprints
   * and articles does, gives a source for each: the later ones' addresses end in `#` and the id.
   */
  async function putSource(source: PaperSource): Promise<void> {
    const [id] = source.paper.ids;
    for (const pageUrl of [source.paper.pageUrl, `${source.paper.pageUrl}#${id}`]) {
      const known: PaperSource | undefined = await db.sources.get([source.paperId, pageUrl]);
      if (known && !sharesId(known, source)) continue;
      const placed = { ...source, pageUrl };
      await db.sources.put(known ? joinSources(known, placed) : placed);
      return;
    }
  }

  async function moveSources(sources: readonly PaperSource[], to: PaperId): Promise<void> {
    for (const { paperId, pageUrl } of sources) await db.sources.delete([paperId, pageUrl]);
    for (const source of sources) await putSource({ ...source, paperId: to });
  }

  return {
    ...{ put, putMany, forget, require, resolve, trash, restore, lessGoneLists },
    ...{ isKeyTaken, readSources, requireWhole, putWhole, putSource, moveSources },
  };
}

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

export function newSource(paperId: PaperId, paper: PaperMeta, seenAt: number): PaperSource {
  return { paperId, pageUrl: paper.pageUrl, firstSeenAt: seenAt, lastSeenAt: seenAt, paper };
}

export function sharesId(a: PaperSource, b: PaperSource): boolean {
  return a.paper.ids.some((id) => b.paper.ids.includes(id));
}

function joinSources(known: PaperSource, source: PaperSource): PaperSource {
  const newer = source.lastSeenAt >= known.lastSeenAt ? source : known;
  const [first] = newer.paper.ids;
  const others = new Set([...source.paper.ids, ...known.paper.ids]);
  others.delete(first);
  return {
    ...newer,
    firstSeenAt: Math.min(known.firstSeenAt, source.firstSeenAt),
    paper: { ...newer.paper, ids: [first, ...others] },
  };
}
