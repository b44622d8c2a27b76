/** Our own search as the background runs it: over a store in IndexedDB and a library that grows. */
import type { SavedPaper } from '../../../utils/paper/saved-paper';
import { createSearch } from '../../../utils/search/create-search';
import type { LibraryFeed } from '../../../utils/search/search';
import type { IndexStore } from '../../../utils/search/store/index-store';
import { openIndexStore } from '../../../utils/search/store/open-index-store';
import type { Engine } from './engine';

/** Milliseconds without a write after which no more are expected. */
const quietTime = 1_500;
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

export function createOffprint(): Engine {
  const library = createLibrary();
  const store = createWatchedStore(openIndexStore());
  const search = createSearch(library.feed, store, { siteIds: ['arxiv'] });
  const ask = (text: string, limit: number) => search.search({ text, limit });
  return {
    add: library.add,
    async finish() {
      while ((await ask('anything', 1)).indexing) await pause(1);
    },
    async settle() {
      while (performance.now() - store.lastUse() < quietTime) await pause(100);
      library.forget();
    },
    search: async (text, limit) => (await ask(text, limit)).total,
    related: async ({ id }, limit) => (await search.related({ id, limit })).length,
    countBytes: store.countBytes,
  };
}

function createLibrary() {
  let papers: SavedPaper[] = [];
  let count = 0;
  const feed: LibraryFeed = {
    async readChanges(revision, limit) {
      if (revision >= count) return { papers: [], removedIds: [], revision, isComplete: true };
      const page = papers.slice(revision, revision + limit);
      const reached = revision + page.length;
      return { papers: page, removedIds: [], revision: reached, isComplete: reached === count };
    },
    readState: async () => ({ libraryId: 1, revision: count, paperCount: count }),
    readPapersById: async () => [],
    readLists: async () => [],
    readTags: async () => [],
  };
  return {
    feed,
    add(more: readonly SavedPaper[]) {
      papers.push(...more);
      count += more.length;
    },
    /** Once all are indexed, no one asks for them again: they are no part of the index's memory. */
    forget() {
      papers = [];
    },
  };
}

function createWatchedStore(store: IndexStore) {
  let last = performance.now();
  let bytes = 0;
  const watched: IndexStore = {
    read: () => store.read(),
    async readPages(...request) {
      last = performance.now();
      return store.readPages(...request);
    },
    async write(change) {
      last = performance.now();
      await store.write(change);
      last = performance.now();
      bytes = change.manifest.segments.reduce((sum, { stored }) => sum + stored.bytes, 0);
    },
  };
  return { ...watched, lastUse: () => last, countBytes: () => bytes };
}
