/** Filters and order: chips and the text of the box say the same. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createFakeLibrary, type FakeLibrary, openPopup, paperOf } from './_popup';

let close: (() => void) | undefined;
let library: FakeLibrary;
const searchBox = page.getByRole('combobox', { name: 'Search your library' });
const opener = page.getByRole('button', { name: 'Filters', exact: true });
const panel = page.getByRole('region', { name: 'Filters' });
const active = page.getByRole('list', { name: 'Filters that are on' });
const chips = () =>
  [...document.querySelectorAll('.filter-chip')].map((chip) => chip.textContent.trim());
const texts = () =>
  library.calls.flatMap(({ name, payload }) =>
    name === 'search' ? (payload as { text: string }).text : [],
  );

beforeEach(async () => {
  await page.viewport(400, 600);
  library = createFakeLibrary([paperOf(3), paperOf(2), paperOf(1)]);
  library.lists.push({ id: 'cite', name: 'To cite', createdAt: 1, order: 1 });
  library.recentTags = ['thesis', 'machine learning'];
  library.answer = { hits: [{ id: paperOf(1).id, score: 1 }], total: 1, complete: 1 };
  close = openPopup(library);
  await expect.element(page.getByText('3 papers')).toBeVisible();
});
afterEach(() => close?.());

describe('the panel', () => {
  test('writes into the box what is pressed, and searches for it', async () => {
    await userEvent.fill(searchBox, 'attention');
    await userEvent.click(opener);
    await userEvent.click(panel.getByRole('button', { name: 'Unread' }));
    await userEvent.click(panel.getByRole('button', { name: 'Has code' }));
    await userEvent.click(panel.getByRole('button', { name: 'machine learning' }));
    await userEvent.click(panel.getByRole('button', { name: 'To cite' }));
    await userEvent.click(panel.getByRole('button', { name: 'arXiv', exact: true }));
    const text = 'attention is:unread has:code tag:"machine learning" list:"To cite" site:arxiv';
    await expect.element(searchBox).toHaveValue(text);
    await expect.poll(() => texts().at(-1)).toBe(text);
    expect(chips()).toEqual([
      ...['Unread', 'Has code', 'Tag: machine learning', 'List: To cite', 'Site: arxiv'],
    ]);
    await expect.element(panel.getByRole('button', { name: 'arXiv', exact: true })).toHaveFocus();
  });

  test('shows what was typed, and takes it out', async () => {
    await userEvent.fill(searchBox, 'IS:Starred tags:thesis deep');
    await userEvent.click(opener);
    const starred = panel.getByRole('button', { name: 'Starred' });
    await expect.element(starred).toHaveAttribute('aria-pressed', 'true');
    await expect
      .element(panel.getByRole('button', { name: 'thesis' }))
      .toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(starred);
    await expect.element(searchBox).toHaveValue('tags:thesis deep');
  });

  test('one status stands in place of another', async () => {
    await userEvent.click(opener);
    await userEvent.click(panel.getByRole('button', { name: 'Unread' }));
    await userEvent.click(panel.getByRole('button', { name: 'Reading', exact: true }));
    await expect.element(searchBox).toHaveValue('is:reading');
  });

  test('years from and to', async () => {
    await userEvent.click(opener);
    const from = panel.getByRole('textbox', { name: 'From year' });
    const to = panel.getByRole('textbox', { name: 'To year' });
    await userEvent.fill(from, '2023');
    await expect.element(searchBox).toHaveValue('year:2023..');
    await userEvent.fill(to, '2025');
    await expect.element(searchBox).toHaveValue('year:2023..2025');
    await userEvent.fill(from, '');
    await expect.element(searchBox).toHaveValue('year:..2025');
    await userEvent.fill(searchBox, 'year:2024');
    await expect.element(from).toHaveValue('2024');
    await expect.element(to).toHaveValue('2024');
  });

  test('opens and closes by keyboard; Escape leads back', async () => {
    await userEvent.click(opener);
    await expect.element(panel.getByRole('button', { name: 'Unread' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(panel).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
  });

  test('offers no lists where one is chosen', async () => {
    await userEvent.click(page.getByRole('tab', { name: 'Reading list' }));
    await userEvent.click(opener);
    await expect.element(panel.getByRole('button', { name: 'thesis' })).toBeVisible();
    await expect.element(panel.getByRole('button', { name: 'To cite' })).not.toBeInTheDocument();
  });
});

describe('chips', () => {
  test('take one filter off each, the focus going on to the next', async () => {
    await userEvent.fill(searchBox, 'deep -tag:survey year:2024');
    await expect.poll(chips).toEqual(['Not: Tag: survey', 'Year: 2024']);
    await userEvent.click(active.getByRole('button', { name: 'Remove filter: Not: Tag: survey' }));
    await expect.element(searchBox).toHaveValue('deep year:2024');
    await expect
      .element(active.getByRole('button', { name: 'Remove filter: Year: 2024' }))
      .toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(searchBox).toHaveValue('deep');
    await expect.element(opener).toHaveFocus();
  });
});

describe('order', () => {
  const menu = page.getByRole('combobox', { name: 'Order' });

  test('is written into the box; the one it has anyway is not', async () => {
    await expect.element(menu).toHaveValue('added');
    await userEvent.selectOptions(menu, 'title');
    await expect.element(searchBox).toHaveValue('sort:title');
    await expect.poll(() => texts().at(-1)).toBe('sort:title');
    await userEvent.selectOptions(menu, 'added');
    await expect.element(searchBox).toHaveValue('');
  });

  test('relevance takes words, and then comes first', async () => {
    const options = () => [...menu.element().querySelectorAll('option')].map(({ value }) => value);
    expect(options()).toEqual(['added', 'published', 'title', 'opened']);
    await userEvent.fill(searchBox, 'deep');
    await expect.element(menu).toHaveValue('relevance');
    await userEvent.fill(searchBox, 'deep sort:opened');
    await expect.element(menu).toHaveValue('opened');
  });
});
