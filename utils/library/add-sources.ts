/** Saving: which record a page's paper belongs to. Inside a transaction that library.ts has opened. */
import { comparePapers, type MatchFacts, matchKeys } from '../paper/match-papers';
import type { PaperId } from '../paper/paper-id';
import type { PaperMeta } from '../paper/paper-meta';
import { type Apart, readApart } from './apart';
import { newUserFields } from './edit-paper';
import type { KeyCache } from './key-lookup';
import { recordOf } from './match-fields';
import { newSource, type PaperStore } from './paper-store';
import { firstSaved, type RecordFields, type Records } from './records';
import type { LibraryDatabase, StoredPaper } from './schema';
import { crowd, onlySame, readCandidates, twinsAmong } from './twins';

export function createAdding(
  db: LibraryDatabase,
  store: PaperStore,
  records: Records,
  { lookUp }: KeyCache,
  now: () => number,
) {
  /** Takes a record out of the trash, and joins it with those saved meanwhile under its ids. */
  async function restore(id: PaperId): Promise<StoredPaper | undefined> {
    const restored = await store.restore(id);
    if (!restored) return undefined;
    const { isApart } = await readApart(db);
    let joined = restored;
    for (const other of await db.papers.where('ids').anyOf(restored.ids).distinct().toArray()) {
      const isOne = other.id !== restored.id && !isApart(joined.ids, other.ids);
      if (isOne) joined = await records.joinTwo(joined, other);
    }
    return joined;
  }

  /** Records that share an id with `ids`, taken from the trash if need be. */
  async function findSharing(ids: readonly PaperId[]): Promise<StoredPaper[]> {
    const readSaved = () => db.papers.where('ids').anyOf(ids).distinct().toArray();
    const trashed = await db.trash.where('paper.ids').anyOf(ids).distinct().toArray();
    if (trashed.length === 0) return readSaved();
    const known = new Set((await readSaved()).flatMap((paper) => paper.ids));
    for (const { id, paper } of trashed) {
      // An id that is not its key may be another's by now: two kept apart, seen on one page.
      const isMeant = paper.ids.some((one) => ids.includes(one) && (one === id || !known.has(one)));
      if (isMeant) await restore(id);
    }
    return readSaved();
  }

  /** Joins the record with the one that is the same paper under other ids, if there is one. */
  async function joinTwin(record: StoredPaper, apart: Apart): Promise<StoredPaper> {
    const candidatesOf = await readCandidates(db, [record]);
    const others = candidatesOf(record).filter(({ id }) => id !== record.id);
    const twin = onlySame(twinsAmong(record, others, apart));
    return twin ? records.joinTwo(record, twin.paper) : record;
  }

  async function addSource(paper: PaperMeta): Promise<StoredPaper> {
    const apart = await readApart(db);
    const [kept, ...others] = groupOf(paper.ids, await findSharing(paper.ids), apart);
    const seenAt = now();
    let fields: RecordFields = kept ?? { ...newUserFields, id: paper.ids[0], addedAt: seenAt };
    for (const other of others) fields = await records.absorb(fields, other);
    await store.putSource(newSource(fields.id, paper, seenAt));
    return joinTwin(await records.putRecord(fields), apart);
  }

  /**
   * Whether each paper stands alone: no record, no trashed one and no other of them shares an id
   * or is the same paper under others.
   */
  async function findAlone(papers: readonly PaperMeta[]): Promise<boolean[]> {
    const ids = papers.flatMap((paper) => paper.ids);
    const known = await db.papers.where('ids').anyOf(ids).toArray();
    const trashed = await db.trash.where('paper.ids').anyOf(ids).keys();
    const taken = new Set<unknown>([...known.flatMap((paper) => paper.ids), ...trashed]);
    const counts = new Map<PaperId, number>();
    for (const id of papers.flatMap((paper) => [...new Set(paper.ids)])) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const keys = new Map(papers.map((paper): [MatchFacts, string[]] => [paper, matchKeys(paper)]));
    const keysOf = (paper: MatchFacts) => keys.get(paper) ?? [];
    const candidatesOf = await readCandidates(db, papers, lookUp, keysOf);
    const hasTwinAmong = findTwinned(papers, keysOf);
    return papers.map(
      (paper) =>
        paper.ids.every((id) => !taken.has(id) && counts.get(id) === 1) &&
        !hasTwinAmong.has(paper) &&
        !candidatesOf(paper).some((other) => comparePapers(paper, other).kind === 'same'),
    );
  }

  /** Papers that stand alone, in a few bulk writes: about ten times faster than one by one. */
  async function addAlone(papers: readonly PaperMeta[]): Promise<StoredPaper[]> {
    const seenAt = now();
    const sources = papers.map((paper) => newSource(paper.ids[0], paper, seenAt));
    await db.sources.bulkPut(sources);
    return store.putMany(
      sources.map((source) => {
        const merged = recordOf([source]);
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

  return { addSource, addSources, restore };
}

/** Papers that are the same as another of them. */
function findTwinned(
  papers: readonly PaperMeta[],
  keysOf: (paper: PaperMeta) => readonly string[],
): Set<PaperMeta> {
  const byKey = new Map<string, PaperMeta[]>();
  for (const paper of papers) {
    for (const key of keysOf(paper)) {
      const group = byKey.get(key);
      if (group) group.push(paper);
      else byKey.set(key, [paper]);
    }
  }
  const twinned = new Set<PaperMeta>();
  for (const group of byKey.values()) {
    if (group.length > crowd) continue;
    for (const [index, one] of group.entries()) {
      const rest = group.slice(index + 1);
      const same = rest.filter((other) => comparePapers(one, other).kind === 'same');
      if (same.length > 0) twinned.add(one);
      for (const other of same) twinned.add(other);
    }
  }
  return twinned;
}

/** The records a paper with `ids` makes one, first saved first: of those kept apart one side only. */
function groupOf(
  ids: readonly PaperId[],
  sharing: readonly StoredPaper[],
  { isApart }: Apart,
): StoredPaper[] {
  // The side that the page's first id names.
  const place = ({ ids: known }: StoredPaper) => ids.findIndex((id) => known.includes(id));
  const isOwn = ({ id }: StoredPaper) => (ids.includes(id) ? 0 : 1);
  const ranked = [...sharing].sort(
    (a, b) => isOwn(a) - isOwn(b) || place(a) - place(b) || firstSaved(a, b),
  );
  const group: StoredPaper[] = [];
  for (const record of ranked) {
    if (group.every((other) => !isApart(other.ids, record.ids))) group.push(record);
  }
  return group.sort(firstSaved);
}
