import {
  type IndexStore,
  type IndexWrite,
  type PageKind,
  StaleIndexError,
} from '../../utils/search/store/index-store';

/** An index store in memory that keeps copies, as a database does, and fails on demand. */
export function createIndexStore() {
  let manifest: IndexWrite['manifest'] | undefined;
  const heads = new Map<number, Uint8Array>();
  const pages = new Map<string, Uint8Array>();
  const keyOf = (segment: number, kind: PageKind, page: number) => `${segment} ${kind} ${page}`;

  const begin = async () => {
    await Promise.resolve();
    store.calls += 1;
    if (store.calls > store.lastCall) throw new Error('the disk is gone');
  };
  const store = {
    /** Calls so far, and after how many of them every other one fails. */
    calls: 0,
    lastCall: Number.POSITIVE_INFINITY,
    writes: 0,
    /** Writes that dropped whatever was there. */
    beginnings: 0,
    heads,
    pages,
    manifest: () => manifest,
    replaceManifest(value: unknown) {
      manifest = value as IndexWrite['manifest'];
    },
    async read() {
      await begin();
      if (manifest === undefined) return undefined;
      return structuredClone({ manifest, heads });
    },
    async readPages(segment: number, kind: PageKind, numbers: readonly number[]) {
      await begin();
      return numbers.map((page) => pages.get(keyOf(segment, kind, page))?.slice());
    },
    async write(change: IndexWrite) {
      await begin();
      if (change.follows === undefined) {
        heads.clear();
        pages.clear();
        store.beginnings += 1;
      } else if (manifest?.generation !== change.follows) {
        throw new StaleIndexError('someone wrote in between');
      }
      for (const segment of change.dropped) {
        heads.delete(segment);
        for (const key of [...pages.keys()]) if (key.startsWith(`${segment} `)) pages.delete(key);
      }
      for (const { key, file } of change.added) {
        heads.set(key, file.head.slice());
        file.postingPages.forEach((bytes, page) => {
          pages.set(keyOf(key, 'postings', page), bytes.slice());
        });
        file.tokenPages.forEach((bytes, page) => {
          pages.set(keyOf(key, 'tokens', page), bytes.slice());
        });
      }
      manifest = structuredClone(change.manifest);
      store.writes += 1;
    },
  };
  return store satisfies IndexStore;
}
