/** Joining takes nothing away from under a search. */
import { expect, it, vi } from 'vitest';
import type { IndexStore } from '../../../utils/search/store/index-store';
import { createFeed, paperOf } from '../_feed';
import { createIndexStore } from '../_index-store';
import { smallSizes, startLife, takeTurns } from '../_lives';

it('a search that waits for pages gets them though their segment was joined meanwhile', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const feed = createFeed();
  const store = createIndexStore();
  const before = startLife(feed, store, { ...smallSizes, tier: 100 });
  for (let number = 0; number < 42; number += 1) {
    feed.put(paperOf(number, { title: 'Graph theory' }));
    await before.search.search({ text: 'graph', limit: 1 });
    await takeTurns();
  }
  before.kill();
  const joinable = store.manifest()?.segments.length ?? 0;
  expect(joinable).toBeGreaterThan(3);

  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let isFirst = true;
  const slow: IndexStore = {
    ...store,
    async readPages(...args) {
      const waits = isFirst;
      isFirst = false;
      if (waits) await opened;
      return store.readPages(...args);
    },
  };
  const { search } = startLife(feed, slow, { ...smallSizes, warm: 0 });
  const answer = search.search({ text: 'graph theory', limit: 50 });
  await vi.waitFor(() => expect(isFirst).toBe(false), 20_000);
  await search.search({ text: ' ', limit: 1 });
  const { writes } = store;
  await vi.waitFor(async () => {
    await takeTurns();
    expect(store.writes).toBeGreaterThan(writes);
  }, 20_000);
  open();
  expect((await answer).hits).toHaveLength(42);
  expect(logged).not.toHaveBeenCalled();
  // What nobody reads any more goes.
  await vi.waitFor(async () => {
    await takeTurns();
    const segments = store.manifest()?.segments ?? [];
    expect([...store.heads.keys()].sort()).toEqual(segments.map(({ stored }) => stored.key).sort());
    expect(segments.length).toBeLessThan(joinable);
  }, 20_000);
  logged.mockRestore();
});
