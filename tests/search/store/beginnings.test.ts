/** An index is begun anew only when there is a reason, and is never taken for the one before. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SavedPaper } from '../../../utils/paper/saved-paper';
import { createFeed, paperOf } from '../_feed';
import { createIndexStore } from '../_index-store';
import { factsOf, freshFacts, searchAll, startLife, takeTurns } from '../_lives';

const request = { text: 'graph theory', limit: 100 };
const paper = (number: number): SavedPaper => paperOf(number, { title: `Graph theory ${number}` });

let logged: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
});
afterEach(() => logged.mockRestore());

function put(feed: ReturnType<typeof createFeed>, from: number, to: number): void {
  for (let number = from; number < to; number += 1) feed.put(paper(number));
}

it('one begun anew and stored is woken again after the library could not be read', async () => {
  const feed = createFeed();
  put(feed, 0, 40);
  const store = createIndexStore();
  const before = startLife(feed, store);
  await searchAll(before.search, request);
  await takeTurns(40);
  before.kill();
  store.pages.clear();
  const { search } = startLife(feed, store);
  await searchAll(search, request);
  await vi.waitFor(async () => {
    await takeTurns();
    expect(store.manifest()?.revision).toBe(40);
    expect(store.heads.size).toBeGreaterThan(0);
  }, 20_000);
  const { beginnings } = store;
  expect(beginnings).toBe(2);
  feed.failures = 1;
  await expect(search.search(request)).rejects.toThrow('closed');
  put(feed, 40, 60);
  expect(factsOf(await searchAll(search, request))).toEqual(
    await freshFacts(feed.papers(), request),
  );
  await takeTurns(40);
  expect(store.beginnings).toBe(beginnings);
});

it('a worker that knew the one before cannot take the new one for it', async () => {
  const feed = createFeed();
  put(feed, 0, 7);
  const store = createIndexStore();
  const storeAnew = async () => {
    const { writes } = store;
    const life = startLife(feed, store);
    await searchAll(life.search, request);
    await vi.waitFor(async () => {
      await takeTurns();
      expect(store.writes).toBe(writes + 1);
    }, 20_000);
    life.kill();
    return store.manifest()?.generation;
  };
  const before = await storeAnew();
  store.replaceManifest(undefined);
  expect(await storeAnew()).not.toBe(before);
});
