/** The index through any life: writes, deaths of the worker, disks that fail. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFeed, paperOf } from '../_feed';
import { createIndexStore } from '../_index-store';
import { factsOf, freshFacts, searchAll, startLife, takeTurns } from '../_lives';

// No two of them near enough for one to be taken for a misspelling of the other.
const word = fc.constantFrom('graph', 'neural', 'attention', 'diffusion', 'quantum', 'zebra');
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const put = fc
  .tuple(fc.nat(11), phrase, phrase, fc.boolean())
  .map(([number, title, abstract, isListed]) => ({
    kind: 'put' as const,
    paper: paperOf(number, { title, abstract, listIds: isListed ? ['l'] : [] }),
  }));
const remove = fc.nat(11).map((number) => ({ kind: 'remove' as const, id: paperOf(number).id }));
const query = fc
  .tuple(fc.array(word, { maxLength: 2 }), word, fc.integer({ min: 3, max: 9 }), fc.boolean())
  .map(([words, last, length, isListed]) => ({
    text: [...words, last.slice(0, length)].join(' '),
    limit: 100,
    ...(isListed && { listId: 'l' }),
  }));
const ask = query.map((request) => ({ kind: 'ask' as const, request }));
/** A search no one waits for, so that what follows comes in its midst. */
const touch = query.map((request) => ({ kind: 'touch' as const, request }));
const rest = fc.nat(8).map((turns) => ({ kind: 'rest' as const, turns }));
const kill = fc.constant({ kind: 'kill' as const });
const failAfter = fc.nat(3).map((calls) => ({ kind: 'fail' as const, calls }));
const healthyStep = fc.oneof(
  { weight: 8, arbitrary: put },
  { weight: 2, arbitrary: remove },
  { weight: 4, arbitrary: ask },
  { weight: 3, arbitrary: touch },
  { weight: 4, arbitrary: rest },
  { weight: 2, arbitrary: kill },
);
const step = fc.oneof({ weight: 20, arbitrary: healthyStep }, { weight: 1, arbitrary: failAfter });

let logged: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
});
afterEach(() => logged.mockRestore());

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function live(steps: readonly Step[]) {
  logged.mockClear();
  const feed = createFeed();
  const store = createIndexStore();
  let life = startLife(feed, store);
  for (const move of steps) {
    if (move.kind === 'put') feed.put(move.paper);
    else if (move.kind === 'remove') feed.remove(move.id);
    else if (move.kind === 'touch') life.search.search(move.request).catch(() => undefined);
    else if (move.kind === 'rest') await takeTurns(move.turns);
    else if (move.kind === 'fail') store.lastCall = store.calls + move.calls;
    else if (move.kind === 'kill') {
      life.kill();
      store.lastCall = Number.POSITIVE_INFINITY;
      life = startLife(feed, store);
    } else {
      const facts = factsOf(await searchAll(life.search, move.request));
      expect(facts).toEqual(await freshFacts(feed.papers(), move.request));
    }
  }
  life.kill();
  return store;
}

describe('any life', () => {
  const last = query.map((request) => ({ kind: 'ask' as const, request }));
  const steps = (arbitrary: fc.Arbitrary<Step>) =>
    fc
      .tuple(fc.array(arbitrary, { maxLength: 80, size: 'max' }), last)
      .map(([moves, end]) => [...moves, end]);

  it('answers as a fresh index would, and never needs to begin anew', async () => {
    await fc.assert(
      fc.asyncProperty(steps(healthyStep), async (moves) => {
        const store = await live(moves);
        expect(logged).not.toHaveBeenCalled();
        expect(store.beginnings).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('answers as a fresh index would when the store fails anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(steps(step), async (moves) => {
        await live(moves);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('leaves a worker two of which live at once no worse off', async () => {
    const moves = fc.array(fc.tuple(fc.oneof(put, remove, ask), fc.boolean()), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(moves, async (steps) => {
        const feed = createFeed();
        const store = createIndexStore();
        const lives = [startLife(feed, store), startLife(feed, store)] as const;
        for (const [move, isFirst] of steps) {
          if (move.kind === 'put') feed.put(move.paper);
          else if (move.kind === 'remove') feed.remove(move.id);
          else {
            const { search } = lives[isFirst ? 0 : 1];
            const facts = factsOf(await searchAll(search, move.request));
            expect(facts).toEqual(await freshFacts(feed.papers(), move.request));
            await takeTurns(2);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
