/** The popup over a real database of 10,000 papers and the real index, without a browser between. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createHandlers } from '../../../entrypoints/background/handlers';
import { createLibrary } from '../../../utils/library/library';
import { createLibraryFeed } from '../../../utils/library/library-feed';
import { createLibraryReader } from '../../../utils/library/library-reader';
import { openDatabase } from '../../../utils/library/schema';
import { createSearch } from '../../../utils/search/create-search';
import type { Ask } from '../../../utils/views/use-papers';
import { createFakeLibrary, openPopup, paperOf } from './_popup';

const count = 10_000;
const db = openDatabase(`test-${crypto.randomUUID()}`);
let time = Date.UTC(2025, 0, 1);
const library = createLibrary(db, () => (time += 1));
const reader = createLibraryReader(db);
const handlers = createHandlers({
  library,
  search: createSearch(createLibraryFeed(db), undefined, { siteIds: ['arxiv'] }),
  announceChange: async () => undefined,
  showCount: async () => undefined,
});
const ask = ((name: keyof typeof handlers, payload: never) =>
  handlers[name](payload, {})) as unknown as Ask; // one function for every request of the protocol

let close: (() => void) | undefined;
const focused = () => document.activeElement?.closest('[data-title]')?.textContent ?? '';
const titles = () =>
  [...document.querySelectorAll('[data-title]')].map((title) => title.textContent);
const head = () => document.querySelector('.results-count')?.textContent;
const readPaper = (number: number) => db.papers.get(paperOf(number).id);

beforeAll(async () => {
  for (let from = 1; from <= count; from += 2_000) {
    const papers = Array.from({ length: 2_000 }, (_, index) => {
      const { id, title, authors, abstract } = paperOf(from + index);
      return {
        ...{ ids: [id] as const, title, authors, ...(abstract !== undefined && { abstract }) },
        ...{ pageUrl: 'https://arxiv.org/list/cs.CL/new', siteId: 'arxiv' },
      };
    });
    await library.saveMany(papers);
  }
}, 60_000);
afterAll(() => db.delete());
beforeEach(async () => {
  await page.viewport(400, 600);
  close = openPopup({ ...createFakeLibrary([]), reader, ask });
  await expect.poll(titles).toContain(`Paper number ${count} on attention`);
});
afterEach(() => close?.());

test('goes to the end and back', async () => {
  expect(head()).toBe('10,000 papers');
  await userEvent.keyboard('{ArrowDown}{End}');
  await expect.poll(focused).toBe('Paper number 1 on attention');
  await userEvent.keyboard('{PageUp}');
  await expect.poll(focused).toMatch(/^Paper number [2-9] on attention$/);
  await userEvent.keyboard('{Home}');
  await expect.poll(focused).toBe('Paper number 10000 on attention');
});

test('status, star, tag and note are stored, far down the list too', async () => {
  await userEvent.keyboard('{ArrowDown}{End}');
  await expect.poll(focused).toBe('Paper number 1 on attention');
  await userEvent.keyboard('sft');
  await expect.element(page.getByRole('combobox', { name: 'Add a tag' })).toHaveFocus();
  await userEvent.keyboard('thesis,{Escape}');
  await expect.poll(focused).toBe('Paper number 1 on attention');
  await expect
    .poll(() => readPaper(1))
    .toMatchObject({ status: 'reading', isStarred: true, tags: ['thesis'] });
  await userEvent.keyboard('n');
  await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveFocus();
  await userEvent.keyboard('Section 3{Escape}');
  await expect.poll(async () => (await readPaper(1))?.note).toBe('Section 3');
});

test('a filter finds it, and its chip lets it go', async () => {
  await userEvent.keyboard('tag:thesis has:note');
  await expect.poll(titles, { timeout: 10_000 }).toEqual(['Paper number 1 on attention']);
  expect(head()).toBe('1 paper');
  await userEvent.click(page.getByRole('button', { name: 'Remove filter: Has a note' }));
  await userEvent.click(page.getByRole('button', { name: 'Remove filter: Tag: thesis' }));
  await expect.poll(head).toBe('10,000 papers');
});

test('an order is asked of the index, and read as rows come into view', async () => {
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Order' }), 'title');
  await expect.poll(() => titles()[0]).toBe('Paper number 1 on attention');
  expect(titles()[1]).toBe('Paper number 10 on attention');
  document.querySelector<HTMLElement>('[data-title]')?.focus();
  await userEvent.keyboard('{End}');
  await expect.poll(focused).toBe('Paper number 9999 on attention');
});

test('what is removed comes back whole', async () => {
  await userEvent.keyboard('{ArrowDown}{End}');
  await expect.poll(focused).toBe('Paper number 1 on attention');
  await userEvent.keyboard('{Delete}');
  await expect.poll(head).toBe('9,999 papers');
  await expect.poll(focused).toBe('Paper number 2 on attention');
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.poll(head).toBe('10,000 papers');
  expect(await readPaper(1)).toMatchObject({ isStarred: true, tags: ['thesis'] });
});
