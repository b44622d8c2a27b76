/** The tab of what the browser shows: what is saved of it, and saving the rest. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PaperMeta } from '../../../utils/paper/paper-meta';
import { createFakeLibrary, type FakeLibrary, openPopup, paperOf } from './_popup';

let close: (() => void) | undefined;
let library: FakeLibrary;
const box = page.getByRole('combobox', { name: 'Filter this page' });
const list = page.getByRole('list', { name: 'This page' });
const titles = () =>
  [...document.querySelectorAll('[data-title]')].map((title) => title.textContent);
const focused = () => document.activeElement?.closest('[data-title]')?.textContent ?? '';
const saved = () =>
  [...document.querySelectorAll<HTMLElement>('.page-row')].map((row) => row.dataset['saved']);
const requests = (wanted: string) => library.calls.filter(({ name }) => name === wanted);

const entryOf = (number: number, title = `Entry ${number}`): PaperMeta => ({
  ids: [paperOf(number).id],
  title,
  authors: ['Ada Lovelace'],
  pageUrl: 'https://arxiv.org/list/cs.CL/new',
  siteId: 'arxiv',
});
const entries = [
  entryOf(9, 'Attention is all you need'),
  entryOf(2),
  entryOf(8, 'Diffusion models'),
  entryOf(7, 'Graph attention networks'),
];

async function openPage(lists: FakeLibrary['page']): Promise<void> {
  await page.viewport(400, 600);
  library = createFakeLibrary([paperOf(3), paperOf(2, { status: 'reading' })]);
  library.page = lists;
  close = openPopup(library);
  await userEvent.click(page.getByRole('tab', { name: 'This page' }));
}
afterEach(() => close?.());

describe('a listing', () => {
  beforeEach(async () => {
    await openPage({ papers: entries, droppedCount: 0, state: 'read' as const });
    await expect.poll(saved).toEqual(['false', 'true', 'false', 'false']);
  });

  test('shows its entries in their order, and what is saved', async () => {
    expect(titles()).toEqual(entries.map((entry) => entry.title));
    await expect.element(page.getByText('4 papers, 1 saved')).toBeVisible();
    await expect.element(list.getByLabelText('Reading status')).toHaveValue('reading');
  });

  test('saves all that is new; undo removes those and no other', async () => {
    await userEvent.click(page.getByRole('button', { name: 'Save all new (3)' }));
    await expect.poll(saved).toEqual(['true', 'true', 'true', 'true']);
    expect(requests('saveMany')).toEqual([
      { name: 'saveMany', payload: { papers: [entries[0], entries[2], entries[3]] } },
    ]);
    await expect.element(page.getByText('4 papers, 4 saved')).toBeVisible();
    await expect.element(page.getByText('Saved 3 papers')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.poll(saved).toEqual(['false', 'true', 'false', 'false']);
    expect(requests('remove')).toEqual([
      { name: 'remove', payload: { ids: [9, 8, 7].map((number) => paperOf(number).id) } },
    ]);
  });

  test('saves what is selected; what was saved before stays when that is undone', async () => {
    await userEvent.click(list.getByRole('checkbox', { name: 'Select “Entry 2”' }));
    await userEvent.click(list.getByRole('checkbox', { name: 'Select “Diffusion models”' }));
    const all = page.getByRole('checkbox', { name: 'Select all' });
    await expect.element(all).toBePartiallyChecked();
    await userEvent.click(page.getByRole('button', { name: 'Save selected (2)' }));
    await expect.poll(saved).toEqual(['false', 'true', 'true', 'false']);
    await expect.element(page.getByText('Saved 1 paper')).toBeVisible();
    await expect.element(all).not.toBeChecked();
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.poll(saved).toEqual(['false', 'true', 'false', 'false']);
  });

  test('words filter the entries, and saving keeps to those', async () => {
    await userEvent.fill(box, 'atention');
    await expect.poll(titles).toEqual(['Attention is all you need', 'Graph attention networks']);
    await userEvent.click(page.getByRole('button', { name: 'Save all new (2)' }));
    await userEvent.fill(box, '');
    await expect.poll(saved).toEqual(['true', 'true', 'false', 'true']);
    await userEvent.fill(box, 'zebra');
    await expect.element(page.getByText('Nothing on this page matches “zebra”')).toBeVisible();
  });

  test('the words of the library’s search stay with it', async () => {
    await userEvent.fill(box, 'diffusion');
    await userEvent.click(page.getByRole('tab', { name: 'All' }));
    await expect
      .element(page.getByRole('combobox', { name: 'Search your library' }))
      .toHaveValue('');
    await userEvent.click(page.getByRole('tab', { name: 'This page' }));
    await expect.element(box).toHaveValue('diffusion');
  });

  test('the keyboard goes through them, selects, saves and opens', async () => {
    await userEvent.click(box);
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Attention is all you need');
    await userEvent.keyboard('jj ');
    expect(focused()).toBe('Diffusion models');
    await expect
      .element(list.getByRole('checkbox', { name: 'Select “Diffusion models”' }))
      .toBeChecked();
    await userEvent.keyboard('s');
    await expect.poll(saved).toEqual(['false', 'true', 'true', 'false']);
    expect(focused()).toBe('Diffusion models');
    await userEvent.keyboard('{Enter}');
    expect(library.opened).toEqual(['https://arxiv.org/abs/2401.00008']);
    await userEvent.keyboard('{Home}{ArrowUp}');
    await expect.element(box).toHaveFocus();
  });

  test('follows a save made elsewhere', async () => {
    library.change([paperOf(8), ...library.papers]);
    await expect.poll(saved).toEqual(['false', 'true', 'true', 'false']);
  });

  test('a failed save is told, and nothing is shown as saved', async () => {
    library.failure = 'storage-failed';
    await userEvent.click(page.getByRole('button', { name: 'Save all new (3)' }));
    await expect.element(page.getByRole('alert')).toHaveTextContent('Free some disk space');
    expect(saved()).toEqual(['false', 'true', 'false', 'false']);
    library.failure = undefined;
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    await expect.poll(saved).toEqual(['true', 'true', 'true', 'true']);
  });
});

describe('other pages', () => {
  test('one that Offprint may not look at says so, and where there are papers', async () => {
    await openPage(undefined);
    await expect.element(page.getByText('Offprint may not look at this page')).toBeVisible();
    await expect.element(page.getByText('press Offprint’s button')).toBeVisible();
    await userEvent.click(page.getByRole('link', { name: 'Hugging Face Papers' }));
    expect(library.opened).toEqual(['https://huggingface.co/papers']);
  });

  test('one without entries can be looked at again', async () => {
    await openPage({ papers: [], droppedCount: 0, state: 'changed' });
    await expect.element(page.getByText('No papers found on this page')).toBeVisible();
    library.page = { papers: entries, droppedCount: 0, state: 'read' as const };
    await userEvent.click(page.getByRole('button', { name: 'Look again' }));
    await expect.poll(titles).toHaveLength(4);
  });

  test('entries that could not be read are told', async () => {
    await openPage({ papers: [], droppedCount: 12, state: 'changed', siteName: 'Grey Harbour' });
    await expect.element(page.getByText('12 entries could not be read.')).toBeVisible();
  });

  test('one that was looked through says how its papers were found', async () => {
    await openPage({ papers: entries, droppedCount: 0, state: 'read', isScanned: true });
    await expect.element(page.getByText('Found by looking through this page')).toBeVisible();
    expect(titles()).toHaveLength(4);
  });

  test('one that was looked through in vain says so', async () => {
    await openPage({ papers: [], droppedCount: 0, state: 'none', isScanned: true });
    await expect.element(page.getByText('Offprint looked through this page')).toBeVisible();
  });

  test.each([
    ['none', 'This page lists no papers'],
    ['blocked', 'Grey Harbour wants to check something first'],
    ['changed', 'Grey Harbour seems to have changed'],
  ] as const)('one of a site, %s, is told by the site’s name', async (state, told) => {
    await openPage({ papers: [], droppedCount: 0, state, siteName: 'Grey Harbour' });
    await expect.element(page.getByRole('heading', { name: told })).toBeVisible();
    const offer = page.getByRole('button', { name: 'Make a sample for a report' });
    await expect.poll(() => offer.elements().length).toBe(state === 'changed' ? 1 : 0);
    library.page = { papers: entries, droppedCount: 0, state: 'read', siteName: 'Grey Harbour' };
    await userEvent.click(page.getByRole('button', { name: 'Look again' }));
    await expect.poll(titles).toHaveLength(4);
  });

  test('a sample is taken on a click, shown, and only then copied', async () => {
    await openPage({ papers: [], droppedCount: 3, state: 'changed', siteName: 'Grey Harbour' });
    await expect.element(page.getByText('3 entries could not be read.')).toBeVisible();
    const offer = page.getByRole('button', { name: 'Make a sample for a report' });
    await userEvent.click(offer);
    await expect.element(page.getByText('does not let Offprint look at this page')).toBeVisible();
    library.sample = 'article > h2 "Xxxx xx 99"';
    await userEvent.click(offer);
    const box = page.getByRole('textbox', { name: 'Sample of the page' });
    await expect.element(box).toHaveValue(library.sample);
    await expect.element(box).toHaveAttribute('readonly');
    await expect.element(box).toHaveAccessibleDescription(/Nothing of the page’s text is in it/);
    const copied: string[] = [];
    const write = vi.spyOn(navigator.clipboard, 'writeText');
    write.mockImplementation(async (text) => void copied.push(text));
    await userEvent.click(page.getByRole('button', { name: 'Copy the sample' }));
    await expect.element(page.getByText('Copied')).toBeVisible();
    expect(copied).toEqual([library.sample]);
    write.mockRejectedValue(new Error('not allowed'));
    const logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
    await userEvent.click(page.getByRole('button', { name: 'Copy the sample' }));
    await expect.element(page.getByText('Could not copy')).toBeVisible();
    logged.mockRestore();
    write.mockRestore();
  });

  test('entries that could not be read can be reported beside those that could', async () => {
    await openPage({ papers: entries, droppedCount: 2, state: 'read', siteName: 'Grey Harbour' });
    await expect.element(page.getByText('2 entries could not be read.')).toBeVisible();
    expect(titles()).toHaveLength(4);
    library.sample = 'article > h2';
    await userEvent.click(page.getByRole('button', { name: 'Make a sample for a report' }));
    await expect
      .element(page.getByRole('textbox', { name: 'Sample of the page' }))
      .toHaveValue('article > h2');
  });

  test('a paper known by its address alone is shown, and its site told as changed', async () => {
    const [first] = entries;
    const papers = first ? [first] : [];
    await openPage({ papers, droppedCount: 0, state: 'changed', siteName: 'Grey Harbour' });
    await expect.element(page.getByText('Grey Harbour seems to have changed')).toBeVisible();
    expect(titles()).toEqual([first?.title]);
  });

  test('a long one is drawn as little as the library', async () => {
    await openPage({
      papers: Array.from({ length: 2_000 }, (_, index) => entryOf(index + 100)),
      droppedCount: 1,
      state: 'read',
    });
    await expect.element(page.getByText('1 entry could not be read.')).toBeVisible();
    expect(titles().length).toBeLessThan(30);
    await userEvent.click(box);
    await userEvent.keyboard('{ArrowDown}{End}');
    await expect.poll(focused).toBe('Entry 2099');
  });
});
