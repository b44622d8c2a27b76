/** Where the reader is: addresses, the browser's history, the sidebar, the trash and the rest. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { idOf, type OpenedPage, openPage, paperOf, rowNamed, titles, toast } from './_page';

let opened: OpenedPage;
const searchBox = page.getByRole('combobox', { name: 'Search your library' });
const papers = [
  paperOf(1, { title: 'Graphs' }),
  paperOf(2, { title: 'Networks' }),
  paperOf(3, { title: 'Trees' }),
];
const edits = { 1: { addTags: ['to cite'], addListIds: ['reading-list'] } };
const open = async (hash: string) => {
  opened = await openPage({ papers, edits, lists: ['Thesis', 'Later'], hash });
};
const link = (name: string) => page.getByRole('link', { name });
/** Papers of a list or a tag, as its row says. The pointer is on it: the row shows its menu then. */
const countOf = (name: string) =>
  [...document.querySelectorAll('.sidebar-row')]
    .find((row) => row.querySelector('.sidebar-name')?.textContent === name)
    ?.querySelector('.sidebar-count [aria-hidden]')?.textContent;
const menu = async (list: string, item: string) => {
  await userEvent.click(link(list), { button: 'right' });
  await userEvent.click(page.getByRole('menuitem', { name: item }));
};

beforeEach(() => page.viewport(1280, 800));
afterEach(() => opened.close());

describe('an address', () => {
  test('names a list, and the tab is called so', async () => {
    await open('#list/reading-list');
    await expect.poll(titles).toEqual(['Graphs']);
    await expect.poll(() => document.title).toBe('Offprint – Reading list');
  });

  test('names a tag, which words narrow', async () => {
    await open('#tag/to%20cite');
    await expect.poll(titles).toEqual(['Graphs']);
    await userEvent.fill(searchBox, 'networks');
    await expect.element(page.getByRole('heading', { name: /Nothing matches/ })).toBeVisible();
    await userEvent.fill(searchBox, 'graphs');
    await expect.poll(titles).toEqual(['Graphs']);
  });

  test('names words', async () => {
    await open('#all?q=trees');
    await expect.poll(titles).toEqual(['Trees']);
    await expect.element(searchBox).toHaveValue('trees');
  });

  test('names a paper, also one that is not among those shown', async () => {
    await open(`#list/reading-list?paper=${encodeURIComponent(idOf(3))}`);
    await expect.element(page.getByRole('article', { name: 'Trees' })).toBeVisible();
    expect(titles()).toEqual(['Graphs']);
  });

  test('names a paper that is gone', async () => {
    await open('#paper/arxiv%3A1111.11111');
    await expect.element(page.getByText('It may be in the trash.')).toBeVisible();
  });
});

describe('going', () => {
  beforeEach(async () => {
    await open('#all');
    await expect.poll(titles).toHaveLength(3);
  });

  test('to a list and back', async () => {
    await userEvent.click(link('Reading list'));
    await expect.poll(titles).toEqual(['Graphs']);
    expect(location.hash).toBe('#list/reading-list');
    history.back();
    await expect.poll(titles).toHaveLength(3);
    history.forward();
    await expect.poll(titles).toEqual(['Graphs']);
  });

  test('from a label of a row, an author, a tag', async () => {
    await page
      .elementLocator(rowNamed('Graphs') ?? document.body)
      .getByRole('button', { name: 'to cite', exact: true })
      .click();
    await expect.poll(titles).toEqual(['Graphs']);
    expect(location.hash).toBe('#tag/to%20cite');
    await userEvent.click(rowNamed('Graphs') ?? document.body);
    await userEvent.click(page.getByRole('button', { name: 'Emmy Noether' }));
    await expect.element(searchBox).toHaveValue('author:"Emmy Noether" ');
    await expect.poll(titles).toHaveLength(3);
  });

  test('from a paper to one near to it, and out of the reader by going back', async () => {
    await userEvent.click(rowNamed('Trees') ?? document.body);
    const related = page.getByRole('region', { name: 'Related in your library' });
    await userEvent.click(related.getByRole('link').first());
    await expect.element(page.getByRole('article', { name: 'Trees' })).not.toBeInTheDocument();
    history.back();
    await expect.poll(() => document.querySelector('article')).toBeNull();
  });

  test('to statistics and settings', async () => {
    await userEvent.click(link('Statistics'));
    await expect.element(page.getByRole('heading', { name: 'Statistics' })).toBeVisible();
    await userEvent.click(link('Settings'));
    await userEvent.click(page.getByRole('radio', { name: 'Compact' }));
    await expect.poll(() => document.documentElement.dataset['density']).toBe('compact');
    await userEvent.click(page.getByRole('radio', { name: 'Comfortable' }));
    await userEvent.fill(searchBox, 'trees');
    await expect.poll(titles).toEqual(['Trees']);
    expect(location.hash).toBe('#all?q=trees');
    await expect.element(searchBox).toHaveFocus();
  });

  test('to the trash, whose papers come back or go for good', async () => {
    await opened.library.remove([idOf(1), idOf(2)]);
    await userEvent.click(link('Trash'));
    await userEvent.click(page.getByRole('button', { name: 'Restore “Graphs”' }));
    await expect.poll(() => countOf('All papers')).toBe('2');
    await userEvent.click(page.getByRole('button', { name: 'Delete “Networks” for good' }));
    await userEvent.click(page.getByRole('button', { name: 'Delete', exact: true }).last());
    await expect.element(page.getByText('The trash is empty')).toBeVisible();
    expect(await opened.reader.countTrash()).toBe(0);
    await expect.element(link('Trash')).not.toHaveTextContent('paper');
  });
});

