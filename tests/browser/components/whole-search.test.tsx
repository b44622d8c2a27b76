/** The popup over the real index: what the two say to each other, not what either does. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createSearch } from '../../../utils/search/create-search';
import type { Ask } from '../../../utils/views/use-papers';
import { createFeed } from '../../search/_feed';
import { createFakeLibrary, openPopup, paperOf } from './_popup';

let close: (() => void) | undefined;
const searchBox = page.getByRole('combobox', { name: 'Search your library' });
const titles = () =>
  [...document.querySelectorAll('[data-title]')].map((title) => title.textContent);
const marks = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
const options = () =>
  [...document.querySelectorAll('.completion-text')].map((option) => option.textContent);
const head = () => document.querySelector('.results-count')?.textContent;

const papers = [
  paperOf(1, { title: 'Prototypical networks for few-shot learning', tags: ['thesis'] }),
  paperOf(2, { title: 'Matching networks for one shot learning', listIds: ['reading-list'] }),
  paperOf(3, { title: String.raw`Poincar\'{e} embeddings`, authors: ['Søren Ångström'] }),
  paperOf(4, { title: '深度学习综述', authors: ['Grace Hopper'] }),
];

beforeEach(async () => {
  await page.viewport(400, 600);
  const library = createFakeLibrary(papers);
  const search = createSearch(createFeed(papers), undefined, { siteIds: ['arxiv'] });
  const answers: Record<string, (payload: never) => Promise<unknown>> = {
    search: search.search,
    complete: search.complete,
    related: async (payload) => ({ hits: await search.related(payload) }),
  };
  const ask = (async (name: string, payload: never) => answers[name]?.(payload)) as unknown as Ask; // one function for every request of the protocol
  close = openPopup({ ...library, ask });
  await expect.poll(titles).toHaveLength(4);
});
afterEach(() => close?.());

test.each([
  ['prototypical', 'Prototypical'],
  ['few shot', 'few'],
  ['poincare', 'Poincaré'],
  ['学习', '学习'],
  ['angstrom', 'Ångström'],
  ['author:noether', 'Noether'],
])('%s marks %s', async (text, marked) => {
  await userEvent.fill(searchBox, text);
  // An accent is a part of its own.
  await expect.poll(() => marks().join('')).toContain(marked);
});

test('counts those with all words and those with some', async () => {
  await userEvent.fill(searchBox, 'prototypical networks');
  await expect.poll(head).toBe('1 paper matches all words, 1 some');
});

test('a misspelt word is corrected in the box', async () => {
  await userEvent.fill(searchBox, 'Prtotypical networks');
  const correction = () => document.querySelector('.results-correction')?.textContent;
  await expect.poll(correction).toBe('No paper has “prtotypical”. Showing “prototypical”');
  await userEvent.click(page.getByRole('button', { name: /^Search for prototypical/ }));
  await expect.element(searchBox).toHaveValue('prototypical networks');
  await expect.poll(head).toBe('1 paper matches all words, 1 some');
});

test('a hint is shown', async () => {
  await userEvent.fill(searchBox, 'list:nowhere shot');
  await expect.element(page.getByText('No list is called “nowhere”.').last()).toBeVisible();
});

test('an author is completed', async () => {
  await userEvent.fill(searchBox, 'author:gr');
  await expect.poll(options).toEqual(['Grace Hopper']);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(searchBox).toHaveValue('author:"Grace Hopper" ');
  await expect.poll(titles).toEqual(['深度学习综述']);
});

test('a list is searched alone', async () => {
  await userEvent.click(page.getByRole('tab', { name: 'Reading list' }));
  await userEvent.fill(searchBox, 'learning');
  await expect.poll(head).toBe('1 paper');
  expect(titles()).toEqual(['Matching networks for one shot learning']);
});

test('a paper leads to one near to it', async () => {
  await userEvent.click(page.getByRole('button', { name: 'Abstract' }).first());
  const related = page.getByRole('region', { name: 'Related in your library' });
  await expect.element(related.getByRole('link').first()).toHaveTextContent('Matching networks');
});
