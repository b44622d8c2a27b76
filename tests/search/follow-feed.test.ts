import { describe, expect, it } from 'vitest';
import { createSearch } from '../../utils/search/create-search';
import { createFeed, paperOf } from './_feed';

const request = { text: 'paper', limit: 1 };

describe('catching up', () => {
  it('reads a large library page by page', async () => {
    const feed = createFeed(Array.from({ length: 1_200 }, (_, number) => paperOf(number)));
    const search = createSearch(feed, undefined, { sizes: { patience: 2_000 } });
    expect((await search.search(request)).total).toBe(1_200);
    expect(feed.reads).toBe(3);
  });

  it('shares one reading between searches at the same time, and sees writes made before each', async () => {
    const feed = createFeed();
    const search = createSearch(feed, undefined);
    feed.put(paperOf(1));
    const first = search.search(request);
    feed.put(paperOf(2));
    const others = [search.search(request), search.search(request), search.search(request)];
    expect((await first).total).toBeGreaterThanOrEqual(1);
    for (const answer of await Promise.all(others)) expect(answer.total).toBe(2);
    expect(feed.reads).toBe(2);
  });

  it('fails with the feed and recovers with the next search', async () => {
    const feed = createFeed();
    const search = createSearch(feed, undefined);
    feed.put(paperOf(1));
    feed.failures = 1;
    await expect(search.search(request)).rejects.toThrow('the database is closed');
    expect((await search.search(request)).total).toBe(1);
  });

  it('starts anew after a failure for those who waited', async () => {
    const feed = createFeed();
    const search = createSearch(feed, undefined);
    feed.put(paperOf(1));
    feed.failures = 1;
    const answers = await Promise.allSettled([search.search(request), search.search(request)]);
    expect(answers.map((answer) => answer.status)).toEqual(['rejected', 'fulfilled']);
  });

  it('refuses a feed that stands still', async () => {
    const stuck = {
      ...createFeed(),
      readChanges: async () => ({ papers: [], removedIds: [], revision: 0, isComplete: false }),
    };
    await expect(createSearch(stuck, undefined).search(request)).rejects.toThrow('stands still');
  });

  it('catches up on blank text too, so that a popup can warm the index', async () => {
    const feed = createFeed();
    expect(await createSearch(feed, undefined).search({ text: ' \n', limit: 5 })).toEqual({
      ...{ hits: [], total: 0, complete: 0, terms: [], corrections: [], hints: [] },
    });
    expect(feed.reads).toBe(1);
  });

  it('forgets the ids of a removed paper and finds it again once saved anew', async () => {
    const feed = createFeed();
    const search = createSearch(feed, undefined);
    const saved = paperOf(5);
    const ask = async () => (await search.search({ text: '2401.00005', limit: 5 })).total;
    feed.put(saved);
    expect(await ask()).toBe(1);
    feed.remove(saved.id);
    expect(await ask()).toBe(0);
    feed.put(saved);
    expect(await ask()).toBe(1);
  });
});
