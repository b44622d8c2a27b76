/** The table of the library page with 10,000 papers: order, selection, and acts on many at once. */
import type { Page } from '@playwright/test';
import { bigCount, expect, type Shelf, search, tableRows, test, toast, undo } from './_library';
import { inventPapers, ownWordOf, titleOf } from './_papers';

const count = (page: Page) => page.locator('.results-count');
const rowAt = (page: Page, row: number) =>
  page.locator(`.table-row[aria-rowindex="${row + 2}"]:not(.table-wait)`);
const titles = (page: Page) => tableRows(page).locator('.table-title');
const bulk = (page: Page) => page.getByRole('toolbar', { name: 'Selected papers' });
const mostDrawn = 80;

/** How many papers a query finds, from the background. */
const found = async ({ ask }: Shelf, text: string) =>
  (await ask('search', { text, limit: 0 })).total;

const countInvented = (subject: string, year: number) =>
  inventPapers(bigCount).filter(
    ({ title, publishedOn }) => title.includes(subject) && publishedOn?.startsWith(`${year}`),
  ).length;

test('goes through 10,000 papers, by the wheel and by keys', async ({ big }) => {
  const library = await big.openLibrary();
  await expect(count(library)).toHaveText('10,000 papers');
  await rowAt(library, 0).focus();
  await library.keyboard.press('End');
  await expect(rowAt(library, bigCount - 1)).toBeFocused();
  await expect(rowAt(library, bigCount - 1)).toBeInViewport({ ratio: 0.9 });
  expect(await tableRows(library).count()).toBeLessThan(mostDrawn);
  await library.keyboard.press('k');
  await expect(rowAt(library, bigCount - 2)).toBeFocused();
  await library.keyboard.press('Home');
  await expect(rowAt(library, 0)).toBeFocused();
  await rowAt(library, 0).hover();
  const turn = async () => {
    await library.mouse.wheel(0, 60_000);
    return rowAt(library, bigCount - 1).count();
  };
  await expect.poll(turn, { intervals: [50] }).toBe(1);
  expect(await tableRows(library).count()).toBeLessThan(mostDrawn);
  await expect(library.locator('.table-wait')).toHaveCount(0);
});

