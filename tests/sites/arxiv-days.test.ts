import { expect, test } from 'vitest';
import { parse, readAt } from './_pages';

const url = new URL('https://arxiv.org/list/cs.DL/recent');
const pair = (id: string) => `<dt><a href="/abs/${id}" title="Abstract">arXiv:${id}</a></dt>
  <dd><div class="list-title">Title of ${id}</div></dd>`;
const daysOf = (page: Document) => readAt(page, url).entries.map(({ paper }) => paper.listedOn);

test('an entry is listed under the nearest day above it', () => {
  const page = parse(
    `<div id="dlpage"><h3>Showing listings for Friday, 20 November 2026</h3>
     <dl><h3>New submissions (showing 1 of 1 entries)</h3>${pair('2611.00001')}</dl>
     <dl><h3>Thu, 19 Nov 2026</h3>${pair('2611.00002')}${pair('2611.00003')}</dl></div>`,
    url,
  );
  expect(daysOf(page)).toEqual(['2026-11-20', '2026-11-19', '2026-11-19']);
});

test('days are right when a list grows at either end', () => {
  const page = parse(`<div id="dlpage"><dl>${pair('2611.00002')}</dl></div>`, url);
  expect(daysOf(page)).toEqual([undefined]);
  const list = page.querySelector('dl');
  list?.insertAdjacentHTML('beforeend', `<h3>Wed, 18 Nov 2026</h3>${pair('2611.00003')}`);
  expect(daysOf(page)).toEqual([undefined, '2026-11-18']);
  list?.insertAdjacentHTML('afterbegin', `<h3>Fri, 20 Nov 2026</h3>${pair('2611.00001')}`);
  expect(daysOf(page)).toEqual(['2026-11-20', '2026-11-20', '2026-11-18']);
});
