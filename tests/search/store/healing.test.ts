/** Whatever befalls the stored index, the next worker finds what the library holds. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SavedPaper } from '../../../utils/paper/saved-paper';
import { createSearch } from '../../../utils/search/create-search';
import type { LibraryFeed } from '../../../utils/search/search';
import type { Manifest } from '../../../utils/search/store/manifest';
import { createFeed, paperOf } from '../_feed';
import { createIndexStore } from '../_index-store';
import { factsOf, freshFacts, searchAll, smallSizes, startLife, takeTurns } from '../_lives';

const request = { text: 'graph theory', limit: 100 };
/** A word in so many papers that its postings fill a page, which others do not. */
const paper = (number: number): SavedPaper =>
  paperOf(number, { title: number % 3 === 0 ? 'Graph theory' : 'Neural networks' });

/** A library and what a worker that is dead by now has stored of it. */
async function storeLibrary(count = 40) {
  const feed = createFeed(Array.from({ length: count }, (_, number) => paper(number)));
  const store = createIndexStore();
  const life = startLife(feed, store);
  await searchAll(life.search, request);
  await vi.waitFor(async () => {
    await takeTurns();
    expect(store.manifest()?.revision).toBe(count);
    expect(store.manifest()?.segments.length).toBeLessThan(3);
    // What was joined into these has gone.
    expect(store.heads.size).toBe(store.manifest()?.segments.length);
  }, 20_000);
  life.kill();
  return { feed, store, manifest: () => store.manifest() ?? fail() };
}

function fail(): never {
  throw new Error('nothing is stored');
}

let logged: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
});
afterEach(() => logged.mockRestore());

type Stored = Awaited<ReturnType<typeof storeLibrary>>;

function flip(bytes: Uint8Array | undefined, at: number): void {
  if (!bytes) fail();
  bytes[at] = (bytes[at] ?? 0) ^ 1;
}

const change = (edit: (manifest: Manifest) => object) => (stored: Stored) =>
  stored.store.replaceManifest(edit(stored.manifest()));

const damages: [string, (stored: Stored) => void][] = [
  ['no manifest', ({ store }) => store.replaceManifest(undefined)],
  ['a manifest of nonsense', ({ store }) => store.replaceManifest({ format: 7 })],
  ['another format', change((manifest) => ({ ...manifest, format: '0.0' }))],
  ['another library', change((manifest) => ({ ...manifest, libraryId: 2 }))],
  ['a revision the library has not reached', change((manifest) => ({ ...manifest, revision: 99 }))],
  ['a revision after the one it holds', change((manifest) => ({ ...manifest, segments: [] }))],
  [
    'gone papers that are there',
    ({ manifest }) => {
      for (const { gone } of manifest().segments) gone.fill(1);
    },
  ],
  ['a head missing', ({ store }) => store.heads.clear()],
  ['a head cut short', ({ store }) => store.heads.set(firstKey(store.heads), new Uint8Array(9))],
  ['a byte of a head flipped', ({ store }) => flip([...store.heads.values()][0], 200)],
  [
    'a byte of every page flipped',
    ({ store }) => {
      for (const page of store.pages.values()) flip(page, 3);
    },
  ],
  ['all pages missing', ({ store }) => store.pages.clear()],
];

function firstKey(heads: ReadonlyMap<number, Uint8Array>): number {
  return [...heads.keys()][0] ?? 0;
}

describe('a stored index with', () => {
  it.each(damages)('%s is built anew, and what is stored next is whole', async (_, damage) => {
    const stored = await storeLibrary();
    const { feed, store } = stored;
    damage(stored);
    const expected = await freshFacts(feed.papers(), request);
    const life = startLife(feed, store);
    expect(factsOf(await searchAll(life.search, request))).toEqual(expected);
    await vi.waitFor(async () => {
      await takeTurns();
      expect(store.beginnings).toBe(2);
      expect(store.manifest()?.revision).toBe(40);
    }, 20_000);
    life.kill();
    logged.mockClear();
    expect(factsOf(await searchAll(startLife(feed, store).search, request))).toEqual(expected);
    expect(logged).not.toHaveBeenCalled();
    expect(store.beginnings).toBe(2);
  });

  it('nothing wrong is not built anew', async () => {
    const { feed, store } = await storeLibrary();
    feed.put(paper(99));
    feed.remove(paper(0).id);
    const expected = await freshFacts(feed.papers(), request);
    expect(factsOf(await searchAll(startLife(feed, store).search, request))).toEqual(expected);
    expect(store.beginnings).toBe(1);
    expect(logged).not.toHaveBeenCalled();
  });
});

