/** Ten thousand papers: what is drawn stays small, and all can be acted on. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focusedTitle, idOf, type OpenedPage, openPage, paperOf, rows, titles } from './_page';

let opened: OpenedPage;
const count = 10_000;
const grid = () => document.querySelector('[role="grid"]');

beforeAll(async () => {
  await page.viewport(1280, 800);
  opened = await openPage({
    papers: Array.from({ length: count }, (_, number) => paperOf(number)),
  });
}, 120_000);
afterAll(() => opened.close());

test('a view of them is drawn', async () => {
  await expect.poll(() => rows().length).toBeGreaterThan(5);
  expect(rows().length).toBeLessThan(60);
  // Rows come first, their number after them.
  await expect.poll(() => grid()?.getAttribute('aria-rowcount')).toBe(String(count + 1));
  expect(titles()[0]).toBe('Paper number 9999 on attention');
});

test('End leads to the last, Home back', async () => {
  await userEvent.keyboard('j{End}');
  await expect.poll(focusedTitle).toBe('Paper number 0 on attention');
  expect(document.activeElement?.getAttribute('aria-rowindex')).toBe(String(count + 1));
  await userEvent.keyboard('k');
  await expect.poll(focusedTitle).toBe('Paper number 1 on attention');
  await userEvent.keyboard('{Home}');
  await expect.poll(focusedTitle).toBe('Paper number 9999 on attention');
});

test('the selection stays while one scrolls', async () => {
  await userEvent.keyboard(' ');
  const row = rows()[0];
  expect(row?.ariaSelected).toBe('true');
  grid()?.scrollTo(0, 300_000);
  await expect.poll(() => titles().at(-1)).not.toBe('Paper number 9980 on attention');
  grid()?.scrollTo(0, 0);
  await expect.poll(() => titles()[0]).toBe('Paper number 9999 on attention');
  expect(rows()[0]?.ariaSelected).toBe('true');
});

test('a range reaches over rows that were never read', async () => {
  await userEvent.keyboard('{Home}');
  await userEvent.keyboard('{Shift>}{End}{/Shift}');
  await expect.element(page.getByText('10,000 selected').first()).toBeVisible();
  await userEvent.keyboard('{Escape}');
});

test('all that match are selected and changed, and changed back', async () => {
  await userEvent.keyboard('{Control>}a{/Control}');
  const bar = page.getByRole('toolbar', { name: 'Selected papers' });
  await expect.element(bar.getByText('10,000 selected')).toBeVisible();
  await userEvent.click(bar.getByRole('button', { name: 'Star' }));
  await expect
    .poll(() => document.querySelector('.toast')?.textContent, { timeout: 20_000 })
    .toContain('Starred 10,000 papers');
  const [last] = await opened.reader.readPapersById([idOf(17)]);
  expect(last?.isStarred).toBe(true);
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect
    .poll(async () => (await opened.reader.readPapersById([idOf(17)]))[0]?.isStarred, {
      timeout: 20_000,
    })
    .toBe(false);
}, 60_000);

test('a search gives rows beyond the first thousand hits', async () => {
  await userEvent.click(page.getByRole('button', { name: 'Clear the selection' }));
  await userEvent.fill(page.getByRole('combobox', { name: 'Search your library' }), 'sort:title');
  await expect.poll(() => titles()[0], { timeout: 20_000 }).toBe('Paper number 0 on attention');
  const head = () => document.querySelector('.results-count')?.textContent;
  await expect.poll(head, { timeout: 20_000 }).toBe('10,000 papers');
  rows()[0]?.focus();
  await userEvent.keyboard('{End}');
  await expect.poll(focusedTitle, { timeout: 20_000 }).toBe('Paper number 9999 on attention');
}, 60_000);
