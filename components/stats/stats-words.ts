/** What each chart of the statistics says, in a sentence, for those who hear it or only glance. */
import { formatDate, formatNumber, language, t, tCount } from '../../utils/i18n/translate';
import type { LibraryStatistics, WeekCount } from '../../utils/paper/library-statistics';

export type SiteNames = ReadonlyMap<string, string>;

export function formatShare(part: number, whole: number): string {
  const share = whole === 0 ? 0 : part / whole;
  return new Intl.NumberFormat(language(), { style: 'percent' }).format(share);
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** Weeks in a row with a paper read, up to now; a week that is not over does not end a row. */
export function streakOf(weeks: readonly WeekCount[]): number {
  const past = weeks.at(-1)?.read === 0 ? weeks.slice(0, -1) : weeks;
  return past.length - 1 - past.findLastIndex((week) => week.read === 0);
}

/** Papers saved in a week, on average, since the first week with one. */
export function paceOf(weeks: readonly WeekCount[]): number {
  const first = weeks.findIndex((week) => week.saved > 0);
  if (first < 0) return 0;
  return sum(weeks.map((week) => week.saved)) / (weeks.length - first);
}

export function sayWeeks(weeks: readonly WeekCount[]): string {
  const saved = sum(weeks.map((week) => week.saved));
  const read = sum(weeks.map((week) => week.read));
  const sums = [formatNumber(weeks.length), tCount('papers', saved), formatNumber(read)];
  const most = Math.max(...weeks.map((week) => week.saved));
  const busiest = weeks.find((week) => week.saved === most);
  if (!busiest || most === 0) return t('statsWeeksSums', ...sums);
  return t('statsWeeksSummary', ...sums, formatDate(busiest.start), formatNumber(most));
}

export function sayStatuses({ total, byStatus }: LibraryStatistics): string {
  const counts = [byStatus.read, byStatus.reading, byStatus.unread].map(formatNumber);
  return t('statsStatusSummary', tCount('papers', total), ...counts);
}

export function saySites({ bySite, total }: LibraryStatistics, names: SiteNames): string {
  const [first] = bySite;
  if (!first) return '';
  const name = names.get(first.id) ?? first.id;
  return t('statsSitesSummary', name, formatNumber(first.count), tCount('papers', total));
}

export function sayTags({ byTag }: LibraryStatistics): string {
  const [first] = byTag;
  if (!first) return t('statsTagsNone');
  const papers = tCount('papers', first.count);
  if (byTag.length === 1) return t('statsTagsOnly', first.tag, papers);
  return t('statsTagsSummary', first.tag, papers, tCount('tagsFound', byTag.length));
}
