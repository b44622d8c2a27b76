/** `year:2023..2025` and `added:7d`, `added:2026-09..2026-10`. Days are those of local time. */
import type { FieldReading } from './query-field';

const maxDay = 9999;

/** A year, `from..to`, `from..` or `..to`; `-` may stand for the dots. As in `Columns.publishedOn`. */
export function readYearRange(text: string, isUnfinished: boolean): FieldReading | undefined {
  const range = /^(\d{4})?(?:(\.{1,3}|…|[-\u2010-\u2013])(\d{0,4}))?$/.exec(text);
  const [, first, dash, second = ''] = range ?? [];
  if (!range || text === '') return isUnfinished && /^\d{1,3}$/.test(text) ? {} : undefined;
  const isWhole = second.length === 4;
  if (first === undefined && !isWhole) return isUnfinished ? {} : undefined;
  const isHalf = (second !== '' && !isWhole) || dash === '.';
  if (isHalf && !isUnfinished) return undefined;
  const from = first === undefined ? 0 : Number(first);
  const to = isWhole ? Number(second) : dash === undefined ? from : maxDay;
  return {
    conditions: [
      {
        kind: 'published',
        from: Math.max(1, Math.min(from, to) * 10_000),
        to: Math.max(from, to) * 10_000 + maxDay,
      },
    ],
  };
}

/** Epoch milliseconds, `to` exclusive. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * How long ago at most (`7d`, `3w`, `2m`, `1y`: from the start of that day on), `today`,
 * `yesterday`, a year, month or day, or a range of the latter, both ends in it.
 */
export function readAddedRange(
  text: string,
  isUnfinished: boolean,
  now: number,
): FieldReading | undefined {
  const value = text.toLowerCase();
  const [first = '', second, more] = value.split(/\.{2,3}|…/);
  if (more !== undefined) return undefined;
  if (second === undefined) {
    const span = agoOf(value, now) ?? spanOf(value, now);
    return span ? addedWithin(span) : isUnfinished && isBegun(value) ? {} : undefined;
  }
  const from = first === '' ? -Infinity : spanOf(first, now)?.from;
  const to = second === '' ? Infinity : spanOf(second, now)?.to;
  if (from === undefined || (first === '' && second === '')) return isUnfinished ? {} : undefined;
  if (to !== undefined) return addedWithin(ordered(first, second, { from, to }, now));
  return isUnfinished && isBegun(second) ? addedWithin({ from, to: Infinity }) : undefined;
}

function addedWithin({ from, to }: Span): FieldReading {
  return { conditions: [{ kind: 'added', from, to }] };
}

/** `2026-10..2026-09` was meant the other way round. */
function ordered(first: string, second: string, span: Span, now: number): Span {
  if (span.from < span.to) return span;
  return {
    from: spanOf(second, now)?.from ?? span.from,
    to: spanOf(first, now)?.to ?? span.to,
  };
}

/** From the start of the day so long ago, without end: a clock may have been set back since. */
function agoOf(value: string, now: number): Span | undefined {
  const [, count = '', unit = ''] = /^(\d{1,4})([dwmy])$/.exec(value) ?? [];
  if (count === '') return undefined;
  const today = new Date(now);
  const [year, month, day] = [today.getFullYear(), today.getMonth(), today.getDate()];
  const n = Number(count);
  const starts: Record<string, () => number> = {
    d: () => startOfDay(year, month, day - n),
    w: () => startOfDay(year, month, day - 7 * n),
    m: () => startOfDay(year, month - n, Math.min(day, daysIn(year, month - n))),
    y: () => startOfDay(year - n, month, Math.min(day, daysIn(year - n, month))),
  };
  const from = starts[unit]?.();
  return from === undefined ? undefined : { from, to: Infinity };
}

function spanOf(value: string, now: number): Span | undefined {
  const today = new Date(now);
  const [year, month, day] = [today.getFullYear(), today.getMonth(), today.getDate()];
  if (value === 'today') return daySpan(year, month, day);
  if (value === 'yesterday') return daySpan(year, month, day - 1);
  const date = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value);
  if (!date) return undefined;
  const [y, m, d] = [Number(date[1]), Number(date[2] ?? 1) - 1, Number(date[3] ?? 1)];
  if (m < 0 || m > 11 || d < 1 || d > daysIn(y, m)) return undefined;
  if (date[3] !== undefined) return daySpan(y, m, d);
  if (date[2] !== undefined) return { from: startOfDay(y, m, 1), to: startOfDay(y, m + 1, 1) };
  return { from: startOfDay(y, 0, 1), to: startOfDay(y + 1, 0, 1) };
}

function daySpan(year: number, month: number, day: number): Span {
  return { from: startOfDay(year, month, day), to: startOfDay(year, month, day + 1) };
}

/** Months and days beyond their bounds run over, as in `Date`; the years 0 to 99 are themselves. */
function startOfDay(year: number, month: number, day: number): number {
  const date = new Date(2000, 0, 1);
  date.setFullYear(year, month, day);
  return date.getTime();
}

function daysIn(year: number, month: number): number {
  const date = new Date(2000, 0, 1);
  date.setFullYear(year, month + 1, 0);
  return date.getDate();
}

/** What may yet become a date or a span: `7`, `2026-1`, `2026-`, `tod`. */
function isBegun(value: string): boolean {
  return (
    value === '' ||
    /^\d{1,4}\.?$|^\d{4}-(?:\d{1,2}-?\d{0,2})?\.?$|^\d{4}-\d{1,2}-\d{1,2}\.$/.test(value) ||
    'today'.startsWith(value) ||
    'yesterday'.startsWith(value)
  );
}
