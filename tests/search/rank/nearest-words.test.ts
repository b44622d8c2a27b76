import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestWords } from '../../../utils/search/rank/nearest-words';
import { createMemorySegment } from '../_memory-segment';
import { papersTitled, queryOf, rank, titlesFor } from './_papers';

/** Optimal string alignment, straight from its definition. */
function distanceOf(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const known = new Map<string, number>();
  const from = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const least = Math.min(
      ...[from(i - 1, j) + 1, from(i, j - 1) + 1],
      from(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      swaps ? from(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
    );
    known.set(key, least);
    return least;
  };
  return from(a.length, b.length);
}

const partsOf = (...titles: readonly string[]) =>
  titles.map((title) => ({
    segment: createMemorySegment(papersTitled(title)),
    allowed: undefined,
  }));

describe('nearest words', () => {
  it('are those within the distance', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 10 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), word, fc.nat(30), (words, sought, cut) => {
        const parts = partsOf(words.slice(0, cut).join(' '), words.slice(cut).join(' '));
        const limit = sought.length >= 8 ? 2 : 1;
        const isSure = (text: string) =>
          distanceOf(sought, text) <= 1 || text[0] === sought[0] || text[0] === sought[1];
        const expected = [...new Set(words)].filter(
          (text) => distanceOf(sought, text) <= limit && isSure(text),
        );
        const found = nearestWords(parts, sought, false);
        expect(found.map(({ text }) => text).sort()).toEqual(expected.sort());
        for (const { text, distance } of found) expect(distance).toBe(distanceOf(sought, text));
      }),
    );
  });

  it('come nearest first, then most frequent', () => {
    const parts = partsOf('lernings learning', 'learning leaning', 'leaned');
    const found = nearestWords(parts, 'lerning', false).map(({ text }) => text);
    expect(found).toEqual(['learning', 'leaning', 'lernings']);
    const both = nearestWords(partsOf('cart', 'card', 'card'), 'carb', false);
    expect(both.map(({ text }) => text)).toEqual(['card', 'cart']);
  });

  it('are none for short words and numbers, and never marks', () => {
    const parts = partsOf('gan 12345');
    expect(nearestWords(parts, 'gna', false)).toEqual([]);
    expect(nearestWords(parts, '12346', false)).toEqual([]);
    expect(nearestWords(parts, '!site:arxi', false)).toEqual([]);
  });

  it('may be the start of a longer word while that is typed', () => {
    const parts = partsOf('reinforcement');
    expect(nearestWords(parts, 'reinfr', true).map(({ text }) => text)).toEqual(['reinforcement']);
    expect(nearestWords(parts, 'reinfr', false)).toEqual([]);
  });
});

describe('corrections', () => {
  const papers = papersTitled('Reinforcement learning', 'Multi-label learning', 'Trees');

  it('stand in for a word that no paper holds', async () => {
    const segment = createMemorySegment(papers);
    const { hits, corrections, terms } = await rank([segment], queryOf('reinforcemnt learning'));
    expect(corrections).toEqual([{ written: 'reinforcemnt', meant: 'reinforcement' }]);
    expect(hits[0]?.paper).toBe(0);
    expect(terms.map(({ text }) => text)).toContain('reinforcement');
  });

  it('mend one part of a hyphened word', async () => {
    const segment = createMemorySegment(papers);
    const { hits, corrections } = await rank([segment], queryOf('multi-lable trees'));
    expect(corrections).toEqual([{ written: 'lable', meant: 'label' }]);
    expect(hits.map(({ paper }) => paper).sort()).toEqual([1, 2]);
  });

  it('leave words alone that a paper holds', async () => {
    const segment = createMemorySegment(papersTitled('Learing', 'Learning', 'Learning'));
    expect((await rank([segment], queryOf('learing '))).corrections).toEqual([]);
    expect(await titlesFor(papersTitled('Trees'), 'qqqqqqqq')).toEqual([]);
  });
});