describe('lists', () => {
  beforeEach(async () => {
    await open('#all');
    await expect.poll(titles).toHaveLength(3);
  });

  test('are made, coloured, renamed, deleted, and come back', async () => {
    await userEvent.click(page.getByRole('button', { name: 'New list' }));
    await userEvent.keyboard('Graph theory{Enter}');
    await expect.element(link('Graph theory')).toBeVisible();
    await userEvent.click(link('Thesis'), { button: 'right' });
    await userEvent.click(page.getByRole('menuitemradio', { name: 'Blue' }));
    await expect.poll(() => document.querySelector('.list-color-blue')).not.toBeNull();
    await menu('Thesis', 'Rename');
    await userEvent.keyboard('{Control>}a{/Control}My thesis{Enter}');
    await expect.element(link('My thesis')).toBeVisible();
    await menu('My thesis', 'Delete list');
    await expect.element(link('My thesis')).not.toBeInTheDocument();
    await expect.poll(toast).toBe('Deleted the list “My thesis”');
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.element(link('My thesis')).toBeVisible();
  });

  test('merge, and part again', async () => {
    const [, thesis] = await opened.reader.readLists();
    await opened.library.edit(idOf(2), { addListIds: [thesis?.id ?? ''] });
    await menu('Thesis', 'Merge into…');
    await userEvent.click(page.getByRole('menuitem', { name: 'Later' }));
    await expect.poll(() => countOf('Later')).toBe('1');
    await expect.poll(toast).toBe('Merged “Thesis” into “Later”');
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.poll(() => countOf('Thesis')).toBe('1');
  });

  test('get papers that are dragged onto them: one, or all that are selected', async () => {
    await userEvent.dragAndDrop(rowNamed('Trees') ?? document.body, link('Later'));
    await expect.poll(() => countOf('Later')).toBe('1');
    await expect.poll(toast).toBe('Added 1 paper to “Later”');
    await userEvent.click(page.getByRole('checkbox', { name: 'Select all' }));
    await userEvent.dragAndDrop(rowNamed('Graphs') ?? document.body, link('Thesis'));
    await expect.poll(() => countOf('Thesis')).toBe('3');
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.poll(() => countOf('Thesis')).toBe('0');
  });
});

test('tags are renamed and deleted, and come back', async () => {
  await open('#all');
  await userEvent.click(link('to cite'), { button: 'right' });
  await userEvent.click(page.getByRole('menuitem', { name: 'Rename' }));
  await userEvent.keyboard('{Control>}a{/Control}cited{Enter}');
  await expect.poll(() => countOf('cited')).toBe('1');
  await userEvent.click(link('cited'), { button: 'right' });
  await userEvent.click(page.getByRole('menuitem', { name: 'Delete tag' }));
  await expect.element(link('cited')).not.toBeInTheDocument();
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.poll(() => countOf('cited')).toBe('1');
});
