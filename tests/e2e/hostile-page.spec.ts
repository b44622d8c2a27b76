/** Pages that want to trick the reader or to break what marks them, in a real browser. */
import type { Page } from '@playwright/test';
import { clickBadge, findBadgeButtons, saveByClick } from '../../scripts/_chromium.mjs';
import { expect, test } from './_chromium';
import { rows } from './_library';
import { hostileListing, inventEntries, listPage } from './_lists';
import { labels, openListing, savedLabels } from './_pages';

const entries = inventEntries(4);
const [first, second] = entries;

async function clickFirst(page: Page) {
  const [button] = await findBadgeButtons(page);
  if (!button) throw new Error('no badge');
  // Twice, as a reader does whom nothing answers.
  await clickBadge(page, button);
  await clickBadge(page, button);
}

const traps: Record<string, () => void> = {
  'made transparent with all around it': () => {
    for (const entry of document.querySelectorAll<HTMLElement>('dt')) entry.style.opacity = '0';
  },
  'under a picture that lets clicks through': () => {
    const over = document.createElement('div');
    over.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:9999;pointer-events:none';
    document.body.append(over);
  },
  'under the top layer': () => {
    const over = document.createElement('div');
    over.setAttribute('popover', 'manual');
    over.style.cssText =
      'position:fixed;inset:0;width:100%;height:100%;background:#fff;pointer-events:none';
    document.body.append(over);
    over.showPopover();
  },
};

for (const [name, set] of Object.entries(traps)) {
  test(`takes no click on a badge ${name}`, async ({ context, site, openPopup }) => {
    site.routes.set(hostileListing, listPage(entries));
    const page = await context.newPage();
    await openListing(page, hostileListing);
    await page.evaluate(set);
    // Until the browser has looked at what can be seen, at its own pace.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
    await clickFirst(page);
    await page.reload();
    await openListing(page, hostileListing);
    // A save by hand after it: had the trap worked, two would be stored.
    await saveByClick(page, second?.title ?? '');
    const popup = await openPopup();
    await expect(rows(popup)).toHaveCount(1);
  });
}

test('reads and saves on a page that shadows and overrides what scripts use', async ({
  context,
  site,
  openPopup,
}) => {
  const names = ['querySelector', 'querySelectorAll', 'body', 'createElement', 'getRootNode'];
  const forms = names.map((name) => `<form id="${name}" name="${name}"></form>`).join('');
  const script = `<script>
    for (const name of ['map', 'filter', 'flatMap', 'forEach', 'push']) {
      Array.prototype[name] = () => { throw new Error('taken'); };
    }
    Map.groupBy = WeakMap.prototype.get = Reflect.get = () => { throw new Error('taken'); };
    Element.prototype.attachShadow = () => { throw new Error('taken'); };
    window.fetch = () => { document.title = 'fetched'; };
    customElements.define = () => { document.title = 'defined'; };
    window.chrome = { runtime: { sendMessage() { document.title = 'messaged'; } } };
  </script>`;
  site.routes.set(hostileListing, listPage(entries, forms + script));
  const page = await context.newPage();
  await openListing(page, hostileListing);
  await expect.poll(() => labels(page)).toHaveLength(entries.length);
  await saveByClick(page, first?.title ?? '');
  await expect(page).toHaveTitle('Recent');
  const popup = await openPopup();
  await expect(rows(popup)).toHaveCount(1);
});

test('keeps a page of thousands that never stands still responsive', async ({
  context,
  site,
  extensionId,
}) => {
  expect(extensionId).not.toBe('');
  const many = inventEntries(5_000);
  site.routes.set(hostileListing, listPage(many));
  const page = await context.newPage();
  await page.goto(hostileListing);
  await page.evaluate(() => {
    const list = document.querySelector('dl');
    let turn = 0;
    const churn = () => {
      turn += 1;
      const entry = list?.children[(turn * 37) % (list.children.length || 1)];
      entry?.classList.toggle('seen');
      entry?.append(document.createTextNode(' '));
      setTimeout(churn, 5);
    };
    churn();
    let clicks = 0;
    document.addEventListener('click', () => {
      clicks += 1;
      document.title = `${clicks} clicks`;
    });
  });
  await expect
    .poll(async () => (await labels(page)).length, { timeout: 30_000 })
    .toBeGreaterThan(3);
  await page.mouse.click(900, 300);
  await expect(page).toHaveTitle('1 clicks');
  await saveByClick(page, first?.title ?? '');
  // Badges stand near what is in view, not on all of it.
  expect((await labels(page)).length).toBeLessThan(200);
});

test('makes one paper of two entries that claim one id', async ({ context, site, openPopup }) => {
  const id = '2610.10001';
  const claims = [
    { id, title: 'The true ledger of patient tides' },
    { id, title: 'Buy this ledger of patient tides' },
  ];
  site.routes.set(hostileListing, listPage(claims));
  const page = await context.newPage();
  await openListing(page, hostileListing);
  const [button] = await findBadgeButtons(page);
  await expect
    .poll(async () => {
      if (button && (await savedLabels(page)).length === 0) await clickBadge(page, button);
      return (await savedLabels(page)).length;
    })
    .toBe(2);
  const popup = await openPopup();
  await expect(rows(popup)).toHaveCount(1);
});

test('does nothing in frames', async ({ context, site, extensionId }) => {
  expect(extensionId).not.toBe('');
  const inner = 'https://arxiv.org/list/cs.DL/recent';
  site.routes.set(inner, listPage(entries));
  const frames = `<iframe src="${inner}" title="Another list" width="600" height="300"></iframe>
    <iframe src="${inner}" title="Sandboxed" sandbox="allow-scripts" width="600" height="300"></iframe>`;
  site.routes.set(hostileListing, listPage(entries.slice(0, 2), frames));
  const page = await context.newPage();
  await openListing(page, hostileListing);
  await expect(page.frameLocator('iframe').first().locator('dt')).toHaveCount(entries.length);
  await expect.poll(() => labels(page)).toHaveLength(2);
  for (const frame of page.frames().slice(1)) {
    expect(await frame.locator('offprint-badge').count()).toBe(0);
  }
});
