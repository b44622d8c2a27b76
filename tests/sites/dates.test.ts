import { expect, it } from 'vitest';
import { dateIn } from '../../utils/sites/reading/clean';
import { metaDate } from '../../utils/sites/reading/meta-date';
import { parse } from './_pages';

it.each([
  ['05 May 2010', '2010-05-05'],
  ['Published: September 28, 2026', '2026-09-28'],
  ['J Lantern Res (1985). 2026 Mar 5;12(3):1-9.', '2026-03-05'],
  ['2025 Sep-Oct;4(2):77-80', '2025-09'],
  ['(July 2026)', '2026-07'],
  ['Lantern Letters, Sept. 1999', '1999-09'],
  ['Lantern Letters, 1999', '1999'],
  ['2026/3/5', '2026-03-05'],
  ['2026-03-05T00:00:00Z', '2026-03-05'],
  ['2026/09', '2026-09'],
  ['30 February 2026', '2026-02'],
  ['pages 1999-12, 2004', '1999'],
  ['Vol. 1234, 31 pages', undefined],
  ['', undefined],
])('reads the date in %s', (text, date) => expect(dateIn(text)).toBe(date));

it.each([
  [['2026/09', '2026-05-05'], '2026-05-05'],
  [['1977/01', '2007/10/23'], '1977-01'],
  [['2026', '2026/05', '2026-05-05'], '2026-05-05'],
  [['soon'], undefined],
  [[], undefined],
] as const)('takes the earliest of %j', (dates, earliest) => {
  const metas = dates.map((date) => `<meta name="citation_date" content="${date}">`).join('');
  const page = parse(`<head>${metas}</head>`, new URL('https://a.test/'));
  expect(metaDate(page, 'citation_online_date', 'citation_date')).toBe(earliest);
});
