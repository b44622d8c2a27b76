import { beforeEach, expect, test } from 'vitest';
import { createToolbarBadge } from '../../../entrypoints/background/toolbar-badge';
import { type ExtensionApi, installExtensionApi } from './_extension-api';

let api: ExtensionApi;
beforeEach(() => {
  api = installExtensionApi();
});

test('counts what is saved, in words too', async () => {
  const { showCount } = createToolbarBadge();
  await showCount(1, 2, 30);
  expect(api.badgeOf(1)).toEqual({ text: '2', title: 'Offprint: 2 of 30 papers here saved' });
  await showCount(1, 0, 30);
  expect(api.badgeOf(1).text).toBe('');
  await showCount(1, 0, 0);
  expect(api.badgeOf(1)).toEqual({ text: '', title: 'Offprint' });
});

test('an outcome stands for a while, then what was there', async () => {
  const { showCount, showOutcome } = createToolbarBadge(50);
  await showCount(1, 2, 30);
  const shown = showOutcome(1, 'none');
  await expect.poll(() => api.badgeOf(1).text).toBe('?');
  await shown;
  expect(api.badgeOf(1)).toEqual({ text: '2', title: 'Offprint: 2 of 30 papers here saved' });
});

test('the page’s new count waits for the outcome', async () => {
  const { showCount, showOutcome } = createToolbarBadge(50);
  await showCount(1, 2, 30);
  const shown = showOutcome(1, 'saved');
  await expect.poll(() => api.badgeOf(1).text).toBe('✓');
  await showCount(1, 3, 30);
  await showCount(2, 1, 1);
  expect(api.badgeOf(1).text).toBe('✓');
  expect(api.badgeOf(2).text).toBe('1');
  await shown;
  expect(api.badgeOf(1).text).toBe('3');
});

test('a second outcome has its own while', async () => {
  const { showCount, showOutcome } = createToolbarBadge(80);
  await showCount(1, 2, 30);
  const first = showOutcome(1, 'none');
  await expect.poll(() => api.badgeOf(1).text).toBe('?');
  const second = showOutcome(1, 'saved');
  await expect.poll(() => api.badgeOf(1).text).toBe('✓');
  await first;
  expect(api.badgeOf(1).text).toBe('✓');
  await second;
  expect(api.badgeOf(1).text).toBe('2');
});

test('a tab that went to another page meanwhile is not given the old count', async () => {
  const { showCount, showOutcome } = createToolbarBadge(50);
  await showCount(1, 2, 30);
  const shown = showOutcome(1, 'saved');
  await expect.poll(() => api.badgeOf(1).text).toBe('✓');
  // As browsers do when a tab navigates.
  Object.assign(api.badgeOf(1), { text: '', title: 'Offprint' });
  await shown;
  expect(api.badgeOf(1)).toEqual({ text: '', title: 'Offprint' });
});
