import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SavedPaper } from '../../../utils/paper/saved-paper';
import { type SortOrder, sortKeys } from '../../../utils/search/query/query';
import { sortPapers } from '../../../utils/search/query/sort-papers';
import { buildSegment } from '../../../utils/search/segment/build-segment';
import { openSegment } from '../../../utils/search/segment/open-segment';
import { tokensOf } from '../../../utils/search/text/tokens';
import { createMemorySegment } from '../_memory-segment';
import { papers } from './_arbitrary';

const order: fc.Arbitrary<SortOrder> = fc.record({
  by: fc.constantFrom(...sortKeys.filter((key) => key !== 'relevance')),
  isAscending: fc.boolean(),
});

function sortValueOf(paper: SavedPaper, { by }: SortOrder): string {
  if (by === 'added') return String(paper.addedAt).padStart(15, '0');
  if (by === 'opened') return String(paper.openedAt ?? '');
  if (by === 'published') return paper.publishedOn ?? '';
  const words = tokensOf(paper.title).filter(({ start, end }) => end === start + 1);
  return words.map(({ text }) => text).join(' ');
}

/** All papers in order: sort them whole. */
function naiveSort(all: readonly SavedPaper[], sort: SortOrder): SavedPaper[] {
  const byId = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const byAge = byId.toSorted((a, b) => b.addedAt - a.addedAt);
  return byAge.toSorted((a, b) => {
    const [first, second] = [sortValueOf(a, sort), sortValueOf(b, sort)];
    if (first === second) return 0;
    if (first === '') return 1;
    if (second === '') return -1;
    return first < second === sort.isAscending ? -1 : 1;
  });
}

it('sorts as a plain sort of all does, over several segments', async () => {
  await fc.assert(
    fc.asyncProperty(
      papers,
      order,
      fc.nat({ max: 12 }),
      fc.nat({ max: 15 }),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      async (saved, sort, cut, limit, picks) => {
        const halves = [saved.slice(0, cut), saved.slice(cut)];
        const chosen = [picks.slice(0, cut), picks.slice(cut)];
        const [first = [], second = []] = halves;
        const segments = [openSegment(buildSegment(first)), createMemorySegment(second)];
        const parts = segments.map((segment, index) => ({
          segment,
          matched: Uint8Array.from(halves[index] ?? [], (_, i) =>
            Number(chosen[index]?.[i] ?? false),
          ),
        }));
        const sorted = await sortPapers(parts, sort, limit);
        const matching = halves.flatMap((half, index) => half.filter((_, i) => chosen[index]?.[i]));
        expect(sorted.map(({ segment, paper }) => halves[segment]?.[paper]?.id)).toEqual(
          naiveSort(matching, sort)
            .slice(0, limit)
            .map(({ id }) => id),
        );
      },
    ),
    { numRuns: 200 },
  );
}, 60_000);
