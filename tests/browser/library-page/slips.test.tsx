/** What must not happen by the way: an error that goes unread, a page that opens unasked. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { idOf, type OpenedPage, openPage, paperOf, rowNamed, titles } from './_page';

let opened: OpenedPage;
const titleOf = (number: number) => `Paper number ${number} on attention`;

beforeEach(async () => {
  await page.viewport(1280, 800);
  opened = await openPage({ papers: [1, 2].map((number) => paperOf(number)), lists: ['Thesis'] });
  await expect.poll(titles).toHaveLength(2);
});
afterEach(() => opened.close());

test('a paper that could not be taken out of the trash', async () => {
  await opened.library.remove([idOf(1)]);
  await userEvent.click(page.getByRole('link', { name: 'Trash' }));
  opened.breakRequests('restore');
  await userEvent.click(
    page.getByRole('button', { name: 'Restore “Paper number 1 on attention”' }),
  );
  const alert = page.getByRole('alert');
  await expect.element(alert).toHaveTextContent('Your browser could not store this');
  // The trash is read anew after every act.
  await opened.reader.readTrash();
  await opened.reader.readTrash();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await expect.element(alert).toBeInTheDocument();
  opened.breakRequests();
  await userEvent.click(alert.getByRole('button', { name: 'Try again' }));
  await expect.poll(async () => (await opened.reader.readTrash()).length).toBe(0);
  await expect.element(alert).not.toBeInTheDocument();
});

test('a double click on a control of a row opens no page', async () => {
  const row = rowNamed(titleOf(1)) ?? document.body;
  await userEvent.dblClick(row.querySelector('.table-star') ?? document.body);
  expect(opened.opened).toEqual([]);
  await userEvent.dblClick(row.querySelector('.table-title') ?? document.body);
  expect(opened.opened).toEqual(['https://arxiv.org/abs/2401.00001']);
});

test('Escape in a name leaves the name, not the drawer around it', async () => {
  await page.viewport(500, 800);
  await userEvent.click(page.getByRole('button', { name: 'Show lists and tags' }));
  const link = page.getByRole('link', { name: 'Thesis', exact: false });
  link.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', bubbles: true }));
  await expect.element(page.getByRole('textbox', { name: 'Name of the list' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('.name-form')).toBe(null);
  expect(document.querySelector('dialog.drawer[open]')).not.toBe(null);
});

test('a paper that could not be read for the reader', async () => {
  opened.db.close({ disableAutoOpen: true });
  await userEvent.click(rowNamed(titleOf(2)) ?? document.body);
  const column = page.getByRole('complementary');
  await expect.element(column.getByRole('alert')).toBeVisible();
  await opened.db.open();
  await userEvent.click(column.getByRole('button', { name: 'Try again' }));
  await expect.element(page.getByRole('article', { name: titleOf(2) })).toBeVisible();
  await expect.element(column.getByRole('alert')).not.toBeInTheDocument();
});
