import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import {
  type LibraryDatabase,
  openDatabase,
  type StoredPaper,
} from '../../../utils/library/schema';
import { readStatistics } from '../../../utils/library/statistics';
import { weekStarts } from '../../../utils/library/weeks';
import type { LibraryStatistics } from '../../../utils/paper/library-statistics';
import { readingStatuses } from '../../../utils/paper/saved-paper';

const opened: LibraryDatabase[] = [];
afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

const now = new Date(2026, 10, 24, 11).getTime();
const week = 7 * 86_400_000;

const time = fc.integer({ min: now - 30 * week, max: now });
const tagSpellings = fc.constantFrom('optics', 'Optics', 'Tides', 'tides', 'öl', 'Öl', 'ice');
/** As the library keeps them: no paper has a tag in two spellings. */
const tags = fc.uniqueArray(tagSpellings, {
  maxLength: 3,
  selector: (tag) => tag.toLocaleLowerCase(),
});

const papers = fc
  .array(
    fc.record({
      addedAt: time,
      readAt: time,
      status: fc.constantFrom(...readingStatuses),
      tags,
      siteIds: fc.uniqueArray(fc.constantFrom('arxiv', 'huggingface', 'acl'), { minLength: 1 }),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map(
      ({ readAt, ...row }, index): StoredPaper => ({
        ...row,
        ...(row.status === 'read' && { readAt }),
        ...{ id: `arxiv:2401.${10_000 + index}`, ids: [], title: 'Title', authors: [] },
        ...{
          isStarred: false,
          listIds: [],
          listKeys: [],
          matchKeys: [],
          updatedAt: 0,
          revision: index,
        },
      }),
    ),
  );

function countNaively(stored: readonly StoredPaper[], firstDay: number) {
  const starts = weekStarts(now, 26, firstDay);
  const within = (at: number | undefined, index: number) =>
    at !== undefined && at >= (starts[index] ?? 0) && at < (starts[index + 1] ?? 0);
  const count = (isCounted: (paper: StoredPaper) => boolean) => stored.filter(isCounted).length;
  const sites = [...new Set(stored.flatMap((paper) => paper.siteIds))];
  const folded = new Set(stored.flatMap((paper) => paper.tags.map((tag) => tag.toLowerCase())));
  return {
    total: stored.length,
    byStatus: Object.fromEntries(
      readingStatuses.map((status) => [status, count((paper) => paper.status === status)]),
    ),
    weeks: starts.slice(0, 26).map((start, index) => ({
      start,
      saved: count((paper) => within(paper.addedAt, index)),
      read: count((paper) => within(paper.readAt, index)),
    })),
    sites: new Map(sites.map((id) => [id, count((paper) => paper.siteIds.includes(id))])),
    tags: new Map(
      [...folded].map((tag) => [
        tag,
        count((paper) => paper.tags.some((each) => each.toLowerCase() === tag)),
      ]),
    ),
  };
}

const isFalling = (counts: readonly { count: number }[]) =>
  counts.every(({ count }, index) => count <= (counts[index - 1]?.count ?? count));

function comparable({ bySite, byTag, ...rest }: LibraryStatistics) {
  expect(isFalling(bySite)).toBe(true);
  expect(isFalling(byTag)).toBe(true);
  return {
    ...rest,
    sites: new Map(bySite.map(({ id, count }) => [id, count])),
    tags: new Map(byTag.map(({ tag, count }) => [tag.toLowerCase(), count])),
  };
}

test('indexes count what counting every paper counts', async () => {
  await fc.assert(
    fc.asyncProperty(papers, fc.integer({ min: 1, max: 7 }), async (stored, firstDay) => {
      const db = openDatabase(`test-${crypto.randomUUID()}`);
      opened.push(db);
      await db.papers.bulkAdd(stored);
      const statistics = await readStatistics(db, now, firstDay);
      expect(comparable(statistics)).toEqual(countNaively(stored, firstDay));
      await db.delete();
    }),
    { numRuns: 40 },
  );
});

test('a tag is shown in its commoner spelling', async () => {
  const db = openDatabase(`test-${crypto.randomUUID()}`);
  opened.push(db);
  const [sample] = fc
    .sample(
      papers.filter((rows) => rows.length > 0),
      1,
    )
    .flat();
  if (!sample) throw new Error('there is no paper to copy');
  const spelt = ['Optics', 'optics', 'optics'];
  await db.papers.bulkAdd(
    spelt.map(
      (tag, index): StoredPaper => ({
        ...sample,
        id: `arxiv:2402.0000${index}`,
        tags: [tag],
      }),
    ),
  );
  const { byTag } = await readStatistics(db, now, 1);
  expect(byTag).toEqual([{ tag: 'optics', count: 3 }]);
});
