/** The popup with libraries of every size, by mouse and by keyboard. */
import type { Page } from '@playwright/test';
import { bigCount, expect, rows, search, test, toast, undo } from './_library';
import { labels, listing, openListing, savedLabels } from './_pages';
import { inventPapers, oddTitles, ownWordOf } from './_papers';

const count = (page: Page) => page.locator('.results-count');
/** Far more than fit, far fewer than there are. */
const mostDrawn = 60;

test('shows an empty library, then three papers', async ({ shelf }) => {
  const popup = await shelf.openPopup();
  await expect(popup.getByRole('heading', { name: 'Your library is empty' })).toBeVisible();
  await shelf.fill(3);
  await expect(rows(popup)).toHaveCount(3);
  await expect(count(popup)).toHaveText('3 papers');
});

test('shows 1,000 papers, awkward titles among them', async ({ shelf }) => {
  await shelf.fill(1_000);
  const popup = await shelf.openPopup();
  await expect(rows(popup).first()).toBeVisible();
  await expect(count(popup)).toHaveText('1,000 papers');
  await search(popup).fill(oddTitles.rightToLeft);
  const title = rows(popup).first().locator('[data-title] bdi').first();
  await expect(title).toHaveText(oddTitles.rightToLeft);
  const box = await title.boundingBox();
  const row = await rows(popup).first().boundingBox();
  // Isolated, it leaves the rest of its row where it is in any other.
  expect(box && row && box.x >= row.x && box.x + box.width <= row.x + row.width).toBe(true);
  await search(popup).fill(oddTitles.chinese.slice(0, 4));
  await expect(rows(popup).first()).toContainText(oddTitles.chinese);
});

test('goes to the end of 10,000 papers by a key', async ({ big }) => {
  const popup = await big.openPopup();
  await expect(count(popup)).toHaveText('10,000 papers');
  await search(popup).press('ArrowDown');
  await popup.keyboard.press('End');
  const last = popup.locator(`[aria-posinset="${bigCount}"]`);
  await expect(last.locator('[data-title]')).toBeFocused();
  await expect(last).not.toHaveAttribute('aria-busy', 'true');
  await expect(last).toBeInViewport();
  expect(await rows(popup).count()).toBeLessThan(mostDrawn);
  await popup.keyboard.press('k');
  await expect(popup.locator(`[aria-posinset="${bigCount - 1}"] [data-title]`)).toBeFocused();
  await popup.keyboard.press('Home');
  await expect(popup.locator('[aria-posinset="1"] [data-title]')).toBeFocused();
});

test('goes to the end of 10,000 papers by the wheel', async ({ big }) => {
  const popup = await big.openPopup();
  await expect(rows(popup).first()).toBeVisible();
  await popup.mouse.move(200, 400);
  const last = popup.locator(`[aria-posinset="${bigCount}"]:not([aria-busy])`);
  const turn = async () => {
    await popup.mouse.wheel(0, 60_000);
    return last.count();
  };
  await expect.poll(turn, { intervals: [50] }).toBe(1);
  await expect(last).toBeInViewport();
  expect(await rows(popup).count()).toBeLessThan(mostDrawn);
  // Nothing is left that waits to be read.
  await expect(popup.locator('.placeholder-row')).toHaveCount(0);
});

test('searches 10,000 papers, and clears', async ({ big }) => {
  const popup = await big.openPopup();
  await search(popup).fill(ownWordOf(4321));
  await expect(rows(popup)).toHaveCount(1);
  await expect(popup.locator('mark').first()).toHaveText(ownWordOf(4321));
  await search(popup).press('Escape');
  await search(popup).press('Escape');
  await expect(search(popup)).toHaveValue('');
  await expect(count(popup)).toHaveText('10,000 papers');
});

