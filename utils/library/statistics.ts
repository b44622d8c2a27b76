/**
 * The library in numbers, from its indexes alone: no paper is read. Every number is a count over a
 * range of an index, which browsers do without handing over its keys.
 */
import type { LibraryStatistics, TagCount, WeekCount } from '../paper/library-statistics';
import { type ReadingStatus, readingStatuses } from '../paper/saved-paper';
import type { LibraryDatabase } from './schema';
import { firstDayOfWeek, weekStarts } from './weeks';

const weekCount = 26;

/**
 * @param now epoch milliseconds: the last of the 26 weeks is the one it falls in
 * @param firstDay the weekday a week begins on, 1 (Monday) to 7 (Sunday)
 */
export async function readStatistics(
  db: LibraryDatabase,
  now: number,
  firstDay = firstDayOfWeek(),
): Promise<LibraryStatistics> {
  return db.transaction('r', db.papers, async () => {
    const [total, byStatus, weeks, sites, byTag] = await Promise.all([
      db.papers.count(),
      countStatuses(db),
      countWeeks(db, weekStarts(now, weekCount, firstDay)),
      countKeys(db, 'siteIds'),
      readTagCounts(db),
    ]);
    const bySite = sites.map(({ key, count }) => ({ id: key, count }));
    return { total, byStatus, weeks, bySite: bySite.sort((a, b) => b.count - a.count), byTag };
  });
}

/** Papers per tag, most first. Tags that differ in case only are one, in the commoner spelling. */
export async function readTagCounts(db: LibraryDatabase): Promise<TagCount[]> {
  const spellings = await countKeys(db, 'tags');
  spellings.sort((a, b) => b.count - a.count);
  const tags = new Map<string, TagCount>();
  for (const { key, count } of spellings) {
    const folded = key.toLocaleLowerCase();
    const known = tags.get(folded);
    // No paper has a tag in two spellings, so their counts add up.
    tags.set(folded, { tag: known?.tag ?? key, count: count + (known?.count ?? 0) });
  }
  return [...tags.values()].sort((a, b) => b.count - a.count);
}

async function countStatuses(db: LibraryDatabase): Promise<Record<ReadingStatus, number>> {
  const counts = { unread: 0, reading: 0, read: 0 };
  await Promise.all(
    readingStatuses.map(async (status) => {
      counts[status] = await db.papers.where('status').equals(status).count();
    }),
  );
  return counts;
}

/** @param starts of the weeks, and of the week after the last */
async function countWeeks(db: LibraryDatabase, starts: readonly number[]): Promise<WeekCount[]> {
  const countBetween = (index: 'addedAt' | 'readAt', from: number, to: number) =>
    db.papers.where(index).between(from, to, true, false).count();
  return Promise.all(
    starts.slice(1).map(async (end, index) => {
      const start = starts[index] ?? end;
      const [saved, read] = await Promise.all([
        countBetween('addedAt', start, end),
        countBetween('readAt', start, end),
      ]);
      return { start, saved, read };
    }),
  );
}

/** How many papers each key of an index stands for, in the order of the keys. */
async function countKeys(db: LibraryDatabase, index: 'siteIds' | 'tags') {
  const keys = await db.papers.orderBy(index).uniqueKeys();
  const texts = keys.filter((key) => typeof key === 'string');
  return Promise.all(
    texts.map(async (key) => ({ key, count: await db.papers.where(index).equals(key).count() })),
  );
}
