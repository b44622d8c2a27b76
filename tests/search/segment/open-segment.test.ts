import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment } from '../../../utils/search/segment/build-segment';
import { readHead, sealHead } from '../../../utils/search/segment/format';
import { openSegment, openStoredSegment } from '../../../utils/search/segment/open-segment';
import type { Segment, SegmentFile } from '../../../utils/search/segment/segment';
import { paperOf } from '../_feed';
import { readAll } from './_papers';

const file = buildSegment(
  Array.from({ length: 70 }, (_, number) =>
    paperOf(number, {
      abstract: `graphs of size${number} and ${'more '.repeat(number % 5)}state-of-the-art 図書館`,
      authors: [`Ada Roe${number}`, 'Łukasz Ng'],
    }),
  ),
);

function store(source: SegmentFile) {
  const asked: [string, readonly number[]][] = [];
  const answers: (() => void)[] = [];
  return {
    asked,
    answer: () => {
      for (const answer of answers.splice(0)) answer();
    },
    async readPages(kind: 'postings' | 'tokens', pages: readonly number[]): Promise<Uint8Array[]> {
      asked.push([kind, pages]);
      await new Promise<void>((resolve) => answers.push(resolve));
      const all = kind === 'tokens' ? source.tokenPages : source.postingPages;
      return pages.flatMap((page) => all[page] ?? []);
    },
  };
}

describe('pages', () => {
  test('what is not loaded is not read', () => {
    const segment = openStoredSegment(file.head, store(file));
    const graphs = segment.findKey('graphs') ?? -1;
    expect(segment.frequency(graphs)).toBe(70);
    expect(() => segment.readPostings(graphs)).toThrow(RangeError);
    expect(() => segment.readTokens(0)).toThrow(RangeError);
  });

  test('loads of one page share one read, and a second load awaits nothing', async () => {
    const pages = store(file);
    const segment = openStoredSegment(file.head, pages);
    const first = segment.loadTokens([0, 31, 33]);
    const second = segment.loadTokens([1, 34, 69]);
    expect(pages.asked).toEqual([
      ['tokens', [0, 1]],
      ['tokens', [2]],
    ]);
    pages.answer();
    await Promise.all([first, second]);
    expect(segment.loadTokens([0, 33, 69])).toBeUndefined();
    expect(segment.readTokens(69).count).toBeGreaterThan(0);
    const load = segment.loadPostings([segment.findKey('graphs') ?? -1]);
    pages.answer();
    await load;
    expect(segment.loadPostings([segment.findKey('of') ?? -1])).toBeUndefined();
    expect(segment.readPostings(segment.findKey('graphs') ?? -1).count).toBe(70);
  });

  test('a key with one posting needs no page', () => {
    const segment = openStoredSegment(file.head, store(file));
    const key = segment.findKey('size12') ?? -1;
    expect(segment.loadPostings([key])).toBeUndefined();
    expect(segment.readPostings(key).papers[0]).toBe(12);
  });

  test('all is in memory after `openSegment`', () => {
    const segment = openSegment(file);
    expect(segment.loadPostings([segment.findKey('graphs') ?? -1])).toBeUndefined();
    expect(segment.loadTokens([0, 69])).toBeUndefined();
  });

  test('a read that fails is tried again by the next to ask', async () => {
    let failures = 1;
    const segment = openStoredSegment(file.head, {
      async readPages(_kind, numbers) {
        failures -= 1;
        if (failures >= 0) throw new Error('the database is closed');
        return numbers.flatMap((page) => file.tokenPages[page] ?? []);
      },
    });
    await expect(segment.loadTokens([0])).rejects.toThrow('the database is closed');
    await segment.loadTokens([0]);
    expect(segment.readTokens(0).count).toBeGreaterThan(0);
  });

  test('missing and damaged pages are refused', async () => {
    const missing = openStoredSegment(file.head, { readPages: async () => [] });
    await expect(missing.loadTokens([0])).rejects.toThrow(RangeError);
    const damaged = openStoredSegment(file.head, {
      readPages: async (_kind, numbers) =>
        numbers.map((page) => (file.tokenPages[page] ?? new Uint8Array()).map((byte) => byte ^ 1)),
    });
    await expect(damaged.loadTokens([0])).rejects.toThrow(RangeError);
    expect(() => openSegment({ ...file, tokenPages: [] })).toThrow(RangeError);
  });

  test('numbers that name nothing', () => {
    const segment = openSegment(file);
    for (const nothing of [-1, segment.keyCount, 0.5 + segment.keyCount, Number.NaN]) {
      expect(() => segment.keyText(nothing)).toThrow(RangeError);
      expect(() => segment.frequency(nothing)).toThrow(RangeError);
      expect(() => segment.readPostings(nothing)).toThrow(RangeError);
    }
    for (const nothing of [-1, 70]) {
      expect(() => segment.readTokens(nothing)).toThrow(RangeError);
      expect(() => segment.idOf(nothing)).toThrow(RangeError);
    }
  });
});

