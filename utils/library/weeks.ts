/** Weeks as readers know them: local time, beginning on the day their language's region begins. */

const monday = 1;

interface WeekInfo {
  readonly firstDay: number;
}

/** `Intl.Locale` with the week of the region: a method in the standard, a property before it. */
interface LocaleWithWeek extends Intl.Locale {
  getWeekInfo?(): WeekInfo;
  readonly weekInfo?: WeekInfo;
}

/**
 * The weekday a week begins on, 1 (Monday) to 7 (Sunday); Monday where the browser does not say.
 * @param locale a BCP 47 tag, by default the browser's
 */
export function firstDayOfWeek(
  locale = new Intl.DateTimeFormat().resolvedOptions().locale,
): number {
  const known: LocaleWithWeek = new Intl.Locale(locale);
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? monday;
}

/**
 * The first moments of `count` weeks in a row, oldest first, the last being the week of `now`, and
 * of the week after them: `count + 1` numbers of epoch milliseconds. Weeks with a change of clocks
 * are an hour shorter or longer, as they are in life.
 */
export function weekStarts(now: number, count: number, firstDay: number): number[] {
  const today = new Date(now);
  const daysInto = (today.getDay() - firstDay + 7) % 7;
  return Array.from({ length: count + 1 }, (_, week) => {
    const day = today.getDate() - daysInto - 7 * (count - 1 - week);
    return new Date(today.getFullYear(), today.getMonth(), day).getTime();
  });
}
