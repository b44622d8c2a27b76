/**
 * Which records have a match key. A few keys are asked one by one, all at once: a cursor that jumps
 * from key to key takes twenty times as long. For thousands, as an import has, the whole index is
 * read once and kept in step with what is written here.
 */
import type { PaperId } from '../paper/paper-id';
import type { LibraryDatabase, StoredPaper } from './schema';

export type KeyLookup = (
  keys: readonly string[],
) => Promise<ReadonlyMap<string, Iterable<PaperId>>>;

/** Keys from which on reading the index whole pays. */
const manyKeys = 1_000;

export async function lookUpEach(
  db: LibraryDatabase,
  keys: readonly string[],
): Promise<ReadonlyMap<string, PaperId[]>> {
  const found = await Promise.all(
    keys.map((key) => db.papers.where('matchKeys').equals(key).primaryKeys()),
  );
  return new Map(keys.map((key, at) => [key, found[at] ?? []]));
}

export type KeyCache = ReturnType<typeof createKeyCache>;

/** Only for the one who writes: what is kept may name records too many, never too few. */
export function createKeyCache(db: LibraryDatabase) {
  let idsByKey: Map<string, Set<PaperId>> | undefined;
  /** The write after which `idsByKey` was true. */
  let revision = 0;

  function add(key: string, id: PaperId): void {
    const ids = idsByKey?.get(key);
    if (ids) ids.add(id);
    else idsByKey?.set(key, new Set([id]));
  }

  /** Inside a transaction with `papers` and `counters`. */
  const lookUp: KeyLookup = async (keys) => {
    if (keys.length < manyKeys) return lookUpEach(db, keys);
    const last = (await db.counters.get('revision'))?.value ?? 0;
    if (!idsByKey || revision !== last) {
      idsByKey = new Map();
      revision = last;
      await db.papers.orderBy('matchKeys').eachKey((key, { primaryKey }) => {
        if (typeof key === 'string') add(key, primaryKey);
      });
    }
    return idsByKey;
  };

  return {
    lookUp,
    /** Called with every draw of `count` revisions after `last`. */
    noteRevisions(last: number, count: number): void {
      if (revision === last) revision += count;
    },
    note({ id, matchKeys }: StoredPaper): void {
      if (idsByKey) for (const key of matchKeys) add(key, id);
    },
    /** After a write that failed: what it noted never came to be. */
    drop(): void {
      idsByKey = undefined;
    },
  };
}
