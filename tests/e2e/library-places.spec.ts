/** What the library page does beside its table: lists, tags, the trash, statistics, the reader. */
import type { Page } from '@playwright/test';
import { expect, type Shelf, tableRows, test, toast, undo } from './_library';
import { inventPapers, titleOf } from './_papers';

const sidebar = (page: Page) => page.locator('.sidebar');
const place = (page: Page, name: string) =>
  sidebar(page).getByRole('link', { name: new RegExp(`^#?${name}\\b`) });
const rowOf = (page: Page, name: string) =>
  sidebar(page).locator('.sidebar-row', { hasText: name });
const names = (page: Page) => sidebar(page).locator('.sidebar-row[draggable] .sidebar-name');
const reader = (page: Page) => page.locator('.library-reader');

async function openMenu(page: Page, name: string) {
  await place(page, name).click({ button: 'right' });
  return page.getByRole('menu');
}

async function makeLists({ ask }: Shelf, ...all: string[]) {
  for (const name of all) await ask('createList', { name });
}

const idsOf = (from: number, to: number) =>
  inventPapers(to)
    .slice(from)
    .map((paper) => paper.ids[0]);

test('makes, renames, colours, orders, merges and deletes lists', async ({ shelf }) => {
  await shelf.fill(20);
  const library = await shelf.openLibrary();
  const make = async (name: string) => {
    await sidebar(library).getByRole('button', { name: 'New list' }).click();
    await library.getByRole('textbox', { name: 'Name of the new list' }).fill(name);
    await library.keyboard.press('Enter');
    await expect(place(library, name)).toBeVisible();
  };
  for (const name of ['Harbour', 'Orchard', 'Quarry']) await make(name);

  await place(library, 'Orchard').focus();
  await library.keyboard.press('F2');
  await library.getByRole('textbox', { name: 'Name of the list' }).fill('Meadow');
  await library.keyboard.press('Enter');
  await expect(place(library, 'Meadow')).toBeFocused();

  await (await openMenu(library, 'Meadow')).getByRole('menuitemradio', { name: 'Green' }).click();
  await expect(rowOf(library, 'Meadow').locator('.list-dot')).toHaveClass(/list-color-green/);

  await place(library, 'Quarry').focus();
  await library.keyboard.press('Alt+ArrowUp');
  await expect(names(library)).toHaveText(['Reading list', 'Harbour', 'Quarry', 'Meadow']);
  await library.reload();
  await expect(names(library)).toHaveText(['Reading list', 'Harbour', 'Quarry', 'Meadow']);
  await place(library, 'Meadow').dragTo(place(library, 'Harbour'), {
    targetPosition: { x: 40, y: 3 },
  });
  await expect(names(library)).toHaveText(['Reading list', 'Meadow', 'Harbour', 'Quarry']);

  const { lists } = await shelf.ask('readMenu', {});
  const harbour = lists.find(({ name }) => name === 'Harbour')?.id ?? '';
  await shelf.ask('editMany', { ids: idsOf(0, 3), edit: { addListIds: [harbour] } });
  await expect(place(library, 'Harbour')).toContainText('3');
  await (await openMenu(library, 'Harbour')).getByRole('menuitem', { name: 'Merge into…' }).click();
  await library.getByRole('menuitem', { name: 'Quarry' }).click();
  await expect(toast(library)).toContainText('Merged “Harbour” into “Quarry”');
  await expect(place(library, 'Quarry')).toContainText('3');
  // The menu's button had it, and the list that is left has one too.
  await expect(rowOf(library, 'Quarry').locator(':focus')).toHaveCount(1);
  await undo(library);
  await expect(place(library, 'Harbour')).toContainText('3');

  await place(library, 'Harbour').focus();
  await library.keyboard.press('Delete');
  await expect(toast(library)).toContainText('Deleted the list “Harbour”');
  await expect(place(library, 'Harbour')).toHaveCount(0);
  await undo(library);
  await expect(place(library, 'Harbour')).toContainText('3');
});

test('puts dragged rows on a list, all that are selected', async ({ shelf }) => {
  await shelf.fill(20);
  await makeLists(shelf, 'Harbour');
  const library = await shelf.openLibrary();
  const row = (at: number) => tableRows(library).nth(at);
  await row(0).dragTo(place(library, 'Harbour'));
  await expect(place(library, 'Harbour')).toContainText('1');
  await expect(toast(library)).toContainText('“Harbour”');
  await undo(library);
  await expect(place(library, 'Harbour')).toContainText('0');
  await row(1).locator('.cell-select').click();
  await row(3).locator('.cell-select').click();
  await row(3).locator('.table-title').dragTo(place(library, 'Harbour'));
  await expect(place(library, 'Harbour')).toContainText('2');
  await place(library, 'Harbour').click();
  await expect(tableRows(library)).toHaveCount(2);
});

