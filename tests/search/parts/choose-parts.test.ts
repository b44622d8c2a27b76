/** Amounts: how many parts there ever are, and how often a paper is written again. */
import { expect, it } from 'vitest';
import { createSearch } from '../../../utils/search/create-search';
import { createFeed, paperOf } from '../_feed';
import { createIndexStore } from '../_index-store';
import { takeTurns } from '../_lives';

const sizes = { fresh: 8, tier: 3, joined: 100 };

it('keeps a growing library in few segments, each paper written a few times only', async () => {
  const feed = createFeed();
  const store = createIndexStore();
  let written = 0;
  const counting = {
    ...store,
    async write(change: Parameters<typeof store.write>[0]) {
      await store.write(change);
      const keys = change.added.map(({ key }) => key);
      for (const { stored } of change.manifest.segments) {
        if (keys.includes(stored.key)) written += stored.paperCount;
      }
    },
  };
  const { search } = createSearch(feed, counting, { sizes });
  for (let number = 0; number < 240; number += 1) {
    feed.put(paperOf(number));
    await search({ text: '', limit: 0 });
    await takeTurns(1);
  }
  await takeTurns(30);
  const counts = store.manifest()?.segments.map(({ stored }) => stored.paperCount) ?? [];
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(240 - sizes.fresh);
  expect(counts.length).toBeLessThan(12);
  expect(Math.max(...counts)).toBeLessThanOrEqual(sizes.joined);
  expect(written / 240).toBeLessThan(5);
});

it('writes anew what is mostly gone', async () => {
  const feed = createFeed(Array.from({ length: 60 }, (_, number) => paperOf(number)));
  const store = createIndexStore();
  const { search } = createSearch(feed, store, { sizes });
  await search({ text: '', limit: 0 });
  await takeTurns(20);
  for (let number = 0; number < 45; number += 1) feed.remove(paperOf(number).id);
  await search({ text: '', limit: 0 });
  await takeTurns(30);
  const segments = store.manifest()?.segments ?? [];
  expect(segments.map(({ stored }) => stored.paperCount)).toEqual([15]);
  expect((await search({ text: 'paper', limit: 5 })).total).toBe(15);
});
