/** Settings in the popup, and the way to the library page. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultSettings } from '../../../utils/settings/settings';
import { createFakeLibrary, type FakeLibrary, openPopup, paperOf } from './_popup';

let close: (() => void) | undefined;
let library: FakeLibrary;
const opener = page.getByRole('button', { name: 'Settings' });
const view = page.getByRole('dialog', { name: 'Settings' });
const back = page.getByRole('button', { name: 'Back' });

beforeEach(async () => {
  await page.viewport(400, 600);
  library = createFakeLibrary([paperOf(1)]);
  close = openPopup(library);
  await expect.element(page.getByText('1 paper')).toBeVisible();
});
afterEach(() => close?.());

test('a choice is kept at once and shown', async () => {
  await userEvent.click(opener);
  await userEvent.click(view.getByText('Dark'));
  expect(library.chosen).toEqual([{ ...defaultSettings, theme: 'dark' }]);
  await userEvent.click(view.getByRole('switch', { name: 'arXiv', exact: true }));
  expect(library.chosen.at(-1)?.hiddenSites).toEqual(['arxiv']);
  await expect.element(view.getByRole('switch', { name: 'arXiv', exact: true })).not.toBeChecked();
});

test('covers the papers, and gives the focus back', async () => {
  await userEvent.click(opener);
  await expect.element(back).toHaveFocus();
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  expect(document.activeElement?.closest('.popup-view')).toBeNull();
  await userEvent.click(back);
  await expect.element(view).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(back).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(opener).toHaveFocus();
});

test('the library opens with what was searched for', async () => {
  await userEvent.click(page.getByRole('button', { name: 'Open the library' }));
  await userEvent.fill(page.getByRole('combobox', { name: 'Search your library' }), 'deep nets');
  await userEvent.click(page.getByRole('button', { name: 'Open the library' }));
  expect(library.libraries).toEqual(['', 'deep nets']);
});
