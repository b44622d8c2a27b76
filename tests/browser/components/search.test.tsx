import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createFakeLibrary, type FakeLibrary, openPopup, paperOf } from './_popup';

let close: (() => void) | undefined;
let library: FakeLibrary;
const searchBox = page.getByRole('combobox', { name: 'Search your library' });
const titles = () =>
  [...document.querySelectorAll('[data-title]')].map((title) => title.textContent);
const head = () => document.querySelector('.results-count')?.textContent;
const searches = () => library.calls.filter(({ name }) => name === 'search');
const hitsOf = (...numbers: number[]) =>
  numbers.map((number) => ({ id: paperOf(number).id, score: 1 }));

beforeEach(async () => {
  await page.viewport(400, 600);
  library = createFakeLibrary([paperOf(3), paperOf(2), paperOf(1, { listIds: ['reading-list'] })]);
  close = openPopup(library);
  await expect.poll(titles).toHaveLength(3);
});
afterEach(() => close?.());

describe('above the papers', () => {
  test('how many there are, then how many match', async () => {
    expect(head()).toBe('3 papers');
    await userEvent.keyboard('number');
    await expect.poll(head).toBe('3 papers');
    library.answer = { total: 352, complete: 12 };
    await userEvent.keyboard(' attention');
    await expect.poll(head).toBe('12 papers match all words, 340 some');
    await userEvent.keyboard('{Escape}');
    await expect.poll(head).toBe('3 papers');
  });

  test('the count is spoken once typing rests', async () => {
    const status = page.getByRole('tabpanel').getByRole('status').first();
    const spoken: (string | null | undefined)[] = [];
    const watcher = new MutationObserver(() => spoken.push(status.element().textContent));
    watcher.observe(status.element(), { childList: true, characterData: true, subtree: true });
    library.answer = { total: 7, complete: 7 };
    await userEvent.keyboard('a');
    await expect.poll(head).toBe('7 papers');
    library.answer = { total: 5, complete: 5 };
    await userEvent.keyboard('t');
    await expect.poll(head).toBe('5 papers');
    await expect.element(status).toHaveTextContent('5 papers');
    watcher.disconnect();
    expect(spoken.filter((text) => text !== '')).toEqual(['5 papers.']);
  });

  test('a correction, and a button that puts it into the box', async () => {
    library.answer = { corrections: [{ written: 'atention', meant: 'attention' }], ...allHits() };
    await userEvent.fill(searchBox, 'number Atention');
    await expect.poll(head).toBe('3 papers');
    library.answer = {};
    await userEvent.click(page.getByRole('button', { name: 'Search for attention instead' }));
    await expect.element(searchBox).toHaveValue('number attention');
    await expect.element(searchBox).toHaveFocus();
    await expect.poll(head).toBe('3 papers');
  });

  test('a hint lies over the papers and moves none', async () => {
    await userEvent.keyboard('attention');
    await expect.poll(head).toBe('3 papers');
    const topOf = () => document.querySelector('.paper-row')?.getBoundingClientRect().top;
    const before = topOf();
    library.answer = { hints: [{ message: 'No list is called “x”.', start: 0, end: 6 }] };
    library.change(library.papers);
    await expect.element(page.getByText('No list is called “x”.')).toBeVisible();
    expect(topOf()).toBe(before);
  });
});

const allHits = () => ({ hits: hitsOf(3, 2, 1), total: 3, complete: 3 });

describe('while the index grows', () => {
  const bar = page.getByRole('progressbar', { name: 'Indexing your library' });

  test('asks again until it is done, keeping focus and place', async () => {
    library.answer = { hits: hitsOf(1), total: 1, complete: 1, indexing: { done: 1, total: 3 } };
    await userEvent.keyboard('attention');
    await expect.poll(head).toBe('Indexing 1 of 3 papers; results so far');
    await expect.element(bar).toHaveAttribute('aria-valuenow', '1');
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    const focused = document.activeElement;
    const top = document.querySelector('.paper-list')?.getBoundingClientRect().top;
    library.answer = { ...allHits(), indexing: { done: 2, total: 3 } };
    await expect.poll(titles).toHaveLength(3);
    expect(document.activeElement).toBe(focused);
    library.answer = allHits();
    await expect.poll(head).toBe('3 papers');
    await expect.element(bar).not.toBeInTheDocument();
    expect(document.activeElement).toBe(focused);
    expect(focused?.getAttribute('aria-expanded')).toBe('true');
    expect(document.querySelector('.paper-list')?.getBoundingClientRect().top).toBe(top);
    const asked = searches().length;
    // Past the next turn: only time can show that it asks no more.
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(searches()).toHaveLength(asked);
  });

  test('stops with the search', async () => {
    library.answer = { indexing: { done: 1, total: 3 } };
    await userEvent.keyboard('attention');
    await expect.element(bar).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(bar).not.toBeInTheDocument();
    const asked = searches().length;
    await new Promise((resolve) => setTimeout(resolve, 700)); // as above
    expect(searches()).toHaveLength(asked);
  });
});

