/** Keys of an input method choose words: they do nothing else while it composes. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type OpenedPage, openPage, paperOf, rowNamed, titles } from './_page';

let opened: OpenedPage;
const tags = Array.from({ length: 14 }, (_, number) => `tag ${number}`);
const row = () => rowNamed('Paper number 1 on attention') ?? document.body;

beforeEach(async () => {
  await page.viewport(1280, 800);
  opened = await openPage({ papers: [paperOf(1)], edits: { 1: { addTags: tags } } });
  await expect.poll(titles).toHaveLength(1);
});
afterEach(() => opened.close());

/** Keys as they come while a word is being composed, to what has the focus. */
async function pressComposing(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const event = { key, isComposing: true, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', event));
  }
  // What they would have changed would be drawn by then.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

test('in the box over lists and tags', async () => {
  row().focus();
  await userEvent.keyboard('t');
  const box = page.getByRole('textbox', { name: 'Find or make a tag' });
  await expect.element(box).toHaveFocus();
  await pressComposing('ArrowDown', 'Tab', 'Escape');
  await expect.element(box).toHaveFocus();
});

test('in the name of a new list', async () => {
  await userEvent.click(page.getByRole('button', { name: 'New list' }).first());
  await userEvent.keyboard('a');
  await pressComposing('Escape');
  await expect.element(page.getByRole('textbox', { name: 'Name of the new list' })).toHaveFocus();
});

test('in the filter of the tags', async () => {
  const filter = page.getByRole('searchbox', { name: 'Filter tags' });
  await userEvent.fill(filter, 'tag 3');
  await pressComposing('Escape');
  await expect.element(filter).toHaveValue('tag 3');
});

test('in the years to filter by', async () => {
  await userEvent.click(page.getByRole('button', { name: 'Filters' }));
  await userEvent.click(page.getByRole('textbox', { name: 'From year' }));
  await pressComposing('Escape');
  await expect.element(page.getByRole('textbox', { name: 'From year' })).toBeVisible();
});

test('in a new tag', async () => {
  await userEvent.click(row());
  const box = page.getByRole('combobox', { name: 'Add a tag' });
  await userEvent.fill(box, 'new');
  await pressComposing('Escape');
  await expect.element(box).toHaveValue('new');
});
