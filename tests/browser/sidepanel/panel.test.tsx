import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AppError } from '../../../utils/errors';
import { metaOf } from '../background/_background';
import { openPanel } from './_panel';

let panel: ReturnType<typeof openPanel>;

beforeEach(async () => {
  await page.viewport(320, 720);
  panel = openPanel();
});
afterEach(() => panel.close());

const heading = () => document.querySelector('.panel-unsaved h1, .reader h1, h2')?.textContent;
const button = (name: string | RegExp) => page.getByRole('button', { name });

test('a page without papers, and one that cannot be seen, say what the panel is for', async () => {
  panel.show([]);
  await expect.poll(heading).toBe('No paper on this page');
  await expect.element(page.getByText('on arXiv or Hugging Face')).toBeVisible();
  panel.show(undefined, { id: 2 });
  await expect.poll(heading).toBe('Offprint cannot see this page');
});

test('a listing says how many are saved, and leads to the popup', async () => {
  await panel.library.saveMany([metaOf(1), metaOf(2)]);
  panel.show([metaOf(1), metaOf(2), metaOf(3)]);
  await expect.poll(heading).toBe('3 papers on this page');
  await expect.element(page.getByText('2 are in your library, 1 not yet.')).toBeVisible();
  await panel.library.save(metaOf(3));
  await expect.element(page.getByText('All of them are in your library.')).toBeVisible();
  await userEvent.click(button('Choose papers'));
  expect(panel.calls).toContain('popup');
  panel.state.isPopupAllowed = false;
  await userEvent.click(button('Choose papers'));
  await expect.element(page.getByRole('status').filter({ hasText: 'toolbar' })).toBeVisible();
});

test('saves the page’s paper; what then shows takes the focus', async () => {
  panel.show([metaOf(1)]);
  await userEvent.click(button('Save'));
  await expect.element(page.getByRole('article', { name: metaOf(1).title })).toBeVisible();
  await expect.element(button('Remove from library')).toBeVisible();
  expect(document.activeElement).toBe(document.querySelector('main'));
  expect(await panel.db.papers.count()).toBe(1);
});

test('a save that fails says why, and can be tried again', async () => {
  panel.show([metaOf(1)]);
  await expect.element(button('Save')).toBeVisible();
  panel.state.failure = new AppError('storage-failed');
  await userEvent.click(button('Save'));
  await expect.element(page.getByRole('alert')).toBeVisible();
  panel.state.failure = undefined;
  await userEvent.click(button('Save'));
  await expect.element(button('Remove from library')).toBeVisible();
});

test('a saved paper is worked on: status, lists, tags, note', async () => {
  const { library, db } = panel;
  await library.save(metaOf(1));
  const list = await library.createList('Thesis');
  panel.show([metaOf(1)]);
  const stored = async () => db.papers.get('arxiv:2401.00001');

  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Reading status' }), 'reading');
  await expect.poll(stored).toMatchObject({ status: 'reading' });
  await userEvent.click(button('Thesis'));
  await expect.poll(async () => (await stored())?.listIds).toContain(list.id);
  await userEvent.fill(page.getByRole('textbox', { name: 'Note' }), 'Compare table 3');
  await expect.poll(stored).toMatchObject({ note: 'Compare table 3' });
  await userEvent.fill(page.getByRole('combobox', { name: 'Add a tag' }), 'tides');
  await userEvent.keyboard('{Enter}');
  await expect.poll(stored).toMatchObject({ tags: ['tides'] });
});

test('a note that is being written is there again after a look at another tab', async () => {
  await panel.library.saveMany([metaOf(1), metaOf(2)]);
  const note = page.getByRole('textbox', { name: 'Note' });
  panel.show([metaOf(1)], { id: 1 });
  await userEvent.fill(note, 'half a tho');
  panel.show([metaOf(2)], { id: 2 });
  await expect.element(note).toHaveValue('');
  panel.show([metaOf(1)], { id: 1 });
  await expect.element(page.getByText('half a tho')).toBeVisible();
  await expect
    .poll(async () => (await panel.db.papers.get('arxiv:2401.00001'))?.note)
    .toBe('half a tho');
  expect((await panel.db.papers.get('arxiv:2401.00002'))?.note).toBeUndefined();
});

test('a removed paper can be had back', async () => {
  await panel.library.save(metaOf(1));
  panel.show([metaOf(1)]);
  await userEvent.click(button('Remove from library'));
  await expect.element(button('Save')).toBeVisible();
  expect(document.activeElement).toBe(document.querySelector('main'));
  await userEvent.click(button('Undo'));
  await expect.element(button('Remove from library')).toBeVisible();
});

test('authors and tags lead to the library', async () => {
  await panel.library.save(metaOf(1, { authors: ['Ada "The" Moss'] }));
  await panel.library.edit('arxiv:2401.00001', { addTags: ['long documents'] });
  panel.show([metaOf(1)]);
  await userEvent.click(button(/^Ada/));
  await userEvent.click(page.getByText('long documents'));
  expect(panel.calls).toContain('library author:«Ada "The" Moss»');
  expect(panel.calls).toContain('library tag:"long documents"');
});

test('a related paper shows, and leads back; another page takes one back too', async () => {
  await panel.library.saveMany([metaOf(1), metaOf(2, { title: 'More on attention' })]);
  panel.show([metaOf(1)]);
  await userEvent.click(page.getByText('More on attention'));
  await expect.element(page.getByRole('article', { name: 'More on attention' })).toBeVisible();
  await userEvent.click(button('Back to this page’s paper'));
  await expect.element(page.getByRole('article', { name: metaOf(1).title })).toBeVisible();
  await userEvent.click(page.getByText('More on attention'));
  await expect.element(button('Back to this page’s paper')).toBeVisible();
  panel.show([], { id: 2 });
  await expect.poll(heading).toBe('No paper on this page');
});

test('the paper before a page that cannot be seen is shown, and said to be that', async () => {
  await panel.library.save(metaOf(1));
  panel.show([metaOf(1)], { id: 1 });
  await expect.element(button('Remove from library')).toBeVisible();
  panel.show(undefined, { id: 1 });
  await expect.element(page.getByText('Offprint cannot see this page.')).toBeVisible();
  await expect.element(page.getByRole('article', { name: metaOf(1).title })).toBeVisible();
});

test('a paper that may be the same is asked about, and made one with the page’s', async () => {
  const { library, db } = panel;
  const title = 'Sparse attention for tidal spectra of small moons';
  const pageUrl = 'https://proceedings.example.org/2024/17';
  await library.save(metaOf(1, { title }));
  await library.save(metaOf(1, { title, ids: [`url:${pageUrl}`], pageUrl }));
  await library.splitPaper('arxiv:2401.00001', [pageUrl]);
  await db.apart.clear();
  panel.show([metaOf(1, { title })]);
  const strip = page.getByRole('region', { name: 'Same paper?' });
  await userEvent.click(strip.getByRole('link'));
  await expect.element(button('Back to this page’s paper')).toBeVisible();
  await userEvent.click(strip.getByRole('button', { name: 'Same paper' }));
  await expect.element(strip).not.toBeInTheDocument();
  await expect.element(page.getByRole('article', { name: title })).toBeVisible();
  expect(await db.papers.count()).toBe(1);
  await expect.element(page.getByRole('button', { name: /of its own$/ }).first()).toBeVisible();
  await userEvent.click(button('Undo'));
  await expect.element(strip).toBeVisible();
});
