/** The index in real IndexedDB, over a real library in another database. */
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLibrary } from '../../../utils/library/library';
import { createLibraryFeed } from '../../../utils/library/library-feed';
import { type LibraryDatabase, openDatabase } from '../../../utils/library/schema';
import type { PaperMeta } from '../../../utils/paper/paper-meta';
import type { IndexSizes } from '../../../utils/search/parts/index-state';
import type { Search } from '../../../utils/search/search';
import { type IndexWrite, StaleIndexError } from '../../../utils/search/store/index-store';
import { openIndexStore } from '../../../utils/search/store/open-index-store';
import {
  factsOf,
  freshFacts,
  searchAll,
  smallSizes,
  startLife,
  takeTurns,
} from '../../search/_lives';

const request = { text: 'graph theory', limit: 100 };
let db: LibraryDatabase;
let indexName: string;
let logged: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  lives = [];
  db = openDatabase(`library-${crypto.randomUUID()}`);
  indexName = `index-${crypto.randomUUID()}`;
  logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
});

afterEach(async () => {
  for (const life of lives) life.kill();
  logged.mockRestore();
  await db.delete();
  await Dexie.delete(indexName);
});

function paper(number: number): PaperMeta {
  return {
    ids: [`arxiv:2401.${String(number).padStart(5, '0')}`],
    title: number % 3 === 0 ? `Graph theory ${number}` : `Neural networks ${number}`,
    authors: ['Ada Moss'],
    pageUrl: 'https://arxiv.org/list/cs.CL/new',
    siteId: 'arxiv',
  };
}

const save = (from: number, to: number) =>
  createLibrary(db).saveMany(Array.from({ length: to - from }, (_, index) => paper(from + index)));

/** Killed when another starts or the test ends, since they go on in the background. */
let lives: { kill(): void }[];

function startSearch(sizes: Partial<IndexSizes> = smallSizes): Search {
  for (const life of lives) life.kill();
  const life = startLife(createLibraryFeed(db), openIndexStore(indexName), sizes);
  lives.push(life);
  return life.search;
}

/** What an index that lives in memory and has seen nothing else says. */
async function expectRight(search = startSearch()) {
  const facts = factsOf(await searchAll(search, request));
  expect(facts).toEqual(await freshFacts(await db.papers.toArray(), request));
}

async function openRaw(): Promise<Dexie> {
  return new Dexie(indexName).open();
}

async function storedRevision(): Promise<number> {
  const raw = await openRaw();
  const manifest = await raw.table('manifests').get('manifest');
  raw.close();
  return manifest?.revision ?? 0;
}

const waitUntilStored = () =>
  vi.waitFor(async () => {
    await takeTurns();
    expect(await storedRevision()).toBe(40);
  }, 20_000);

/** Forty papers, all of them in the stored index. */
async function storeLibrary(): Promise<void> {
  await save(0, 40);
  await expectRight();
  await waitUntilStored();
}

test('a second worker wakes with what the first one stored, and takes what came since', async () => {
  await storeLibrary();
  await save(40, 42);
  await createLibrary(db).remove(['arxiv:2401.00000']);
  const read = vi.spyOn(db.papers, 'where');
  await expectRight();
  expect(read).toHaveBeenCalledTimes(1);
  expect(logged).not.toHaveBeenCalled();
});

test('a library of a thousand papers is searched across deaths of the worker', async () => {
  await save(0, 1_000);
  for (let life = 0; life < 4; life += 1) {
    const search = startSearch({});
    await expectRight(search);
    await save(1_000 + life * 100, 1_100 + life * 100);
    await createLibrary(db).remove(paper(life * 7).ids);
    await createLibrary(db).edit(paper(500).ids[0], { note: `graph ${life}` });
    await expectRight(search);
  }
  expect(logged).not.toHaveBeenCalled();
});

type Damage = (raw: Dexie) => Promise<unknown>;

const flipBytes =
  (table: string): Damage =>
  async (raw) =>
    raw
      .table<{ bytes: Uint8Array }>(table)
      .toCollection()
      .modify((record) => {
        record.bytes[100] = (record.bytes[100] ?? 0) ^ 4;
      });

