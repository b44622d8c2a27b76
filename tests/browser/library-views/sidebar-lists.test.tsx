import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Opened } from './_library';
import {
  createFakeSidebar,
  type FakeSidebar,
  focusedKey,
  focusOn,
  link,
  menuOf,
  namesOf,
  openSidebar,
} from './_sidebar';

let fake: FakeSidebar;
let opened: Opened;

beforeEach(async () => {
  await page.viewport(600, 700);
  fake = createFakeSidebar(
    ['Ice', 'Tides', 'Waves'],
    [
      { tag: 'amber', count: 1 },
      { tag: 'Optics', count: 2 },
      { tag: 'tones', count: 3 },
    ],
  );
  opened = openSidebar(fake);
});
afterEach(() => opened.close());

/** Chooses an item of a list's menu by the keyboard alone. */
async function chooseByKeys(list: string, letters: string): Promise<void> {
  focusOn(list);
  await userEvent.keyboard(`{Tab}{Enter}${letters}{Enter}`);
}

test('F2 renames in place, Escape keeps the name, and the focus returns', async () => {
  focusOn('Tides');
  await userEvent.keyboard('{F2}Moons{Escape}');
  expect(focusedKey()).toBe('#list/tides');
  await userEvent.keyboard('{F2}Moons{Enter}');
  await expect.element(link('Moons')).toHaveFocus();
  expect(fake.calls).toEqual([['rename', 'tides', 'Moons']]);
});

test('a name that is refused stays typed', async () => {
  fake.isBroken = true;
  focusOn('Tides');
  await userEvent.keyboard('{F2}Ice{Enter}');
  const input = page.getByRole('textbox', { name: 'Name of the list' });
  await expect.poll(() => fake.calls).toHaveLength(1);
  await expect.element(input).toHaveValue('Ice');
  await expect.element(input).toHaveFocus();
});

test('Delete deletes and the focus goes to the neighbour, at the end to the one before', async () => {
  focusOn('Tides');
  await userEvent.keyboard('{Delete}');
  await expect.poll(focusedKey).toBe('#list/waves');
  await userEvent.keyboard('{Delete}');
  // What now stands in its place is the next row, whatever it is.
  await expect
    .poll(() => fake.calls)
    .toEqual([
      ['delete', 'tides'],
      ['delete', 'waves'],
    ]);
  await expect.poll(() => namesOf('list')).toEqual(['Reading list', 'Ice']);
  expect(opened.root.contains(document.activeElement)).toBe(true);
});

test('Alt with an arrow moves, says so, and stops below the Reading list', async () => {
  focusOn('Waves');
  await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}');
  await expect.poll(() => namesOf('list')).toEqual(['Reading list', 'Waves', 'Ice', 'Tides']);
  expect(focusedKey()).toBe('#list/waves');
  await expect
    .element(page.getByRole('status').last())
    .toHaveTextContent('“Waves” is now list 1 of 3');
  expect(fake.calls.at(-1)).toEqual(['order', 'reading-list', 'waves', 'ice', 'tides']);
});

test('an order that could not be kept is taken back', async () => {
  fake.isBroken = true;
  focusOn('Waves');
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await expect.poll(() => fake.calls).toHaveLength(1);
  await expect.poll(() => namesOf('list')).toEqual(['Reading list', 'Ice', 'Tides', 'Waves']);
  expect(focusedKey()).toBe('#list/waves');
});

test('the menu opens on its first item, letters and arrows move, Escape gives the focus back', async () => {
  focusOn('Tides');
  await userEvent.keyboard('{Tab}{ArrowDown}');
  await expect.element(page.getByRole('menuitem', { name: 'Rename' })).toHaveFocus();
  await userEvent.keyboard('m');
  await expect.element(page.getByRole('menuitem', { name: 'Move up' })).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}{End}{ArrowDown}{ArrowUp}');
  await expect.element(page.getByRole('menuitem', { name: 'Delete list' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(menuOf('Tides')).toHaveFocus();
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
});

test('a menu stays whole inside the window, scrolling when the window is too low', async () => {
  await page.viewport(300, 240);
  await userEvent.click(menuOf('Waves'));
  const menu = page.getByRole('menu').element();
  const { top, bottom, left, right } = menu.getBoundingClientRect();
  expect(Math.min(top, left)).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(240);
  expect(right).toBeLessThanOrEqual(300);
  await userEvent.keyboard('{End}');
  const last = page.getByRole('menuitem', { name: 'Delete list' }).element();
  expect(last.getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom);
});

test('a change made elsewhere leaves the focus where it was', async () => {
  focusOn('Tides');
  fake.lists = fake.lists.toReversed();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => namesOf('list')).toEqual(['Waves', 'Tides', 'Ice', 'Reading list']);
  expect(focusedKey()).toBe('#list/tides');
});

test('a right click opens the menu, a press elsewhere closes it', async () => {
  await userEvent.click(link('Ice'), { button: 'right' });
  await expect.element(page.getByRole('menu')).toBeVisible();
  await userEvent.click(page.getByRole('heading', { name: 'Lists' }));
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  expect(fake.calls).toEqual([]);
});

test('colours are one choice in the menu', async () => {
  await userEvent.click(menuOf('Ice'));
  const none = page.getByRole('menuitemradio', { name: 'No colour' });
  await expect.element(none).toHaveAttribute('aria-checked', 'true');
  await userEvent.click(page.getByRole('menuitemradio', { name: 'Green' }));
  expect(fake.calls).toEqual([['color', 'ice', 'green']]);
  await expect.element(menuOf('Ice')).toHaveFocus();
  expect(document.querySelector('[data-key="#list/ice"] .list-color-green')).not.toBeNull();
});

test('merging by the keyboard: choose where, and the focus follows the papers', async () => {
  await chooseByKeys('Ice', 'mmm');
  await expect.element(page.getByRole('menu')).toHaveAccessibleName('Merge “Ice” into');
  expect(
    page
      .getByRole('menuitem')
      .elements()
      .map((item) => item.textContent),
  ).toEqual(['Back', 'Reading list', 'Tides', 'Waves']);
  await userEvent.keyboard('w{Enter}');
  await expect.poll(focusedKey).toBe('#list/waves');
  expect(fake.calls).toEqual([['merge', 'ice', 'waves']]);
});

test('Escape leads back from the lists to merge into', async () => {
  await chooseByKeys('Ice', 'mmm');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('menuitem', { name: 'Rename' })).toHaveFocus();
});

test('moving by the menu gives the focus back, and there is no way past either end', async () => {
  await chooseByKeys('Ice', 'm');
  expect(fake.calls).toEqual([]);
  await userEvent.keyboard('m{Enter}');
  await expect.poll(() => namesOf('list')).toEqual(['Reading list', 'Tides', 'Ice', 'Waves']);
  expect(focusedKey()).toBe('#list/ice');
});

test('a new list', async () => {
  await userEvent.click(page.getByRole('button', { name: 'New list' }));
  await userEvent.keyboard('Stars{Enter}');
  await expect.poll(() => namesOf('list')).toContain('Stars');
});
