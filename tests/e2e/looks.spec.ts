/** Every view of the popup and the library page, in light and dark: for axe, and for the eye. */
import type { Page } from '@playwright/test';
import { expect, look, rows, type Shelf, search, tableRows, test } from './_library';
import { listing, openListing } from './_pages';
import { inventPapers } from './_papers';

type Scheme = 'light' | 'dark';
const schemes: readonly Scheme[] = ['light', 'dark'];
const oddCount = 5;
// Axe takes a second or two for each view on a busy machine.
test.describe.configure({ timeout: 150_000 });

/** Awkward titles first; of every status, with tags, lists and notes. */
async function furnish({ ask }: Shelf) {
  const papers = inventPapers(40);
  await ask('saveMany', { papers: papers.slice(oddCount) });
  await ask('saveMany', { papers: papers.slice(0, oddCount) });
  const ids = papers.map((paper) => paper.ids[0]);
  const harbour = await ask('createList', { name: 'Harbour' });
  await ask('editList', { id: harbour.id, edit: { color: 'blue' } });
  const long = await ask('createList', { name: 'Papers to read before the summer school' });
  await ask('editList', { id: long.id, edit: { color: 'orange' } });
  await ask('editMany', {
    ids: ids.slice(1, 12),
    edit: { status: 'read', addTags: ['salt', 'قراءة'], addListIds: [harbour.id] },
  });
  await ask('editMany', {
    ids: ids.slice(2, 4),
    edit: { status: 'reading', isStarred: true, addTags: ['a tag of many words'] },
  });
  await ask('editMany', { ids: ids.slice(0, 3), edit: { addListIds: [long.id, 'reading-list'] } });
  const [, , id = 'arxiv:0'] = ids;
  await ask('edit', {
    id,
    edit: { note: 'Ask about **table 3**, and $x^2$.\n\n- [ ] code\n- [x] data' },
  });
  await ask('remove', { ids: ids.slice(30, 33) });
}

async function opened(page: Page, colorScheme: Scheme): Promise<Page> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  return page;
}

