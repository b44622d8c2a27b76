/** The table: its order, its keys, the reader that follows. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focusedTitle, idOf, type OpenedPage, openPage, paperOf, titles, toast } from './_page';

let opened: OpenedPage;
const names = ['Zebra', 'Attention', 'Momentum', 'Élan'];
const searchBox = page.getByRole('combobox', { name: 'Search your library' });
const head = (name: string) => page.getByRole('columnheader', { name });
const paper = async (number: number) => (await opened.reader.readPapersById([idOf(number)]))[0];
const article = () => document.querySelector('article')?.getAttribute('aria-labelledby');

beforeEach(async () => {
  await page.viewport(1280, 800);
  opened = await openPage({
    papers: names.map((title, index) =>
      paperOf(index, { title, publishedOn: `20${20 - index}-03-01`, abstract: `On ${title}.` }),
    ),
    lists: ['Thesis'],
  });
  await expect.poll(titles).toEqual(names.toReversed());
});
afterEach(() => opened.close());

test('heads of columns write the order into the query', async () => {
  await expect.element(head('Added')).toHaveAttribute('aria-sort', 'descending');
  await userEvent.click(page.getByRole('button', { name: 'Paper', exact: true }));
  await expect.poll(titles).toEqual(['Attention', 'Élan', 'Momentum', 'Zebra']);
  await expect.element(searchBox).toHaveValue('sort:title');
  await expect.element(head('Paper')).toHaveAttribute('aria-sort', 'ascending');
  await userEvent.click(page.getByRole('button', { name: 'Paper', exact: true }));
  await expect.element(searchBox).toHaveValue('sort:title-desc');
  await expect.poll(titles).toEqual(['Zebra', 'Momentum', 'Élan', 'Attention']);
  await userEvent.click(page.getByRole('button', { name: 'Published' }));
  await expect.poll(titles).toEqual(names);
  await userEvent.click(page.getByRole('button', { name: 'Added' }));
  await expect.element(searchBox).toHaveValue('');
  await expect.poll(titles).toEqual(names.toReversed());
});

test('keys go through the papers, and the reader follows once it is open', async () => {
  await userEvent.keyboard('j');
  expect(focusedTitle()).toBe('Élan');
  await userEvent.keyboard('jj');
  expect(focusedTitle()).toBe('Attention');
  expect(article()).toBeUndefined();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('article', { name: 'Attention' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Close' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(focusedTitle).toBe('Attention');
  expect(article()).toBeUndefined();
});

test('the reader follows the keyboard', async () => {
  await userEvent.click(page.getByText('Élan', { exact: true }));
  await expect.element(page.getByRole('article', { name: 'Élan' })).toBeVisible();
  await userEvent.keyboard('{End}');
  await expect.element(page.getByRole('article', { name: 'Zebra' })).toBeVisible();
  expect(focusedTitle()).toBe('Zebra');
  await userEvent.keyboard('{Home}k');
  await expect.element(searchBox).toHaveFocus();
});

test('letters act on the paper: status, star, lists, tags, note, removal', async () => {
  await userEvent.keyboard('jj');
  await userEvent.keyboard('s');
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Reading' }));
  await expect.poll(async () => (await paper(2))?.status).toBe('reading');
  expect(focusedTitle()).toBe('Momentum');
  await userEvent.keyboard('f');
  await expect.poll(async () => (await paper(2))?.isStarred).toBe(true);
  await userEvent.keyboard('l');
  await expect.element(page.getByRole('textbox', { name: 'Find or make a list' })).toHaveFocus();
  await userEvent.keyboard('the{Enter}');
  await expect.poll(async () => (await paper(2))?.listIds).toHaveLength(1);
  await userEvent.keyboard('{Escape}t');
  await expect.element(page.getByRole('textbox', { name: 'Find or make a tag' })).toHaveFocus();
  await userEvent.keyboard('physics{Enter}{Escape}');
  await expect.poll(async () => (await paper(2))?.tags).toEqual(['physics']);
  expect(focusedTitle()).toBe('Momentum');
  await userEvent.keyboard('n');
  await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveFocus();
  await userEvent.keyboard('Read this twice');
  await expect.poll(async () => (await paper(2))?.note).toBe('Read this twice');
});

test('a removed row leaves the focus to the next, and comes back', async () => {
  await userEvent.keyboard('jj{Delete}');
  await expect.poll(titles).toEqual(['Élan', 'Attention', 'Zebra']);
  await expect.poll(toast).toBe('Removed “Momentum”');
  await expect.poll(focusedTitle).toBe('Attention');
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.poll(titles).toHaveLength(4);
  expect(document.activeElement?.closest('.table-row')).not.toBeNull();
});

test('papers and PDFs open by key and by a double click', async () => {
  await userEvent.keyboard('jo');
  await userEvent.keyboard('p');
  await userEvent.dblClick(page.getByText('Zebra', { exact: true }));
  await expect
    .poll(() => opened.opened)
    .toEqual([
      'https://arxiv.org/abs/2401.00003',
      'https://arxiv.org/pdf/2401.00003',
      'https://arxiv.org/abs/2401.00000',
    ]);
  await expect.poll(async () => (await paper(0))?.openedAt).toBeGreaterThan(0);
});

test('arrows go into the controls of a row and back', async () => {
  await userEvent.keyboard('j{ArrowRight}');
  expect(document.activeElement?.matches('[type="checkbox"]')).toBe(true);
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('button', { name: 'Starred' }).first()).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(async () => (await paper(3))?.isStarred).toBe(true);
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement?.matches('.table-row')).toBe(true);
});

test('words of a search are marked, in the reader too', async () => {
  await userEvent.fill(searchBox, 'momentum');
  await expect.poll(titles).toEqual(['Momentum']);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('article', { name: 'Momentum' })).toBeVisible();
  expect(document.querySelector('.table-row mark')?.textContent).toBe('Momentum');
  expect(document.querySelector('article mark')?.textContent).toBe('Momentum');
});

test('the slash leads to the search box, the question mark to the keys', async () => {
  await userEvent.keyboard('j/');
  await expect.element(searchBox).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}?');
  await expect.element(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(focusedTitle).toBe('Élan');
});

test('filters are written into the query, and taken out by their chips', async () => {
  await opened.library.edit(idOf(1), { status: 'read' });
  await userEvent.click(page.getByRole('button', { name: 'Filters' }));
  const panel = page.getByRole('region', { name: 'Filters' });
  await userEvent.click(panel.getByRole('button', { name: 'Read', exact: true }));
  await expect.element(searchBox).toHaveValue('is:read');
  await expect.poll(titles).toEqual(['Attention']);
  await userEvent.keyboard('{Escape}');
  await userEvent.click(page.getByRole('list', { name: /ilters/ }).getByRole('button'));
  await expect.element(searchBox).toHaveValue('');
  await expect.poll(titles).toHaveLength(4);
});

test('cards show abstracts, the same keys work, and the look is kept', async () => {
  await userEvent.click(page.getByRole('button', { name: 'Show as cards' }));
  await expect.poll(() => document.querySelector('.table-abstract')?.textContent).toBe('On Élan.');
  await userEvent.click(page.getByText('Momentum', { exact: true }));
  await expect.element(page.getByRole('article', { name: 'Momentum' })).toBeVisible();
  await userEvent.keyboard('j x');
  expect(document.querySelectorAll('[aria-selected="true"]')).toHaveLength(0);
  await userEvent.keyboard('x');
  expect(document.querySelectorAll('[aria-selected="true"]')).toHaveLength(1);
  expect(localStorage.getItem('papersLook')).toBe('cards');
});
