import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SavedPaper } from '../../../utils/paper/saved-paper';
import { buildSegment } from '../../../utils/search/segment/build-segment';
import { mergeSegments } from '../../../utils/search/segment/merge-segments';
import { openSegment } from '../../../utils/search/segment/open-segment';
import { paperOf } from '../_feed';
import { anyPapers, build, expectSameBytes, modelOf, readAll, reopen } from './_papers';

const pause = () => Promise.resolve();

function rename(paper: SavedPaper): SavedPaper {
  const id = `${paper.id}x` as const;
  return { ...paper, id, ids: [id] };
}

test('merged segments are, to the byte, what building all papers at once makes', async () => {
  await fc.assert(
    fc.asyncProperty(anyPapers, fc.array(fc.nat(8), { maxLength: 4 }), async (papers, cuts) => {
      const bounds = [0, ...cuts.toSorted((a, b) => a - b), papers.length];
      const parts = bounds
        .slice(1)
        .map((end, index) => buildSegment(papers.slice(bounds[index], end)));
      const isWithin = cuts.every((cut) => cut <= papers.length);
      fc.pre(isWithin);
      const opened = parts.map((part, index) => (index % 2 ? openSegment(part) : reopen(part)));
      expectSameBytes(await mergeSegments(opened, pause), buildSegment(papers));
    }),
    { numRuns: 50 },
  );
});

test('what is gone leaves, and takes its keys along', async () => {
  await fc.assert(
    fc.asyncProperty(anyPapers, anyPapers, fc.array(fc.nat(7)), async (some, others, lost) => {
      const all = [some, others.map(rename)];
      const segments = all.map((papers) => build(papers));
      const kept = all.map((papers, index) => {
        const gone = new Set(lost.filter((paper) => paper < papers.length));
        for (const paper of gone) segments[index]?.markGone(paper);
        return papers.filter((_paper, number) => !gone.has(number));
      });
      const merged = openSegment(await mergeSegments(segments, pause));
      expect(merged.goneCount).toBe(0);
      expect(await readAll(merged)).toEqual(await readAll(modelOf(kept.flat())));
    }),
    { numRuns: 30 },
  );
});

test('a paper marked gone while merging is still there, and can be marked by its id', async () => {
  const segments = [build([paperOf(1), paperOf(2)]), build([paperOf(3)])];
  segments[0]?.markGone(0);
  let isMarked = false;
  const file = await mergeSegments(segments, async () => {
    if (!isMarked) segments[0]?.markGone(1);
    isMarked = true;
  });
  expect(isMarked).toBe(true);
  const merged = openSegment(file);
  expect([merged.idOf(0), merged.idOf(1), merged.paperCount]).toEqual([
    'arxiv:2401.00002',
    'arxiv:2401.00003',
    2,
  ]);
});

test('nothing, and segments of which nothing is left', async () => {
  const gone = build([paperOf(1)]);
  gone.markGone(0);
  expectSameBytes(await mergeSegments([], pause), buildSegment([]));
  expectSameBytes(await mergeSegments([gone, build([])], pause), buildSegment([]));
});

test('thousands of keys: many pages, and short codes chosen anew', async () => {
  const papers = Array.from({ length: 120 }, (_, number) =>
    paperOf(number, {
      abstract: Array.from({ length: 500 }, (_word, i) => `w${(i + number * 500) % 20_011}`).join(
        ' ',
      ),
    }),
  );
  const parts = [papers.slice(0, 3), papers.slice(3, 40), papers.slice(40)];
  const opened = parts.map((part) => reopen(buildSegment(part)));
  const whole = buildSegment(papers);
  expect(openSegment(whole).keyCount).toBeGreaterThan(16_384);
  expect(whole.postingPages.length).toBeGreaterThan(1);
  expectSameBytes(await mergeSegments(opened, pause), whole);
  // Alone, it is read window by window and comes out as it was.
  expectSameBytes(await mergeSegments([reopen(whole)], pause), whole);
});

test('more pages of words than are held at a time', async () => {
  const papers = Array.from({ length: 1_100 }, (_, number) => paperOf(number));
  const whole = buildSegment(papers);
  const opened = reopen(whole);
  await opened.loadTokens([40, 1_090]);
  expectSameBytes(await mergeSegments([opened], pause), whole);
  expect(() => opened.readTokens(500)).toThrow('is not loaded');
});

test('segments of another make are refused', async () => {
  await expect(mergeSegments([modelOf([])], pause)).rejects.toThrow(TypeError);
});