test('renames a tag into another, and takes it back', async ({ shelf }) => {
  await shelf.fill(20);
  await shelf.ask('editMany', { ids: idsOf(0, 4), edit: { addTags: ['salt'] } });
  await shelf.ask('editMany', { ids: idsOf(2, 8), edit: { addTags: ['brine'] } });
  const library = await shelf.openLibrary('#tag/salt');
  await expect(tableRows(library)).toHaveCount(4);
  await place(library, 'salt').focus();
  await library.keyboard.press('F2');
  await library.getByRole('textbox', { name: 'Name of the tag' }).fill('Brine');
  await expect(library.getByText('Merges with “brine” (6 papers)')).toBeVisible();
  await library.keyboard.press('Enter');
  await expect(place(library, 'salt')).toHaveCount(0);
  await expect(toast(library)).toBeVisible();
  await expect(sidebar(library).getByRole('link', { name: /brine/i })).toContainText('8');
  await undo(library);
  await expect(place(library, 'salt')).toContainText('4');
  await expect(place(library, 'brine')).toContainText('6');
});

test('gives papers of the trash back, or lets them go', async ({ shelf }) => {
  await shelf.fill(20);
  await shelf.ask('editMany', { ids: idsOf(10, 11), edit: { addTags: ['salt'] } });
  await shelf.ask('remove', { ids: idsOf(10, 13) });
  const library = await shelf.openLibrary();
  await expect(place(library, 'Trash')).toContainText('3');
  await place(library, 'Trash').click();
  await library.getByRole('button', { name: `Restore “${titleOf(10)}”` }).click();
  await expect(library.locator('.trash-row')).toHaveCount(2);
  await expect(place(library, 'salt')).toContainText('1');
  await library.getByRole('button', { name: `Delete “${titleOf(11)}” for good` }).click();
  await expect(library.getByRole('button', { name: 'Keep' })).toBeFocused();
  await library.locator('.trash-row').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(library.locator('.trash-row')).toHaveCount(1);
  await library.getByRole('button', { name: 'Restore all' }).click();
  await expect(library.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  await expect(place(library, 'All papers')).toContainText('19');
});

test('counts in the statistics what was read', async ({ shelf }) => {
  await shelf.fill(20);
  const library = await shelf.openLibrary('#statistics');
  await expect(library.getByText('Of 20 papers, 0 read')).toBeVisible();
  await shelf.ask('editMany', { ids: idsOf(0, 5), edit: { status: 'read', addTags: ['salt'] } });
  await expect(library.getByText('Of 20 papers, 5 read')).toBeVisible();
});

test('edits in the reader; a note survives a tab closed at once', async ({ shelf }) => {
  await shelf.fill(20);
  await makeLists(shelf, 'Harbour');
  const library = await shelf.openLibrary(`#all?paper=${idsOf(6, 7)[0]}`);
  const pane = reader(library);
  await expect(pane.locator('.reader-title')).toHaveText(titleOf(6));
  await pane.getByRole('combobox', { name: 'Reading status' }).selectOption('Reading');
  await pane.getByRole('button', { name: 'Starred' }).click();
  await pane.getByRole('button', { name: 'Harbour' }).click();
  await pane.getByRole('combobox', { name: 'Add a tag' }).fill('salt');
  await library.keyboard.press('Enter');
  await expect(place(library, 'salt')).toContainText('1');
  await expect(place(library, 'Harbour')).toContainText('1');
  await pane.getByRole('textbox', { name: 'Note' }).pressSequentially('Ask about **table 3**');
  await library.close();

  const again = await shelf.openLibrary(`#all?paper=${idsOf(6, 7)[0]}`);
  await expect(reader(again).locator('.note-read strong')).toHaveText('table 3');
  await expect(reader(again).getByRole('button', { name: 'Starred' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await reader(again).getByTitle('All my papers tagged salt').click();
  await expect(tableRows(again)).toHaveCount(1);
});

for (const [name, size] of [
  ['400 pixels wide', { width: 400, height: 800 }],
  ['zoomed to 200 %', { width: 640, height: 430 }],
] as const) {
  test(`works ${name}`, async ({ shelf }) => {
    await shelf.fill(20);
    const library = await shelf.openLibrary('', size);
    await expect(tableRows(library).first()).toBeVisible();
    const overflow = () =>
      library.evaluate(() => document.documentElement.scrollWidth - document.body.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await library.getByRole('button', { name: 'Show lists and tags' }).click();
    await expect(place(library, 'Trash')).toBeInViewport();
    await place(library, 'Reading list').click();
    await expect(library.getByRole('heading', { name: 'Reading list' })).toBeVisible();
    await library.goBack();
    await tableRows(library).first().click();
    await expect(reader(library).locator('.reader-title')).toBeInViewport();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await library.getByRole('button', { name: 'Back' }).click();
    await expect(tableRows(library).first()).toBeVisible();
  });
}