describe('asking', () => {
  test('a list is searched by the index', async () => {
    await userEvent.click(page.getByRole('tab', { name: 'Reading list' }));
    await userEvent.fill(searchBox, 'attention');
    await expect.poll(head).toBe('1 paper');
    await expect
      .poll(() => searches().at(-1)?.payload)
      .toEqual({
        ...{ text: 'attention', limit: 1_000, listId: 'reading-list' },
      });
  });

  test('a burst of keys is one request and the newest', async () => {
    library.delays = { n: 150 };
    await userEvent.keyboard('number 2');
    await expect.poll(titles).toEqual(['Paper number 2 on attention']);
    const texts = searches().map(({ payload }) => payload);
    expect(texts.length).toBeLessThan(8);
    expect(texts.at(-1)).toEqual({ text: 'number 2', limit: 1_000 });
  });

  test('clearing does not wait for a slow search', async () => {
    library.delays = { zebra: 2_000 };
    await userEvent.fill(searchBox, 'number 2');
    await expect.poll(titles).toHaveLength(1);
    await userEvent.fill(searchBox, 'zebra');
    await userEvent.fill(searchBox, '');
    await expect.poll(titles, { timeout: 500 }).toHaveLength(3);
  });
});

describe('no match', () => {
  test('offers the query without one of its filters', async () => {
    await userEvent.fill(searchBox, 'attention year:1990 zebra');
    await userEvent.click(page.getByRole('button', { name: 'Without year:1990' }));
    await expect.element(searchBox).toHaveValue('attention zebra');
    await expect.element(searchBox).toHaveFocus();
    await expect.element(page.getByText('Check the spelling')).toBeVisible();
  });

  test('on a list offers the whole library', async () => {
    await userEvent.click(page.getByRole('tab', { name: 'Reading list' }));
    await userEvent.fill(searchBox, 'number 2');
    await expect.element(page.getByText('on the list “Reading list”')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Search all papers' }));
    await expect.poll(titles).toEqual(['Paper number 2 on attention']);
  });
});

describe('help', () => {
  const opener = page.getByRole('button', { name: 'How to search' });
  const panel = page.getByRole('region', { name: 'How to search' });

  test('opens and closes by keyboard, the focus back where it was', async () => {
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(panel).toBeVisible();
    const { right, bottom } = panel.element().getBoundingClientRect();
    expect(right).toBeLessThanOrEqual(400);
    expect(bottom).toBeLessThanOrEqual(600);
    await expect.element(panel.getByRole('button').first()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(panel).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
  });

  test('examples go into the box, what is to be replaced selected', async () => {
    await userEvent.fill(searchBox, 'attention');
    await userEvent.click(opener);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await expect.element(searchBox).toHaveValue('attention author:noether');
    await expect.element(searchBox).toHaveFocus();
    await expect.element(panel).not.toBeInTheDocument();
    await userEvent.keyboard('lovelace');
    await expect.element(searchBox).toHaveValue('attention author:lovelace');
  });

  test('closes when the reader goes elsewhere', async () => {
    await userEvent.click(opener);
    await expect.element(panel).toBeVisible();
    await userEvent.click(searchBox);
    await expect.element(panel).not.toBeInTheDocument();
  });
});

describe('related papers', () => {
  const section = page.getByRole('region', { name: 'Related in your library' });

  test('an expanded paper leads to those near to it', async () => {
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    await expect.element(section.getByRole('link')).toHaveLength(2);
    expect(library.calls).toContainEqual({
      ...{ name: 'related', payload: { id: paperOf(3).id, limit: 5 } },
    });
    await userEvent.click(section.getByRole('link').first());
    expect(library.opened).toEqual(['https://arxiv.org/abs/2401.00002']);
  });

  test('nothing is said when there are none', async () => {
    library.change([paperOf(3)]);
    await expect.poll(titles).toHaveLength(1);
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    await expect.element(page.getByText('Abstract number 3.')).toBeVisible();
    await expect.element(section).not.toBeInTheDocument();
  });
});