for (const scheme of schemes) {
  test(`the popup, ${scheme}`, async ({ shelf }) => {
    const listed = await shelf.context.newPage();
    await openListing(listed, listing);
    const popup = await opened(await shelf.openPopup(), scheme);
    await expect(popup.locator('.empty-state')).toBeVisible();
    await look(popup, 'popup-empty', scheme);
    await furnish(shelf);
    await expect(rows(popup).first()).toBeVisible();
    await look(popup, 'popup-odd-titles', scheme);
    await search(popup).press('ArrowDown');
    await popup.keyboard.press(' ');
    await look(popup, 'popup-details', scheme);
    await popup.keyboard.press(' ');
    await popup.keyboard.press('t');
    await look(popup, 'popup-tags', scheme);
    await popup.keyboard.press('Escape');
    await popup.keyboard.press('Delete');
    await expect(popup.locator('.toast')).toBeVisible();
    await look(popup, 'popup-removed', scheme);

    await popup.getByRole('button', { name: 'Filters' }).click();
    await popup.getByRole('button', { name: 'Read', exact: true }).click();
    await popup.getByRole('button', { name: 'salt' }).click();
    await look(popup, 'popup-filters', scheme);
    await popup.keyboard.press('Escape');
    await search(popup).fill('zzzz is:read tag:salt');
    await expect(popup.locator('.empty-state')).toBeVisible();
    await look(popup, 'popup-nothing', scheme);
    await search(popup).fill('kel');
    await expect(popup.locator('.popup mark').first()).toBeVisible();
    await look(popup, 'popup-search', scheme);
    await search(popup).fill('');

    await popup.getByRole('button', { name: 'New list' }).click();
    await popup.getByRole('textbox', { name: 'Name of the new list' }).fill('Harbour');
    await popup.keyboard.press('Enter');
    await expect(popup.getByRole('alert')).toBeVisible();
    await look(popup, 'popup-error', scheme);
    await popup.getByRole('button', { name: 'Dismiss' }).click();

    await popup.getByRole('button', { name: 'Settings' }).click();
    await expect(popup.getByRole('dialog', { name: 'Settings' })).toBeVisible();
    await look(popup, 'popup-settings', scheme);
    await popup.keyboard.press('Escape');
    await popup.keyboard.press('?');
    await expect(popup.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await look(popup, 'popup-keys', scheme);
    await popup.keyboard.press('Escape');

    await listed.bringToFront();
    await popup.evaluate(() => {
      // The popup stays behind: in front, a tab of its own is what it would look at.
      const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
      tabs.find((tab) => tab.textContent === 'This page')?.click();
    });
    await expect(popup.locator('.results-count')).toHaveText(/saved$/);
    await popup.bringToFront();
    await popup.locator('.page-row').nth(1).getByRole('checkbox').check();
    await look(popup, 'popup-page', scheme);
  });

  test(`the library page, ${scheme}`, async ({ shelf }) => {
    const library = await opened(await shelf.openLibrary(), scheme);
    await expect(library.locator('.empty-state')).toBeVisible();
    await look(library, 'library-empty', scheme);
    await furnish(shelf);
    await expect(tableRows(library).first()).toBeVisible();
    await look(library, 'library-table', scheme);
    await library.getByRole('button', { name: 'Filters' }).click();
    await look(library, 'library-filters', scheme);
    await library.keyboard.press('Escape');
    await library.getByRole('button', { name: 'Show as cards' }).click();
    await look(library, 'library-cards', scheme);
    await library.getByRole('button', { name: 'Show as a table' }).click();
    await tableRows(library).nth(2).locator('.table-title').click();
    await expect(library.locator('.note-read')).toBeVisible();
    await look(library, 'library-reader', scheme);
    await tableRows(library).nth(1).locator('.cell-select').click();
    await tableRows(library).nth(3).locator('.cell-select').click();
    await look(library, 'library-selection', scheme);
    await library.getByRole('toolbar').getByRole('button', { name: 'Tags' }).click();
    await expect(library.getByRole('dialog', { name: 'Tag' })).toBeVisible();
    await look(library, 'library-pick', scheme);
    await library.keyboard.press('Escape');
    await library.keyboard.press('Escape');
    await library
      .locator('.sidebar')
      .getByRole('link', { name: /^Harbour/ })
      .click({ button: 'right' });
    await expect(library.getByRole('menu')).toBeVisible();
    await look(library, 'library-menu', scheme);
    await library.keyboard.press('Escape');
    for (const name of ['Trash', 'Statistics', 'Settings']) {
      await library
        .locator('.sidebar')
        .getByRole('link', { name: new RegExp(`^${name}`) })
        .click();
      await expect(library.getByRole('heading', { name: headings[name] ?? name })).toBeVisible();
      await look(library, `library-${name.toLowerCase()}`, scheme);
    }
    await library.goto(library.url().replace(/#.*/, '#all'));
    await expect(tableRows(library).first()).toBeVisible();
    await library.keyboard.press('?');
    await expect(library.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await look(library, 'library-keys', scheme);
    await library.keyboard.press('Escape');
    await library.setViewportSize({ width: 400, height: 800 });
    await look(library, 'library-narrow', scheme);
    await library.getByRole('button', { name: 'Show lists and tags' }).click();
    await look(library, 'library-drawer', scheme);
    await library.keyboard.press('Escape');
    await tableRows(library).first().click();
    await expect(library.locator('.reader-title')).toBeVisible();
    await look(library, 'library-reader-narrow', scheme);
  });

  test(`10,000 papers, ${scheme}`, async ({ big }) => {
    const popup = await opened(await big.openPopup(), scheme);
    await expect(rows(popup).first()).toBeVisible();
    await expect(popup.locator('.results-count')).toHaveText('10,000 papers');
    await look(popup, 'popup-all', scheme);
    await search(popup).fill('kelp ledgers');
    await expect(popup.locator('.popup mark').first()).toBeVisible();
    await look(popup, 'popup-search-10000', scheme);
    const library = await opened(await big.openLibrary(), scheme);
    await expect(tableRows(library).first()).toBeVisible();
    await look(library, 'library-10000', scheme);
  });
}

const headings: Readonly<Record<string, string>> = { Statistics: 'Week by week' };