test('gone papers are counted once', () => {
  const segment = openSegment(file);
  segment.markGone(3);
  segment.markGone(3);
  segment.markGone(70);
  expect([segment.goneCount, segment.gone[3], segment.gone.length]).toEqual([1, 1, 70]);
});

describe('damage', () => {
  test('any changed byte of a head is noticed', () => {
    for (let at = 0; at < file.head.length; at += 1) {
      const head = file.head.slice();
      head[at] = (head[at] ?? 0) ^ (1 << (at % 8));
      expect(() => openSegment({ ...file, head })).toThrow(RangeError);
    }
  });

  test('so is a head cut anywhere, or with more at its end', () => {
    for (let length = 0; length < file.head.length; length += 1) {
      expect(() => openSegment({ ...file, head: file.head.subarray(0, length) })).toThrow(
        RangeError,
      );
    }
    const longer = new Uint8Array(file.head.length + 4);
    longer.set(file.head);
    expect(() => openSegment({ ...file, head: longer })).toThrow(RangeError);
  });

  test('damage that comes with the right checksum gives a RangeError or some answer', async () => {
    const change = fc.tuple(fc.nat(), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.nat(2),
        (changes, part) => {
          const damaged = damage(file, changes, part);
          return expectRangeErrorOrAnswer(damaged);
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** @param part 0 the head, 1 pages of postings, 2 pages of tokens */
function damage(source: SegmentFile, changes: readonly [number, number][], part: number) {
  const head = source.head.slice();
  const postingPages = source.postingPages.map((page) => page.slice());
  const tokenPages = source.tokenPages.map((page) => page.slice());
  const targets = [[head], postingPages, tokenPages][part] ?? [];
  for (const [place, byte] of changes) {
    const target = targets[place % targets.length];
    if (!target) continue;
    // The first words say what it is and how long: other tests see to those.
    const first = part === 0 ? 16 : 0;
    target[first + (place % (target.length - first))] = byte;
  }
  sealHead(head);
  return { head, postingPages, tokenPages };
}

async function expectRangeErrorOrAnswer(damaged: SegmentFile): Promise<void> {
  const ask = [
    (segment: Segment) => readAll(segment),
    (segment: Segment) => Promise.resolve(segment.findKey('graphs')),
    (segment: Segment) => Promise.resolve(segment.keyRange('gr')),
    (segment: Segment) => Promise.resolve(segment.keysOfStem('graph')),
    (segment: Segment) => Promise.resolve(segment.idOf(1)),
  ];
  for (const question of ask) {
    try {
      await question(openSegment(damaged));
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
    }
  }
}

test('a head of another version says so', () => {
  const head = file.head.slice();
  new Uint32Array(head.buffer)[1] = 999;
  expect(() => readHead(head)).toThrow('format 999');
  expect(() => readHead(new Uint8Array(200))).toThrow('no segment head');
});
