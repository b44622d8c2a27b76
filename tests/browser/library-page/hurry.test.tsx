/** Readers who are faster than the answers: nothing happens to another paper than the one meant. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { idOf, type OpenedPage, openPage, paperOf, selectedTitles, titles, toast } from './_page';

let opened: OpenedPage;
const titleOf = (number: number) => `Paper number ${number} on attention`;
const search = page.getByRole('combobox', { name: 'Search your library' });
const bar = page.getByRole('toolbar', { name: 'Selected papers' });
const boxOf = (number: number) =>
  page.getByRole('checkbox', { name: `Select “${titleOf(number)}”` });

beforeEach(async () => {
  await page.viewport(1280, 800);
  opened = await openPage({ papers: [1, 2, 3, 4, 5].map((number) => paperOf(number)) });
  await expect.poll(titles).toEqual([5, 4, 3, 2, 1].map(titleOf));
});
afterEach(() => opened.close());

test('Enter waits for the answer to what is typed, not to words that end like it', async () => {
  await userEvent.fill(search, 'attention');
  await expect.poll(() => document.querySelector('mark')?.textContent).toBe('attention');
  opened.breakRequests('search');
  await userEvent.fill(search, 'n');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alert')).toBeVisible();
  expect(location.hash).not.toContain('paper=');
});

test('what is selected while a search is on its way goes with the rows it was', async () => {
  opened.breakRequests('search');
  await userEvent.fill(search, '"number 3"');
  await expect.element(page.getByRole('alert')).toBeVisible();
  await userEvent.click(page.getByRole('checkbox', { name: 'Select all' }));
  await expect.poll(selectedTitles).toHaveLength(5);
  opened.breakRequests();
  await userEvent.click(page.getByRole('button', { name: 'Try again' }));
  await expect.poll(titles).toEqual([titleOf(3)]);
  await expect.element(bar).not.toBeInTheDocument();
  expect(selectedTitles()).toEqual([]);
});

test('papers removed by a key are selected no more', async () => {
  await userEvent.click(boxOf(4));
  await userEvent.click(boxOf(2));
  await userEvent.keyboard('{Delete}');
  await expect.poll(toast).toBe('Removed 2 papers');
  await expect.poll(titles).toEqual([5, 3, 1].map(titleOf));
  await expect.element(bar).not.toBeInTheDocument();
});

test('a failed removal leaves the selection', async () => {
  await userEvent.click(boxOf(4));
  opened.breakRequests('remove');
  await userEvent.click(bar.getByRole('button', { name: 'Remove' }));
  await expect.element(page.getByRole('alert')).toBeVisible();
  expect(selectedTitles()).toEqual([titleOf(4)]);
});

test('pressing Undo twice takes back once', async () => {
  await userEvent.click(boxOf(4));
  await userEvent.click(bar.getByRole('button', { name: 'Star' }));
  await expect.poll(toast).toBe('Starred 1 paper');
  const undo = page.getByRole('button', { name: 'Undo' }).element();
  for (let presses = 0; presses < 2; presses += 1)
    undo.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await expect.poll(async () => (await opened.db.papers.get(idOf(4)))?.isStarred).toBe(false);
  await expect.poll(toast).toBe(undefined);
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});
