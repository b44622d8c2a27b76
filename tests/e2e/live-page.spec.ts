/** Pages that come late, go on in place, or never stand still. */
import { findBadgeButtons, saveByClick } from '../../scripts/_chromium.mjs';
import { expect, test } from './_chromium';
import { entryHtml, hostileListing, inventEntries, listPage } from './_lists';
import { labels, openListing, savedLabels } from './_pages';

const entries = inventEntries(6);
const [first, second] = entries;

test('marks entries that come long after the page', async ({ context, site, extensionId }) => {
  expect(extensionId).not.toBe('');
  site.routes.set(hostileListing, listPage([]));
  const page = await context.newPage();
  await page.goto(hostileListing);
  await page.evaluate((html) => {
    const list = document.querySelector('dl');
    // As an app would: after its own requests have been answered.
    setTimeout(() => list?.insertAdjacentHTML('beforeend', html), 1_500);
  }, entries.map(entryHtml).join(''));
  await expect.poll(() => labels(page), { timeout: 20_000 }).toHaveLength(entries.length);
});

test('follows an app to other addresses and back', async ({ context, site, extensionId }) => {
  expect(extensionId).not.toBe('');
  site.routes.set(hostileListing, listPage(entries));
  const page = await context.newPage();
  await openListing(page, hostileListing);
  await saveByClick(page, first?.title ?? '');
  await page.evaluate(
    (html) => {
      history.pushState({}, '', '/help/about');
      const list = document.querySelector('dl');
      if (list) list.innerHTML = html;
    },
    entryHtml({ id: '2610.20001', title: 'A page that is no listing any more' }),
  );
  await expect.poll(() => labels(page)).toEqual([]);
  await page.evaluate((html) => {
    history.pushState({}, '', '/list/cs.LG/recent');
    const list = document.querySelector('dl');
    if (list) list.innerHTML = html;
  }, entries.slice(0, 3).map(entryHtml).join(''));
  await expect.poll(() => labels(page)).toHaveLength(3);
  await expect.poll(() => savedLabels(page)).toHaveLength(1);
  await page.goBack();
  await expect.poll(() => labels(page)).toEqual([]);
});

test('keeps its badges on a page that draws itself anew every second', async ({
  context,
  site,
  extensionId,
}) => {
  expect(extensionId).not.toBe('');
  site.routes.set(hostileListing, listPage(entries));
  const page = await context.newPage();
  await openListing(page, hostileListing);
  await page.evaluate(() => {
    const list = document.querySelector('dl');
    if (!list) return;
    const { innerHTML } = list;
    let drawn = 0;
    setInterval(() => {
      drawn += 1;
      document.title = `Drawn ${drawn} times`;
      // In turn: every node new, and every node kept but for what the page did not make.
      if (drawn % 2 === 0) list.innerHTML = innerHTML;
      else for (const badge of list.querySelectorAll('offprint-badge')) badge.remove();
    }, 1_000);
  });
  await saveByClick(page, first?.title ?? '');
  await saveByClick(page, second?.title ?? '');
  await expect(page).toHaveTitle('Drawn 12 times', { timeout: 20_000 });
  await expect.poll(() => labels(page)).toHaveLength(entries.length);
  await expect.poll(() => savedLabels(page)).toHaveLength(2);
  const names = (await findBadgeButtons(page)).map(({ label }) => label);
  expect(new Set(names).size).toBe(names.length);
});
