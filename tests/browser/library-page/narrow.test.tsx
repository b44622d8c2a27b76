/** Where there is little room: a narrow window, or letters of twice the size. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focusedTitle, type OpenedPage, openPage, paperOf, rowNamed, rows, titles } from './_page';

let opened: OpenedPage;
const long = 'On the Convergence of Stochastic Gradient Methods '.repeat(6).trim();
const names = [
  'Graphs',
  long,
  'الانتباه هو كل ما تحتاجه: نماذج لغوية كبيرة للغة العربية (LLM)',
  '大規模言語モデルにおける注意機構の理論的解析と実証的評価に関する包括的な研究',
  'A'.repeat(200),
];

beforeEach(async () => {
  await page.viewport(900, 700);
  opened = await openPage({
    papers: names.map((title, index) =>
      paperOf(index, {
        title,
        authors: Array.from(
          { length: 1 + index * 9 },
          (_, author) => `${title.slice(0, 12)} ${author}`,
        ),
        venue: index % 2 === 0 ? 'Proceedings of '.repeat(8) : 'NeurIPS',
      }),
    ),
    edits: { 1: { addTags: ['thesis', 'B'.repeat(80), 'to cite'], addListIds: ['reading-list'] } },
    lists: ['C'.repeat(90)],
  });
  await expect.poll(rows).toHaveLength(names.length);
});
afterEach(() => opened.close());

test('the reader covers the papers, and a way leads back to them', async () => {
  await userEvent.click(rowNamed('Graphs') ?? document.body);
  await expect.element(page.getByRole('article', { name: 'Graphs' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Back' })).toHaveFocus();
  expect(rowNamed('Graphs')?.checkVisibility({ visibilityProperty: true })).toBe(false);
  await userEvent.keyboard('{Enter}');
  await expect.poll(focusedTitle).toBe('Graphs');
});

test('places are in a drawer', async () => {
  await page.viewport(400, 700);
  const opener = page.getByRole('button', { name: 'Show lists and tags' });
  await userEvent.click(opener);
  await userEvent.click(page.getByRole('link', { name: 'Reading list' }));
  await expect.poll(titles).toEqual([long]);
  await expect.element(page.getByRole('dialog', { name: 'Library' })).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

describe.each([320, 400, 640, 700, 900, 1100, 1440, 1920])('%i pixels wide', (width) => {
  beforeEach(() => page.viewport(width, 700));

  test.each(['table', 'cards'])('nothing is pushed out of the %s', async (look) => {
    await userEvent.click(
      page.getByRole('button', { name: look === 'table' ? 'Show as a table' : 'Show as cards' }),
    );
    await expect
      .poll(() => document.querySelector('[role="grid"]')?.getAttribute('data-look'))
      .toBe(look);
    await expect.poll(() => rows().length).toBeGreaterThan(2);
    const boxes = document.querySelectorAll(
      '.library, .library-main, .papers, .papers-bar, .search-bar, .paper-table, .table-row, .table-row > div:not(.table-head > div), .paper-labels',
    );
    for (const box of boxes) {
      expect(box.scrollWidth, `${box.className} ${box.clientWidth}`).toBeLessThanOrEqual(
        box.clientWidth,
      );
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  test('every control is 24 pixels or more each way, with what surrounds it (WCAG 2.2, 2.5.8)', async () => {
    await userEvent.click(rows()[0]?.querySelector('.cell-select') ?? document.body);
    await expect.element(page.getByRole('toolbar', { name: 'Selected papers' })).toBeVisible();
    for (const control of document.querySelectorAll(
      '.library-main :is(button, select, .cell-select)',
    )) {
      if (!control.checkVisibility()) continue;
      const { width: across, height } = control.getBoundingClientRect();
      expect(Math.min(across, height), control.outerHTML).toBeGreaterThanOrEqual(24);
    }
  });
});