describe('a store that', () => {
  it.each([
    ['fails at once', 0],
    ['fails after waking', 1],
    ['fails after a few pages', 3],
  ])('%s leaves search in memory', async (_, calls) => {
    const { feed, store } = await storeLibrary();
    store.lastCall = store.calls + calls;
    feed.put(paper(99));
    const { search } = startLife(feed, store);
    const expected = await freshFacts(feed.papers(), request);
    expect(factsOf(await searchAll(search, request))).toEqual(expected);
    for (let number = 100; number < 140; number += 1) feed.put(paper(number));
    expect(factsOf(await searchAll(search, request))).toEqual(
      await freshFacts(feed.papers(), request),
    );
    await takeTurns(30);
    expect(logged.mock.calls.length).toBeLessThanOrEqual(4);
  });

  it('cannot be written to is given up with one word of it', async () => {
    const feed = createFeed(Array.from({ length: 40 }, (_, number) => paper(number)));
    const store = { ...createIndexStore(), write: () => Promise.reject(new Error('disk full')) };
    const search = createSearch(feed, store, { sizes: smallSizes });
    const expected = await freshFacts(feed.papers(), request);
    for (let round = 0; round < 5; round += 1) {
      expect(factsOf(await searchAll(search, request))).toEqual(expected);
      await takeTurns();
    }
    expect(logged).toHaveBeenCalledOnce();
  });
});

describe('while the index is built', () => {
  it('searches answer over what there is, and say how much that is', async () => {
    const feed = createFeed(Array.from({ length: 60 }, (_, number) => paper(number)));
    const { search } = startLife(feed, createIndexStore());
    const done: number[] = [];
    for (;;) {
      const { indexing, total } = await search.search({ text: 'graph', limit: 1 });
      if (!indexing) break;
      expect(indexing.total).toBe(60);
      expect(total).toBe(Math.ceil(indexing.done / 3));
      done.push(indexing.done);
      await takeTurns(1);
    }
    expect(done[0]).toBeLessThan(60);
    expect(done.toSorted((a, b) => a - b)).toEqual(done);
    expect((await search.search({ text: 'graph', limit: 1 })).total).toBe(20);
  });

  it('searches that never stop asking see the end of it', async () => {
    const feed = createFeed(Array.from({ length: 60 }, (_, number) => paper(number)));
    const slow: LibraryFeed = {
      ...feed,
      async readChanges(after, limit) {
        await takeTurns(2);
        return feed.readChanges(after, limit);
      },
    };
    const { search } = startLife(slow, createIndexStore());
    const askers = [0, 1, 2].map(() => searchAll(search, { text: 'graph', limit: 1 }));
    for (const { total } of await Promise.all(askers)) expect(total).toBe(20);
  });

  it('a worker that dies leaves the next one what is done', async () => {
    const feed = createFeed(Array.from({ length: 60 }, (_, number) => paper(number)));
    const store = createIndexStore();
    const life = startLife(feed, store);
    await vi.waitFor(async () => {
      await life.search.search({ text: 'graph', limit: 1 });
      expect(store.writes).toBeGreaterThan(1);
    }, 20_000);
    life.kill();
    const { revision = 0 } = store.manifest() ?? {};
    expect(revision).toBeGreaterThan(0);
    const before = feed.reads;
    const next = startLife(feed, store).search;
    expect((await searchAll(next, { text: 'graph', limit: 1 })).total).toBe(20);
    expect(feed.reads - before).toBeLessThanOrEqual(Math.ceil((60 - revision) / 5) + 3);
  });
});
