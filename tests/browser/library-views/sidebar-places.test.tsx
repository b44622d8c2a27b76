import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Opened } from './_library';
import {
  createFakeSidebar,
  type FakeSidebar,
  focusedKey,
  focusOn,
  link,
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

test('arrows, Home and End go through all of them, and one is in the tab order', async () => {
  focusOn('All papers');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(focusedKey()).toBe('#list/tides');
  expect(document.querySelectorAll('[data-item][tabindex="0"]')).toHaveLength(1);
  await userEvent.keyboard('{End}');
  expect(focusedKey()).toBe('#settings');
  await userEvent.keyboard('{ArrowDown}{Home}{ArrowUp}');
  expect(focusedKey()).toBe('#all');
});

test('Enter goes there, and the place is the current one', async () => {
  focusOn('Tides');
  await userEvent.keyboard('{Enter}');
  expect(fake.calls).toEqual([['choose', { kind: 'list', listId: 'tides' }]]);
  await expect.element(link('Tides')).toHaveAttribute('aria-current', 'page');
  expect(document.querySelectorAll('[aria-current]')).toHaveLength(1);
});

test('a row says how many papers are there', async () => {
  await expect.element(link('Tides')).toHaveAccessibleName('Tides 14 papers');
});

test('a folded group of tags is passed over', async () => {
  await userEvent.click(page.getByRole('button', { name: 'Tags' }));
  await userEvent.keyboard('{ArrowDown}');
  expect(focusedKey()).toBe('#trash');
});

test('tags folded away under the focus of the tab order leave it a row', async () => {
  focusOn('amber');
  await userEvent.click(page.getByRole('button', { name: 'Tags' }));
  await expect
    .poll(() => [...document.querySelectorAll('[data-item][tabindex="0"]')])
    .toHaveLength(1);
});