const damages: [string, Damage][] = [
  ['flipped bytes in heads', flipBytes('heads')],
  ['flipped bytes in pages', flipBytes('pages')],
  ['no pages', (raw) => raw.table('pages').clear()],
  ['no heads', (raw) => raw.table('heads').clear()],
  ['no manifest', (raw) => raw.table('manifests').clear()],
  [
    'a manifest of another library',
    (raw) => raw.table('manifests').toCollection().modify({ libraryId: -1 }),
  ],
  [
    'a manifest of another format',
    (raw) => raw.table('manifests').toCollection().modify({ format: '0' }),
  ],
  [
    'a manifest that knows too little',
    (raw) => raw.table('manifests').toCollection().modify({ segments: [] }),
  ],
];

test.each(damages)('%s: the index is built anew', async (_, damage) => {
  await storeLibrary();
  const raw = await openRaw();
  await damage(raw);
  raw.close();
  await expectRight();
  await waitUntilStored();
  logged.mockClear();
  await expectRight();
  expect(logged).not.toHaveBeenCalled();
});

test('a database that is good for nothing leaves search in memory', async () => {
  const other = new Dexie(indexName);
  other.version(1).stores({ manifests: '', heads: 'other', pages: 'other' });
  await other.open();
  other.close();
  await save(0, 20);
  const search = startSearch();
  await expectRight(search);
  await vi.waitFor(() => expect(logged).toHaveBeenCalledOnce(), 20_000);
  await save(20, 40);
  await expectRight(search);
  expect(logged).toHaveBeenCalledOnce();
});

describe('a write', () => {
  const manifest = (generation: number): IndexWrite['manifest'] => ({
    ...{ format: '1', libraryId: 1, revision: 1, generation, nextKey: 9, segments: [] },
  });
  const segment = (key: number, size: number) => ({
    key,
    file: {
      head: new Uint8Array([key]),
      postingPages: Array.from({ length: size }, (_, page) => new Uint8Array([key, page])),
      // A view of a larger buffer, as segments cut them.
      tokenPages: [new Uint8Array(1_000_000).subarray(10, 12)],
    },
  });

  test('is there whole when it is done', async () => {
    const store = openIndexStore(indexName);
    expect(await store.read()).toBeUndefined();
    const added = [segment(1, 2), segment(2, 3)];
    await store.write({ follows: undefined, manifest: manifest(1), added, dropped: [] });
    await store.write({ follows: 1, manifest: manifest(2), added: [segment(3, 1)], dropped: [1] });
    const read = await openIndexStore(indexName).read();
    expect(read?.manifest).toEqual(manifest(2));
    expect([...(read?.heads ?? [])]).toEqual([
      [2, new Uint8Array([2])],
      [3, new Uint8Array([3])],
    ]);
    expect(await store.readPages(2, 'postings', [2, 0, 7])).toEqual([
      new Uint8Array([2, 2]),
      new Uint8Array([2, 0]),
      undefined,
    ]);
    expect(await store.readPages(1, 'postings', [0])).toEqual([undefined]);
    const [tokens] = await store.readPages(3, 'tokens', [0]);
    expect(tokens?.buffer.byteLength).toBe(2);
  });

  test('that fails in its middle changes nothing', async () => {
    const store = openIndexStore(indexName);
    const added = [segment(1, 2)];
    await store.write({ follows: undefined, manifest: manifest(1), added, dropped: [] });
    const uncloneable = { ...manifest(2), libraryId: (() => 1) as unknown as number };
    await expect(
      store.write({ follows: 1, manifest: uncloneable, added: [segment(2, 2)], dropped: [1] }),
    ).rejects.toThrow();
    await expect(
      store.write({ follows: undefined, manifest: uncloneable, added: [], dropped: [] }),
    ).rejects.toThrow();
    const read = await store.read();
    expect(read).toEqual({ manifest: manifest(1), heads: new Map([[1, new Uint8Array([1])]]) });
    expect(await store.readPages(1, 'postings', [1])).toEqual([new Uint8Array([1, 1])]);
  });

  test('after another worker wrote is refused', async () => {
    const [one, two] = [openIndexStore(indexName), openIndexStore(indexName)];
    const empty = { added: [], dropped: [] };
    await one.write({ follows: undefined, manifest: manifest(1), ...empty });
    await two.write({ follows: 1, manifest: manifest(2), ...empty });
    await expect(one.write({ follows: 1, manifest: manifest(2), ...empty })).rejects.toBeInstanceOf(
      StaleIndexError,
    );
  });
});
