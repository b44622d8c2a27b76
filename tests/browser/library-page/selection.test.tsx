/** Selecting papers, and changing all that are selected at once. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  focusedTitle,
  idOf,
  type OpenedPage,
  openPage,
  paperOf,
  rowNamed,
  rows,
  selectedTitles,
  titles,
  toast,
} from './_page';

let opened: OpenedPage;
const titleOf = (number: number) => `Paper number ${number} on attention`;
const boxOf = (number: number) =>
  page.getByRole('checkbox', { name: `Select “${titleOf(number)}”` });
const rowOf = (number: number) => rowNamed(titleOf(number)) ?? document.body;
const bar = page.getByRole('toolbar', { name: 'Selected papers' });
const paper = async (number: number) => (await opened.reader.readPapersById([idOf(number)]))[0];

beforeEach(async () => {
  await page.viewport(1280, 800);
  opened = await openPage({
    papers: [1, 2, 3, 4, 5].map((number) => paperOf(number)),
    edits: { 2: { addTags: ['old'] } },
    lists: ['Thesis'],
  });
  await expect.poll(titles).toEqual([5, 4, 3, 2, 1].map(titleOf));
});
afterEach(() => opened.close());

describe('selecting', () => {
  test('by boxes, and a range with Shift', async () => {
    await userEvent.click(boxOf(4));
    expect(selectedTitles()).toEqual([titleOf(4)]);
    await userEvent.click(boxOf(2), { modifiers: ['Shift'] });
    await expect.poll(selectedTitles).toEqual([4, 3, 2].map(titleOf));
    await expect.element(bar.getByText('3 selected')).toBeVisible();
    await userEvent.click(boxOf(3));
    expect(selectedTitles()).toEqual([4, 2].map(titleOf));
  });

  test('by clicks with Ctrl; a plain click shows the paper and leaves the selection', async () => {
    await userEvent.click(rowOf(5), { modifiers: ['Control'] });
    await userEvent.click(rowOf(1), { modifiers: ['Control'] });
    await userEvent.click(rowOf(3));
    expect(selectedTitles()).toEqual([5, 1].map(titleOf));
    await expect.element(page.getByRole('article', { name: titleOf(3) })).toBeVisible();
    expect(rowOf(3).getAttribute('aria-current')).toBe('true');
  });

  test('by keys: Space, Shift with arrows, Ctrl+A, and Escape to let go', async () => {
    await userEvent.click(page.getByRole('combobox', { name: 'Search your library' }));
    await userEvent.keyboard('{ArrowDown}');
    expect(focusedTitle()).toBe(titleOf(5));
    await userEvent.keyboard(' ');
    expect(selectedTitles()).toEqual([titleOf(5)]);
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await expect.poll(selectedTitles).toEqual([5, 4, 3].map(titleOf));
    await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}');
    await expect.poll(selectedTitles).toEqual([5, 4].map(titleOf));
    await userEvent.keyboard('{Control>}a{/Control}');
    await expect.poll(selectedTitles).toHaveLength(5);
    await userEvent.keyboard('{Escape}');
    await expect.poll(selectedTitles).toEqual([]);
    expect(focusedTitle()).toBe(titleOf(4));
  });

  test('is said, and stays over changes and another order, not in another place', async () => {
    await userEvent.click(boxOf(4));
    await userEvent.click(boxOf(2));
    const said = [...document.querySelectorAll('[role="status"]')].map((each) => each.textContent);
    expect(said).toContain('2 selected');
    await opened.library.save(paperOf(6));
    await expect.poll(titles).toHaveLength(6);
    await userEvent.click(page.getByRole('button', { name: 'Paper', exact: true }));
    await expect.poll(titles).toEqual([1, 2, 3, 4, 5, 6].map(titleOf));
    expect(selectedTitles()).toEqual([2, 4].map(titleOf));
    await userEvent.click(page.getByRole('link', { name: 'Reading list' }));
    await userEvent.click(page.getByRole('link', { name: 'All papers' }));
    await expect.poll(titles).toHaveLength(6);
    expect(selectedTitles()).toEqual([]);
  });
});

describe('what is selected', () => {
  beforeEach(async () => {
    await userEvent.click(boxOf(4));
    await userEvent.click(boxOf(2));
  });

  test('gets a status, which can be undone', async () => {
    await userEvent.click(bar.getByRole('button', { name: 'Status' }));
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Reading' }));
    await expect.poll(toast).toBe('Changed the status of 2 papers');
    expect((await paper(4))?.status).toBe('reading');
    expect((await paper(3))?.status).toBe('unread');
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.poll(async () => (await paper(4))?.status).toBe('unread');
    expect(selectedTitles()).toEqual([4, 2].map(titleOf));
  });

  test('gets a tag, and loses it again', async () => {
    await userEvent.click(bar.getByRole('button', { name: 'Tags' }));
    const box = page.getByRole('checkbox', { name: 'old' });
    await expect.element(box).toBePartiallyChecked();
    await userEvent.click(box);
    await expect.poll(async () => (await paper(4))?.tags).toEqual(['old']);
    await expect.element(box).toBeChecked();
    await userEvent.click(box);
    await expect.poll(async () => (await paper(2))?.tags).toEqual([]);
    await expect.poll(toast).toBe('Took the tag “old” off 2 papers');
    await userEvent.click(page.getByRole('textbox', { name: 'Find or make a tag' }));
    await userEvent.keyboard('to cite{Enter}');
    await expect.poll(async () => (await paper(2))?.tags).toEqual(['to cite']);
    await userEvent.keyboard('{Escape}');
    await expect.element(bar.getByRole('button', { name: 'Tags' })).toHaveFocus();
  });

  test('goes on a list, on a new one too', async () => {
    await userEvent.click(bar.getByRole('button', { name: 'Lists' }));
    await userEvent.click(page.getByRole('checkbox', { name: 'Thesis' }));
    await expect.element(page.getByRole('link', { name: 'Thesis 2 papers' })).toBeVisible();
    await userEvent.click(page.getByRole('textbox', { name: 'Find or make a list' }));
    await userEvent.keyboard('Later');
    await userEvent.click(page.getByRole('button', { name: 'Create “Later”' }));
    await expect.element(page.getByRole('link', { name: 'Later 2 papers' })).toBeVisible();
    await expect.poll(toast).toBe('Added 2 papers to “Later”');
  });

  test('is removed and comes back', async () => {
    await userEvent.click(bar.getByRole('button', { name: 'Remove' }));
    await expect.poll(titles).toEqual([5, 3, 1].map(titleOf));
    await expect.poll(toast).toBe('Removed 2 papers');
    expect(document.activeElement?.matches('.table-row')).toBe(true);
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.poll(titles).toHaveLength(5);
  });

  test('is starred', async () => {
    await userEvent.click(bar.getByRole('button', { name: 'Star' }));
    await expect.poll(async () => (await paper(4))?.isStarred).toBe(true);
    await expect.poll(toast).toBe('Starred 2 papers');
  });

  test('says what failed, and tries again', async () => {
    opened.breakRequests('editMany');
    await userEvent.click(bar.getByRole('button', { name: 'Star' }));
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('Your browser could not store this');
    opened.breakRequests();
    await userEvent.click(alert.getByRole('button', { name: 'Try again' }));
    await expect.poll(async () => (await paper(2))?.isStarred).toBe(true);
    await expect.element(alert).not.toBeInTheDocument();
  });
});

test('boxes of the head take all and let go of all', async () => {
  const all = page.getByRole('checkbox', { name: 'Select all' });
  await userEvent.click(all);
  await expect.poll(selectedTitles).toHaveLength(5);
  await expect.element(all).toBeChecked();
  await userEvent.click(all);
  await expect.poll(selectedTitles).toEqual([]);
  expect(rows()).toHaveLength(5);
});
