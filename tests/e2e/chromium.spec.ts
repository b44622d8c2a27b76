import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  clickBadge,
  findBadgeButtons,
  launchChromium,
  saveByClick,
} from '../../scripts/_chromium.mjs';
import { demoPapers } from '../fixtures/demo/render.mjs';
import { expect, test } from './_chromium';
import {
  arxivListing,
  labels,
  listing,
  openListing,
  readToolbar,
  savedLabels,
  shots,
} from './_pages';

// The first title holds formulas, which sites and labels write in different ways.
const papers = demoPapers.slice(1, 4);
const [paper = demoPapers[1]] = papers;
const title = paper?.title ?? '';

const rows = (page: Page) => page.locator('.paper-row');
const search = (page: Page) => page.locator('.search-box input');

/** The longest word that only the abstract of `paper` has. */
function ownWordOf(wanted: { title: string; abstract: string }) {
  const others = papers.filter((other) => other.title !== wanted.title);
  const rest = `${wanted.title} ${others.map((other) => `${other.title} ${other.abstract}`)}`;
  const words = wanted.abstract.match(/\p{L}{6,}/gu) ?? [];
  const own = words.filter((word) => !rest.toLowerCase().includes(word.toLowerCase().slice(0, 5)));
  return own.sort((a, b) => b.length - a.length)[0] ?? '';
}

test('gives each entry in view one button', async ({ context, extensionId }) => {
  expect(extensionId).not.toBe('');
  const page = await context.newPage();
  for (const url of [listing, arxivListing]) {
    await openListing(page, url);
    const names = await labels(page);
    expect(new Set(names).size).toBe(names.length);
  }
});

test('saves by a click; another tab follows; search finds it after the worker died', async ({
  context,
  openPopup,
  killWorker,
}) => {
  const page = await context.newPage();
  const other = await context.newPage();
  await openListing(other, listing);
  await openListing(page, arxivListing);
  await saveByClick(page, title);
  await expect.poll(() => savedLabels(other)).toHaveLength(1);

  const popup = await openPopup();
  await expect(rows(popup)).toHaveCount(1);
  const word = ownWordOf({ title, abstract: paper?.abstract ?? '' });
  await search(popup).fill(word);
  await expect(popup.locator('mark').first()).toHaveText(new RegExp(word, 'i'));
  await killWorker();
  await search(popup).fill('');
  await search(popup).fill(word);
  await expect(rows(popup)).toHaveCount(1);
  await expect(popup.locator('mark').first()).toHaveText(new RegExp(word, 'i'));

  await page.reload();
  await expect.poll(() => savedLabels(page)).toHaveLength(1);
});

test('marks entries after the page changed in place', async ({ context, extensionId }) => {
  expect(extensionId).not.toBe('');
  const page = await context.newPage();
  await openListing(page, listing);
  await saveByClick(page, title);
  await page.locator('nav a[href="/papers/trending"]').click();
  await expect(page).toHaveURL(/trending/);
  await expect.poll(() => savedLabels(page)).toHaveLength(1);
});

test('takes no click that the page makes', async ({ context, openPopup }) => {
  const page = await context.newPage();
  await openListing(page, listing);
  await page.evaluate(() => {
    for (const host of document.querySelectorAll<HTMLElement>('offprint-badge')) {
      host.click();
      const { x, y } = host.getBoundingClientRect();
      document.elementFromPoint(x + 12, y)?.dispatchEvent(new MouseEvent('click'));
    }
  });
  // A save by hand after it: had the page's clicks worked, more than one would be stored.
  await saveByClick(page, title);
  const popup = await openPopup();
  await expect(rows(popup)).toHaveCount(1);
});

test('works offline, and asks the network for nothing', async ({ context, site, openPopup }) => {
  const asked: string[] = [];
  const page = await context.newPage();
  await openListing(page, listing);
  const servedBefore = [...site.served];
  context.on('request', (request) => asked.push(request.url()));
  await saveByClick(page, title);
  site.goOffline();
  const popup = await openPopup();
  await search(popup).fill(title.split(' ')[0] ?? '');
  await expect(rows(popup)).toHaveCount(1);
  expect(asked.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
  expect(site.served).toEqual(servedBefore);
  // What the browser itself wants, for its maker.
  const own = /\.(google|googleapis|gstatic|gvt1)\.com/;
  expect(site.refused.filter((url) => !own.test(url))).toEqual([]);
});

test('moves nothing in the page', async ({ context, site, extensionId }) => {
  expect(extensionId).not.toBe('');
  const readBoxes = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('h3, article, dt, dd, .list-title')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height].map(Math.round).join(' ');
      }),
    );
  const plainContext = await launchChromium({ proxyPort: site.port, hasExtension: false });
  try {
    const plain = await plainContext.newPage();
    const page = await context.newPage();
    for (const url of [listing, `${listing}/trending`, arxivListing]) {
      await plain.goto(url);
      await openListing(page, url);
      expect(await readBoxes(page), url).toEqual(await readBoxes(plain));
    }
  } finally {
    await plainContext.close();
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`looks right and is accessible, ${colorScheme}`, async ({ context, openPopup }) => {
    const popup = await openPopup();
    await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(popup.locator('.empty-state')).toBeVisible();
    await popup.screenshot({ path: `${shots}/popup-empty-${colorScheme}.png` });
    await expectAccessible(popup);

    const page = await context.newPage();
    await page.emulateMedia({ colorScheme });
    await openListing(page, arxivListing);
    for (const { title: name } of papers) await saveByClick(page, name);
    await page.screenshot({ path: `${shots}/arxiv-${colorScheme}.png` });
    await openListing(page, listing);
    await expect.poll(() => savedLabels(page)).toHaveLength(3);
    await page.screenshot({ path: `${shots}/huggingface-${colorScheme}.png` });

    await popup.bringToFront();
    await expect(rows(popup)).toHaveCount(3);
    await popup.screenshot({ path: `${shots}/popup-3-${colorScheme}.png` });
    await expectAccessible(popup);
    await search(popup).fill(ownWordOf({ title, abstract: paper?.abstract ?? '' }));
    await expect(popup.locator('mark').first()).toBeVisible();
    await popup.screenshot({ path: `${shots}/popup-search-${colorScheme}.png` });
    await expectAccessible(popup);
  });
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test('opens the menu of a saved entry', async ({ context, extensionId }) => {
  expect(extensionId).not.toBe('');
  const page = await context.newPage();
  await openListing(page, listing);
  await saveByClick(page, title);
  const [saved] = (await findBadgeButtons(page)).filter(({ label }) => label.startsWith('Saved'));
  if (!saved) throw new Error('Nothing is saved.');
  await clickBadge(page, saved);
  const session = await context.newCDPSession(page);
  await expect
    .poll(async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return nodes.some(({ role }) => role?.value === 'dialog');
    })
    .toBe(true);
  await page.screenshot({ path: `${shots}/menu-light.png` });
});

test('counts on the toolbar; what the popup removes it can take back', async ({
  context,
  openPopup,
}) => {
  const page = await context.newPage();
  await openListing(page, listing);
  for (const { title: name } of papers) await saveByClick(page, name);
  const readBadges = () => readToolbar(context);
  await expect.poll(readBadges).toContain('3');

  const popup = await openPopup();
  await expect(rows(popup)).toHaveCount(3);
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Delete');
  await expect(rows(popup)).toHaveCount(2);
  await expect.poll(() => savedLabels(page)).toHaveLength(2);
  await expect.poll(readBadges).toContain('2');
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(popup)).toHaveCount(3);
  await expect.poll(() => savedLabels(page)).toHaveLength(3);
});
