/** The reader beside the papers: what it changes, and the words it keeps. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  focusedTitle,
  idOf,
  type OpenedPage,
  openPage,
  paperOf,
  rowNamed,
  titles,
  toast,
} from './_page';

let opened: OpenedPage;
const names = ['Graphs', 'Networks', 'Trees'];
const paper = async (number: number) => (await opened.reader.readPapersById([idOf(number)]))[0];
const reader = page.getByRole('complementary', { name: 'Paper' });
const show = async (title: string) => {
  await userEvent.click(rowNamed(title) ?? document.body);
  await expect.element(page.getByRole('article', { name: title })).toBeVisible();
};

beforeEach(async () => {
  await page.viewport(1280, 900);
  opened = await openPage({
    papers: names.map((title, index) => paperOf(index, { title })),
    lists: ['Thesis'],
  });
  await expect.poll(titles).toHaveLength(3);
});
afterEach(() => opened.close());

test('status, star, lists and tags are changed there and seen in the table', async () => {
  await show('Networks');
  await userEvent.selectOptions(reader.getByRole('combobox', { name: 'Reading status' }), 'read');
  await userEvent.click(reader.getByRole('button', { name: 'Starred' }));
  await userEvent.click(reader.getByRole('button', { name: 'Thesis' }));
  await userEvent.fill(reader.getByRole('combobox', { name: 'Add a tag' }), 'physics');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => rowNamed('Networks')?.dataset['status']).toBe('read');
  await expect
    .poll(() => rowNamed('Networks')?.querySelector('.paper-labels')?.textContent)
    .toBe('Thesisphysics');
  expect((await paper(1))?.isStarred).toBe(true);
});

test('a new list has the paper on it', async () => {
  await show('Graphs');
  await userEvent.click(reader.getByRole('button', { name: 'New list' }));
  await userEvent.keyboard('Later{Enter}');
  await expect.poll(async () => (await paper(0))?.listIds).toHaveLength(1);
  await expect.element(page.getByRole('link', { name: 'Later 1 paper' })).toBeVisible();
});

test('a name that is taken is said, and what was typed stays', async () => {
  await show('Graphs');
  await userEvent.click(reader.getByRole('button', { name: 'New list' }));
  await userEvent.keyboard('thesis{Enter}');
  await expect.element(page.getByRole('alert')).toHaveTextContent('A list of this name exists');
  await expect
    .element(page.getByRole('textbox', { name: 'Name of the new list' }))
    .toHaveValue('thesis');
});

test('a removed paper leaves the reader, and the focus is on a row', async () => {
  await show('Networks');
  await userEvent.click(reader.getByRole('button', { name: 'Remove from library' }));
  await expect.poll(titles).toEqual(['Trees', 'Graphs']);
  await expect.poll(() => document.querySelector('article')).toBeNull();
  await expect.poll(toast).toBe('Removed “Networks”');
  await expect.poll(focusedTitle).toBeDefined();
});

test('words that could not be stored stay while another paper is read, and the page asks before it closes', async () => {
  opened.breakRequests('edit');
  await show('Graphs');
  await userEvent.click(reader.getByRole('textbox', { name: 'Note' }));
  await userEvent.keyboard('Not to be lost');
  await show('Trees');
  const closing = new Event('beforeunload', { cancelable: true });
  dispatchEvent(closing);
  expect(closing.defaultPrevented).toBe(true);
  await show('Graphs');
  await expect.element(reader.getByRole('textbox', { name: 'Note' })).toHaveValue('Not to be lost');
  opened.breakRequests();
  await userEvent.click(reader.getByRole('button', { name: 'Try again' }));
  await expect.poll(async () => (await paper(0))?.note).toBe('Not to be lost');
  const later = new Event('beforeunload', { cancelable: true });
  dispatchEvent(later);
  expect(later.defaultPrevented).toBe(false);
});

test('what is changed elsewhere is shown', async () => {
  await show('Graphs');
  await opened.library.edit(idOf(0), { addTags: ['elsewhere'] });
  await expect
    .element(reader.getByRole('button', { name: 'elsewhere', exact: true }))
    .toBeVisible();
});

test('closing gives the focus back to the row', async () => {
  await show('Networks');
  await userEvent.click(page.getByRole('button', { name: 'Close' }));
  await expect.poll(focusedTitle).toBe('Networks');
  expect(location.hash).toBe('#all');
});
