/** What must not happen by the way: an error that goes unread, a page that opens unasked. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  focusedTitle,
  idOf,
  type OpenedPage,
  openPage,
  paperOf,
  rowNamed,
  selectedTitles,
  titles,
} from './_page';

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

test('a note is written on the paper the keyboard came to, however quickly', async () => {
  await userEvent.click(rowNamed(titleOf(2)) ?? document.body);
  await expect.element(page.getByRole('article', { name: titleOf(2) })).toBeVisible();
  await userEvent.keyboard('jn');
  await expect.poll(() => document.activeElement?.matches('.note textarea')).toBe(true);
  await userEvent.keyboard('Mine');
  await expect.poll(async () => (await opened.db.papers.get(idOf(1)))?.note).toBe('Mine');
  expect((await opened.db.papers.get(idOf(2)))?.note).toBeUndefined();
});

test('the keys of the page work from a box that is ticked, not typed in', async () => {
  const all = page.getByRole('checkbox', { name: 'Select all' });
  all.element().focus();
  await userEvent.keyboard('?');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  all.element().focus();
  await userEvent.keyboard('/');
  await expect.element(page.getByRole('combobox', { name: 'Search your library' })).toHaveFocus();
});

test('a range starts where the arrows led, not where the last one did', async () => {
  await opened.library.saveMany([3, 4, 5].map((number) => paperOf(number)));
  await expect.poll(titles).toHaveLength(5);
  await userEvent.keyboard('j x{ArrowDown}{ArrowDown}{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
  await expect.poll(selectedTitles).toEqual([2, 1].map(titleOf));
  await userEvent.keyboard('{Home}');
  await userEvent.click(rowNamed(titleOf(4)) ?? document.body, { modifiers: ['Shift'] });
  await expect.poll(selectedTitles).toEqual([5, 4, 2, 1].map(titleOf));
});

test.each(['s', 'l'])(
  'a menu that the window closes by its size gives the focus back: %s',
  async (key) => {
    await userEvent.keyboard(`j${key}`);
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await expect
      .poll(() => {
        dispatchEvent(new Event('resize'));
        return document.querySelector('[role="dialog"]');
      })
      .toBeNull();
    expect(focusedTitle()).toBe(titleOf(2));
  },
);

test('what is left over of many labels stands beside the last of them', async () => {
  await page.viewport(1500, 800);
  const tags = Array.from({ length: 7 }, (_, index) => `a rather long label ${index}`);
  await opened.library.edit(idOf(1), { addTags: tags });
  const end = () => document.querySelector('.labels-end');
  await expect.poll(() => end()?.textContent).toBe('a rather long label 2+4');
  const [label, more] = [...(end()?.children ?? [])].map((each) => each.getBoundingClientRect());
  expect(more?.top).toBeLessThan(label?.bottom ?? 0);
  expect(more?.left).toBeGreaterThanOrEqual(label?.right ?? Infinity);
  expect(more?.right).toBeLessThanOrEqual(
    document.querySelector('.paper-labels')?.getBoundingClientRect().right ?? 0,
  );
});
