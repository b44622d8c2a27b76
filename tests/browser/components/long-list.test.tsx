/** A library of 10,000: few rows in the document, all of them reachable. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createFakeLibrary, type FakeLibrary, openPopup, paperOf } from './_popup';

let close: (() => void) | undefined;
let library: FakeLibrary;
let reads: { offset: number; limit: number }[];
const rows = () => document.querySelectorAll('.paper-row').length;
const focused = () => document.activeElement?.closest('[data-title]')?.textContent ?? '';
const list = () => document.querySelector('.paper-list');
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const many = Array.from({ length: 10_000 }, (_, index) => paperOf(10_000 - index));

beforeEach(async () => {
  await page.viewport(400, 600);
  library = createFakeLibrary(many);
  reads = [];
  const { readPapers } = library.reader;
  const reader = {
    ...library.reader,
    readPapers: (request: Parameters<typeof readPapers>[0]) => {
      reads.push(request);
      return readPapers(request);
    },
  };
  close = openPopup({ ...library, reader });
  await expect.poll(rows).toBeGreaterThan(5);
});
afterEach(() => close?.());

test('the first rows cost one page', () => {
  expect(reads.map(({ offset, limit }) => [offset, limit])).toEqual([[0, 50]]);
  expect(rows()).toBeLessThan(20);
});

test('scrolling to the end reaches the last paper with few rows at a time', async () => {
  let most = 0;
  await expect
    .poll(
      async () => {
        list()?.scrollBy(0, 40_000);
        await frame();
        most = Math.max(most, rows());
        return document.querySelector('[data-row="9999"] a')?.textContent;
      },
      { timeout: 15_000, interval: 0 },
    )
    .toBe('Paper number 1 on attention');
  expect(most).toBeLessThan(60);
  const last = document.querySelector('[data-row="9999"]');
  expect(last?.getAttribute('aria-posinset')).toBe('10000');
  expect(last?.getAttribute('aria-setsize')).toBe('10000');
});

test('End goes to the last paper and Home back, the focus with them', async () => {
  await userEvent.keyboard('{ArrowDown}{End}');
  await expect.poll(focused).toContain('number 1 on');
  const view = list()?.getBoundingClientRect();
  await expect
    .poll(() => document.activeElement?.getBoundingClientRect().bottom)
    .toBeLessThan(view?.bottom ?? 0);
  await userEvent.keyboard('k');
  await expect.poll(focused).toContain('number 2 on');
  await userEvent.keyboard('{Home}');
  await expect.poll(focused).toContain('number 10000 on');
  await expect.poll(() => list()?.scrollTop).toBe(0);
});

test('pages go on row by row through what was not read yet', async () => {
  await userEvent.keyboard('{ArrowDown}');
  for (let turn = 0; turn < 40; turn += 1) await userEvent.keyboard('{PageDown}');
  await expect.poll(() => focused()).toContain('on attention');
  const row = Number(document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row']);
  expect(row).toBeGreaterThan(100);
  expect(focused()).toBe(many[row]?.title);
});

test('the row with the focus stays while the reader scrolls away', async () => {
  await userEvent.keyboard('{ArrowDown}j');
  list()?.scrollTo(0, 300_000);
  const lastRow = () => [...document.querySelectorAll<HTMLElement>('.paper-row')].at(-1);
  await expect.poll(() => Number(lastRow()?.dataset['row'])).toBeGreaterThan(2_000);
  expect(focused()).toContain('number 9999');
  await userEvent.keyboard('j');
  await expect.poll(focused).toContain('number 9998');
  await expect.poll(() => list()?.scrollTop).toBeLessThan(400);
});

test('a save made elsewhere moves neither the view nor the focus', async () => {
  await userEvent.keyboard('{ArrowDown}jjjjjjjjjj');
  await expect.poll(focused).toContain('number 9990');
  await frame();
  const top = () => Math.round(document.activeElement?.getBoundingClientRect().top ?? 0);
  const before = top();
  library.change([paperOf(10_002), paperOf(10_001), ...many]);
  await expect
    .poll(() => document.querySelector('.results-count')?.textContent)
    .toContain('10,002');
  expect(focused()).toContain('number 9990');
  await expect.poll(() => Math.abs(top() - before)).toBeLessThan(2);
});