test('sorts by a column, both ways, and says so', async ({ big }) => {
  const library = await big.openLibrary();
  const head = library.getByRole('columnheader', { name: 'Paper' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(titles(library).first()).toContainText('Antidis');
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(search(library)).toHaveValue('sort:title-desc');
  const published = library.getByRole('columnheader', { name: 'Published' });
  await published.getByRole('button').click();
  await expect(published).toHaveAttribute('aria-sort', 'descending');
  await expect(rowAt(library, 0).locator('.cell-published')).toContainText('2024');
});

test('selects a range with Shift, and takes rows out of it', async ({ big }) => {
  const library = await big.openLibrary();
  await rowAt(library, 2).locator('.cell-select').click();
  await rowAt(library, 6)
    .locator('.table-title')
    .click({ modifiers: ['Shift'] });
  await expect(bulk(library)).toContainText('5 selected');
  await rowAt(library, 4)
    .locator('.table-title')
    .click({ modifiers: ['Control'] });
  await expect(bulk(library)).toContainText('4 selected');
  await expect(rowAt(library, 4)).toHaveAttribute('aria-selected', 'false');
  await rowAt(library, 6).focus();
  await library.keyboard.press('Shift+ArrowDown');
  await expect(rowAt(library, 7)).toHaveAttribute('aria-selected', 'true');
  await library.keyboard.press('Escape');
  await expect(bulk(library)).toHaveCount(0);
});

test('changes the status of all 10,000 at once, and takes it back', async ({ big }) => {
  const library = await big.openLibrary();
  await rowAt(library, 0).focus();
  await library.keyboard.press('Control+a');
  await expect(bulk(library)).toContainText('10,000 selected');
  await bulk(library).getByRole('button', { name: 'Status' }).click();
  const dialog = library.getByRole('dialog', { name: 'Status' });
  await dialog.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(toast(library)).toContainText('Changed the status of 10,000 papers', {
    timeout: 30_000,
  });
  await expect(rowAt(library, 0)).toHaveAttribute('data-status', 'read');
  await expect.poll(() => found(big, 'is:read'), { timeout: 30_000 }).toBe(bigCount);
  await library.bringToFront();
  await toast(library).getByRole('button', { name: 'Undo' }).click();
  await expect(toast(library)).toHaveCount(0, { timeout: 30_000 });
  await expect(rowAt(library, 0)).toHaveAttribute('data-status', 'unread');
  await expect.poll(() => found(big, 'is:unread'), { timeout: 30_000 }).toBe(bigCount);
});

test('tags what a search finds, and takes it back', async ({ big }) => {
  const library = await big.openLibrary();
  await search(library).fill('title:kelp year:2015');
  await expect(rowAt(library, 0)).toBeVisible();
  const expected = countInvented('kelp', 2015);
  await expect(count(library)).toContainText(`${expected} papers`);
  await rowAt(library, 0).focus();
  await library.keyboard.press('Control+a');
  await expect(bulk(library)).toContainText(`${expected} selected`);
  await library.keyboard.press('t');
  await expect(library.getByRole('textbox', { name: 'Find or make a tag' })).toBeFocused();
  await library.keyboard.type('seaweed');
  await library.keyboard.press('Enter');
  await library.keyboard.press('Escape');
  await expect(toast(library)).toContainText(`Tagged ${expected} papers “seaweed”`);
  await expect(library.locator('.sidebar').getByRole('link', { name: /seaweed/ })).toBeVisible();
  await expect.poll(() => found(big, 'tag:seaweed')).toBe(expected);
  await undo(library);
  await expect(library.locator('.sidebar').getByRole('link', { name: /seaweed/ })).toHaveCount(0);
});

test('removes many, and takes them back with everything they had', async ({ big }) => {
  const library = await big.openLibrary();
  await search(library).fill('title:moths year:2013');
  const number = countInvented('moths', 2013);
  await expect(count(library)).toContainText(`${number} papers`);
  await rowAt(library, 0).focus();
  await library.keyboard.press('Control+a');
  await expect(bulk(library)).toContainText(`${number} selected`);
  await library.keyboard.press('Delete');
  await expect(toast(library)).toContainText(`Removed ${number} papers`);
  await expect(library.getByRole('heading', { name: /^Nothing matches/ })).toBeVisible();
  const all = library.locator('.sidebar').getByRole('link', { name: /^All papers/ });
  await expect(all).toContainText((bigCount - number).toLocaleString('en'));
  await undo(library);
  await expect(rowAt(library, 0)).toBeVisible();
  await expect(all).toContainText('10,000');
});

test('removes one by the key: focus goes to the next, and undo brings it back', async ({
  shelf,
}) => {
  await shelf.fill(20);
  const library = await shelf.openLibrary();
  await rowAt(library, 3).focus();
  const title = (await rowAt(library, 3).locator('.table-title').textContent()) ?? '';
  const next = (await rowAt(library, 4).locator('.table-title').textContent()) ?? '';
  await library.keyboard.press('Delete');
  await expect(toast(library)).toContainText(`Removed “${title}”`);
  await expect(rowAt(library, 3).locator('.table-title')).toHaveText(next);
  await expect(rowAt(library, 3)).toBeFocused();
  await undo(library);
  await expect(rowAt(library, 3).locator('.table-title')).toHaveText(title);
});

test('shows a paper by a deep link; back and forward lead through places', async ({ big }) => {
  const [paper] = inventPapers(4322).slice(-1);
  const id = paper?.ids[0] ?? '';
  const library = await big.openLibrary(`#paper/${encodeURIComponent(id)}`);
  const heading = library.locator('.reader-title');
  await expect(heading).toHaveText(titleOf(4321));
  await library
    .locator('.sidebar')
    .getByRole('link', { name: /^Reading list/ })
    .click();
  await expect(library.getByRole('heading', { name: 'Reading list' })).toBeVisible();
  await library.locator('.sidebar').getByRole('link', { name: 'Statistics' }).click();
  await expect(library.getByRole('heading', { name: 'Week by week' })).toBeVisible();
  await library.goBack();
  await expect(library.getByRole('heading', { name: 'Reading list' })).toBeVisible();
  await library.goBack();
  await expect(heading).toHaveText(titleOf(4321));
  await library.goForward();
  await expect(library.getByRole('heading', { name: 'No papers here' })).toBeVisible();
  await library.goto(library.url().replace(/#.*/, `?q=${ownWordOf(77)}`));
  await expect(rowAt(library, 0).locator('.table-title')).toHaveText(titleOf(77));
  await expect(tableRows(library)).toHaveCount(1);
});
