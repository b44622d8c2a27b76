/** Turns what a page wrote into what a PaperMeta may hold; `undefined` is what remains of junk. */

export const limits = { line: 2_000, abstract: 20_000, names: 2_000, url: 2_000 } as const;

// Invisible, and able to reorder or hide the text around them. U+200C and U+200D stay: Persian and
// emoji need them.
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** One line of visible, well formed text of at most `limit` UTF-16 units. */
export function cleanText(value: unknown, limit: number = limits.line): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value
    // Room for the whitespace that goes; a page's megabyte is not worth walking.
    .slice(0, limit * 8)
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, limit)
    // With the `u` flag only unpaired surrogates are `Cs`, the one cut in half above among them.
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
  return text === '' ? undefined : text;
}

export function cleanLines(values: unknown): string[] {
  if (!Array.isArray(values)) return [];
  return values.slice(0, limits.names).flatMap((value) => cleanText(value) ?? []);
}

/** An absolute http(s) link without credentials. */
export function cleanLink(value: unknown, base: URL): string | undefined {
  if (typeof value !== 'string' || value.length > limits.url) return undefined;
  if (!URL.canParse(value, base.href)) return undefined;
  const link = new URL(value, base);
  const isWeb = link.protocol === 'https:' || link.protocol === 'http:';
  if (!isWeb || link.username !== '' || link.password !== '') return undefined;
  return link.href.length > limits.url ? undefined : link.href;
}

export function cleanCount(value: unknown, least = 0): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least
    ? value
    : undefined;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and a day that exists. */
export function cleanDate(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const parts = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(value);
  if (!parts) return undefined;
  const [, year, month, day] = parts;
  return day === undefined ? value : isoDate(Number(year), Number(month), Number(day));
}

/** Like `cleanDate`, but for whole days alone. */
export function cleanDay(value: unknown): string | undefined {
  const date = cleanDate(value);
  return date?.length === 10 ? date : undefined;
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayFirst = /\b(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*,?\s+(\d{4})\b/;
const monthFirst = /\b([A-Z][a-z]{2})[a-z]*\s+(\d{1,2}),?\s+(\d{4})\b/;

/** The first day in an English text, `9 August 2024` or `Jun 2, 2026`, as `YYYY-MM-DD`. */
export function dayIn(text: string | undefined): string | undefined {
  const early = dayFirst.exec(text ?? '');
  const late = monthFirst.exec(text ?? '');
  const [day, month, year] = early
    ? [early[1], early[2], early[3]]
    : [late?.[2], late?.[1], late?.[3]];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const index = months.indexOf(month.toLowerCase());
  return index < 0 ? undefined : isoDate(Number(year), index + 1, Number(day));
}

const yearFirst = /\b((?:1[5-9]|20)\d{2})\s+([A-Z][a-z]{2})[a-z]*(?:\s+(\d{1,2})\b)?/;
const monthOnly = /\b([A-Z][a-z]{2})[a-z]*\.?,?\s+((?:1[5-9]|20)\d{2})\b/;
// A month in figures is one only if it stands alone: `1999-12` may be pages.
const figures = /\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)|^\s*(\d{4})[-/](\d{1,2})\s*$/;

/**
 * The first date in an English text as exactly as it is told: a day, a month or a year. Months may
 * come first, second or last (`2026 Mar 5`), or be figures after the year (`2026/3/5`).
 */
export function dateIn(text = ''): string | undefined {
  const [, early, name = '', number] = yearFirst.exec(text) ?? [];
  const [, month = '', year] = monthOnly.exec(text) ?? [];
  const [, y1, m1, d1, y2, m2] = figures.exec(text) ?? [];
  return (
    dayIn(text) ??
    written(early, months.indexOf(name.toLowerCase()) + 1, number) ??
    written(year, months.indexOf(month.toLowerCase()) + 1, undefined) ??
    written(y1 ?? y2, Number(m1 ?? m2), d1) ??
    /\b(?:1[5-9]|20)\d{2}\b/.exec(text)?.[0]
  );
}

/** A day that does not exist leaves its month. */
function written(year: string | undefined, month: number, day: string | undefined) {
  const start = `${year}-${String(month).padStart(2, '0')}`;
  const whole = day === undefined ? undefined : cleanDate(`${start}-${day.padStart(2, '0')}`);
  return whole ?? cleanDate(start);
}
