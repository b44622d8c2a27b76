import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Opened } from './_library';
import {
  createFakeSidebar,
  type FakeSidebar,
  focusedKey,
  focusOn,
  namesOf,
  openSidebar,
} from './_sidebar';

let fake: FakeSidebar;
let opened: Opened;

function show(lists: readonly string[], tags = ['amber', 'Optics', 'tones']): void {
  fake = createFakeSidebar(
    lists,
    tags.map((tag, index) => ({ tag, count: index + 1 })),
  );
  opened = openSidebar(fake);
}

beforeEach(() => page.viewport(600, 700));
afterEach(() => opened.close());

test('stand in the order of their names, and few need no filter', async () => {
  show([], ['tides', 'Öl', 'ice', 'optics 10', 'optics 9']);
  expect(namesOf('tag')).toEqual(['ice', 'Öl', 'optics 9', 'optics 10', 'tides']);
  await expect.element(page.getByRole('searchbox')).not.toBeInTheDocument();
});

test('renaming to one in use says that it merges, and the focus goes there', async () => {
  show([]);
  focusOn('amber');
  await userEvent.keyboard('{F2}TONES');
  await expect.element(page.getByText('Merges with “tones” (3 papers)')).toBeVisible();
  await userEvent.clear(page.getByRole('textbox', { name: 'Name of the tag' }));
  await userEvent.keyboard('tones{Enter}');
  await expect.poll(focusedKey).toBe('#tag/tones');
  expect(fake.calls).toEqual([['renameTag', 'amber', 'tones']]);
});

test('another case of its own name is no merge', async () => {
  show([]);
  focusOn('amber');
  await userEvent.keyboard('{F2}Amber');
  await expect.element(page.getByText('Merges with', { exact: false })).not.toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect.poll(focusedKey).toBe('#tag/Amber');
});

test('deleting by the menu leaves the focus on a neighbour', async () => {
  show([]);
  focusOn('Optics');
  await userEvent.keyboard('{Tab}{Enter}d{Enter}');
  await expect.poll(focusedKey).toBe('#tag/tones');
  expect(fake.calls).toEqual([['deleteTag', 'Optics']]);
});

test('many can be filtered, without regard to accents and case', async () => {
  const many = Array.from({ length: 300 }, (_, index) => `tag ${index}`);
  show([], [...many, 'Éther', 'ethernet']);
  const box = page.getByRole('searchbox', { name: 'Filter tags' });
  await userEvent.fill(box, 'ETHER');
  await expect.poll(() => namesOf('tag').length).toBe(2);
  await expect.element(page.getByText('2 tags')).toBeInTheDocument();
  await userEvent.click(box);
  await userEvent.keyboard('{ArrowDown}');
  expect(focusedKey()).toBe(`#tag/${encodeURIComponent('Éther')}`);
  await userEvent.fill(box, 'zebra');
  await expect.element(page.getByText('No tag matches')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => namesOf('tag').length).toBe(302);
});

test('every target is 24 pixels or more each way (WCAG 2.2, 2.5.8), long names stay inside', async () => {
  document.documentElement.dataset['density'] = 'compact';
  const long = 'Everything on gravitational waves that I want to read'.repeat(2);
  show([long, 'قائمة القراءة الطويلة جدا '.repeat(6)], [long]);
  for (const target of opened.root.querySelectorAll('a, button')) {
    const { width, height } = target.getBoundingClientRect();
    expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
  }
  const scroll = opened.root.querySelector('.sidebar-scroll');
  expect(scroll?.scrollWidth).toBeLessThanOrEqual(scroll?.clientWidth ?? 0);
  delete document.documentElement.dataset['density'];
});