test('does everything to a row by keys', async ({ shelf }) => {
  await shelf.fill(12);
  await shelf.ask('createList', { name: 'Harbour' });
  const popup = await shelf.openPopup();
  await expect(rows(popup).first()).toBeVisible();
  const titleOf = (place: number) => popup.locator(`[aria-posinset="${place}"] [data-title]`);
  await search(popup).press('ArrowDown');
  await expect(titleOf(1)).toBeFocused();
  for (const key of ['j', 'ArrowDown', 'k']) await popup.keyboard.press(key);
  await expect(titleOf(2)).toBeFocused();
  const row = popup.locator('[aria-posinset="2"]');

  await popup.keyboard.press('s');
  await expect(row).toHaveAttribute('data-status', 'reading');
  await expect(titleOf(2)).toBeFocused();

  await popup.keyboard.press('l');
  await expect(row.getByRole('checkbox', { name: 'Reading list' })).toBeFocused();
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press(' ');
  await expect(row.getByRole('checkbox', { name: 'Harbour' })).toBeChecked();
  await popup.keyboard.press('Escape');
  await expect(titleOf(2)).toBeFocused();

  await popup.keyboard.press('t');
  await expect(row.getByRole('combobox', { name: 'Add a tag' })).toBeFocused();
  await popup.keyboard.type('salt');
  await popup.keyboard.press('Enter');
  await expect(row.locator('.paper-row-tags')).toHaveText('salt');
  await popup.keyboard.press('Escape');

  await popup.keyboard.press('n');
  await expect(row.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await popup.keyboard.type('Ask about **table 3**');
  await popup.keyboard.press('Control+Enter');
  await expect(titleOf(2)).toBeFocused();
  await expect(row.getByRole('img', { name: 'Has a note' })).toBeVisible();

  await popup.keyboard.press('f');
  await expect(row.getByRole('img', { name: 'Starred' })).toBeVisible();
  await popup.keyboard.press(' ');
  await expect(row.locator('[data-title]')).toHaveAttribute('aria-expanded', 'true');
  await popup.keyboard.press('ArrowLeft');
  await expect(row.locator('[data-title]')).toHaveAttribute('aria-expanded', 'false');

  const title = await titleOf(2).textContent();
  await popup.keyboard.press('Delete');
  await expect(count(popup)).toHaveText('11 papers');
  await expect(titleOf(2)).toBeFocused();
  await expect(toast(popup)).toContainText(`Removed “${title}”`);
  await undo(popup);
  await expect(count(popup)).toHaveText('12 papers');
  await popup.reload();
  await expect(row.locator('[data-title]')).toHaveText(title ?? '');
  await expect(row.getByRole('img', { name: 'Has a note' })).toBeVisible();
  await expect(row).toHaveAttribute('data-status', 'reading');

  await search(popup).press('ArrowDown');
  await popup.keyboard.press('?');
  await expect(popup.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect(titleOf(1)).toBeFocused();
  await popup.keyboard.press('/');
  await expect(search(popup)).toBeFocused();
});

test('shows what the page lists, saves all that is new, and takes it back', async ({ shelf }) => {
  const page = await shelf.context.newPage();
  await openListing(page, listing);
  const popup = await shelf.openPopup();
  await page.bringToFront();
  await popup.evaluate(() => {
    // The popup stays behind: in front, a tab of its own is what it would look at.
    const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
    tabs.find((tab) => tab.textContent === 'This page')?.click();
  });
  await expect(count(popup)).toHaveText(/^\d+ papers, 0 saved$/);
  await popup.bringToFront();
  const entries = popup.locator('.page-row');
  await entries.nth(1).getByRole('checkbox').check();
  await popup.getByRole('button', { name: 'Save selected (1)' }).click();
  await expect(entries.nth(1)).toHaveAttribute('data-saved', 'true');
  const total = Number.parseInt((await count(popup).textContent()) ?? '', 10);
  await popup.getByRole('button', { name: `Save all new (${total - 1})` }).click();
  await expect(popup.getByRole('button', { name: 'All saved' })).toBeVisible();
  await page.bringToFront();
  await expect.poll(async () => (await savedLabels(page)).length).toBe((await labels(page)).length);
  await popup.bringToFront();
  await undo(popup);
  // What was saved before stays.
  await expect(count(popup)).toHaveText(`${total} papers, 1 saved`);
});

test('filters by chips and by words typed', async ({ shelf }) => {
  const papers = inventPapers(30);
  await shelf.fill(30);
  const ids = papers.map((paper) => paper.ids[0]);
  await shelf.ask('editMany', {
    ids: ids.slice(0, 4),
    edit: { status: 'read', addTags: ['salt'] },
  });
  const popup = await shelf.openPopup();
  await popup.getByRole('button', { name: 'Filters' }).click();
  const panel = popup.getByRole('region', { name: 'Filters' });
  await panel.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(rows(popup)).toHaveCount(4);
  await expect(search(popup)).toHaveValue('is:read');
  await panel.getByRole('button', { name: 'Has code' }).click();
  await expect(count(popup)).toHaveText('1 paper');
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('button', { name: 'Filters' })).toBeFocused();
  await popup.getByRole('button', { name: 'Remove filter: Read' }).click();
  await expect(count(popup)).toHaveText('8 papers');
  await search(popup).fill('tag:salt year:2010..2012');
  await expect(popup.getByRole('button', { name: 'Remove filter: Tag: salt' })).toBeVisible();
  await expect(count(popup)).toHaveText('3 papers');
  await popup.getByRole('combobox', { name: 'Order' }).selectOption('Title');
  await expect(search(popup)).toHaveValue('tag:salt year:2010..2012 sort:title');
  await expect(rows(popup)).toHaveCount(3);
});

test('keeps settings at once: theme, density, badges', async ({ shelf }) => {
  await shelf.fill(3);
  const page = await shelf.context.newPage();
  await openListing(page, listing);
  const popup = await shelf.openPopup();
  const root = popup.locator('html');
  await popup.getByRole('button', { name: 'Settings' }).click();
  await popup.getByRole('radio', { name: 'Dark' }).check();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await popup.getByRole('radio', { name: 'Compact' }).check();
  await expect(root).toHaveAttribute('data-density', 'compact');
  await popup.getByRole('switch', { name: 'Show Save buttons' }).click();
  await expect.poll(() => labels(page)).toEqual([]);
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('button', { name: 'Settings' })).toBeFocused();
  await popup.reload();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  const library = await shelf.openLibrary();
  await expect(library.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('opens the library page with what was searched for', async ({ big }) => {
  const popup = await big.openPopup();
  await search(popup).fill('kelp 4321 is:unread');
  await expect(rows(popup).first()).toBeVisible();
  const opening = big.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Open the library' }).click();
  const library = await opening;
  await expect(search(library)).toHaveValue('kelp 4321 is:unread');
  await expect(library.locator('.table-row[data-key]').first()).toBeVisible();
});
