/** What the popup offers on a page of a site that the reader has not switched on. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultSettings } from '../../../utils/settings/settings';
import { optionalSiteAt, siteChoices } from '../../../utils/sites/infos';
import { createFakeLibrary, type FakeLibrary, openPopup, paperOf } from './_popup';

const [choice] = siteChoices.optional;
const origin = choice?.origins[0] ?? '';
const address = origin.replace('*', 'some/page');
const host = origin.split('/')[2] ?? '';
let close: (() => void) | undefined;
let library: FakeLibrary;
const strip = page.getByRole('region', { name: 'This site' });
const box = page.getByRole('combobox', { name: 'Search your library' });

beforeEach(async () => {
  await page.viewport(400, 600);
  library = createFakeLibrary([paperOf(1)]);
  library.pageUrl = address;
});
afterEach(() => close?.());

async function open() {
  close = openPopup(library);
  await expect.element(page.getByText('1 paper')).toBeVisible();
}

test('there is a site to try with', () => {
  expect(optionalSiteAt(new URL(address))?.id).toBe(choice?.id);
});

test('asks for this host only, within the click, and goes when it is granted', async () => {
  await open();
  await expect.element(strip).toHaveTextContent(`Show Offprint on ${host}?`);
  await userEvent.click(strip.getByRole('button', { name: 'Show it here' }));
  expect(library.siteAccess.prompts).toEqual([[origin]]);
  await expect.element(strip).not.toBeInTheDocument();
  await expect.element(box).toHaveFocus();
  expect(library.chosen).toEqual([]);
});

test('a refusal changes nothing', async () => {
  library.siteAccess.says = 'no';
  await open();
  await userEvent.click(strip.getByRole('button', { name: 'Show it here' }));
  expect(library.siteAccess.prompts).toHaveLength(1);
  await expect.element(strip).toBeVisible();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  expect(library.chosen).toEqual([]);
});

test('“Not here” asks no more on this site', async () => {
  await open();
  await userEvent.click(strip.getByRole('button', { name: 'Not here' }));
  expect(library.chosen).toEqual([{ ...defaultSettings, hiddenSites: [choice?.id] }]);
  await expect.element(strip).not.toBeInTheDocument();
  await expect.element(box).toHaveFocus();
  expect(library.siteAccess.prompts).toEqual([]);
});

test('comes and goes as the browser’s own settings say', async () => {
  await open();
  await expect.element(strip).toBeVisible();
  library.siteAccess.set([origin], true);
  await expect.element(strip).not.toBeInTheDocument();
  library.siteAccess.set([origin], false);
  await expect.element(strip).toBeVisible();
});

test.each([
  ['an unknown page', undefined],
  ['a page of a built-in site', 'https://arxiv.org/list/cs.LG/new'],
  ['a page of nobody', 'https://elsewhere.example/'],
  ['a page without encryption', address.replace('https:', 'http:')],
])('%s has none', async (_, pageUrl) => {
  library.pageUrl = pageUrl;
  await open();
  // Settings are loaded the same way, and asked for later.
  await userEvent.click(page.getByRole('button', { name: 'Settings' }));
  await expect.element(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await expect.element(strip).not.toBeInTheDocument();
});
