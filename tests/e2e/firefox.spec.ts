import { expect, test } from '@playwright/test';
import { startSiteServer } from '../../scripts/_site-server.mjs';
import { demoPages, demoPapers } from '../fixtures/demo/render.mjs';
import { type FirefoxTab, makeProfile, popupUrl, settingsUrl, startFirefox } from './_firefox';
import { reviewOrigin, servedPages } from './_optional-sites';

/** While a page loads, its globals come and go. */
const read = <T>(tab: FirefoxTab, expression: string) =>
  tab.evaluate<T>(expression).catch(() => undefined);
const countRows = (tab: FirefoxTab) =>
  read<number>(tab, `document.querySelectorAll('.paper-row').length`);

async function searchFor(tab: FirefoxTab, text: string) {
  await tab.evaluate(`(() => {
    const input = document.querySelector('.search-box input');
    input.value = ${JSON.stringify(text)};
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  })() ?? null`);
}

test('saves, finds after the event page died, and keeps it over a restart', async () => {
  const site = await startSiteServer(demoPages());
  const profile = await makeProfile(site.port);
  try {
    const firefox = await startFirefox(profile.path);
    try {
      const listing = await firefox.newTab();
      await listing.open('https://arxiv.org/list/cs.LG/new');
      await expect
        .poll(() => read<number>(listing, `document.querySelectorAll('offprint-badge').length`))
        .toBeGreaterThan(0);
      const popup = await firefox.newTab();
      const box = await listing.evaluate<{ x: number; y: number }>(
        `document.querySelector('offprint-badge').getBoundingClientRect()`,
      );
      // The host takes no room; its button lies right beside it.
      await listing.click(box.x + 20, box.y - 2);
      await popup.open(popupUrl);
      await expect.poll(() => countRows(popup)).toBe(1);

      const title = await popup.evaluate<string>(
        `document.querySelector('[data-title]').textContent`,
      );
      const word = title.match(/\p{L}{4,}/u)?.[0] ?? '';
      // Asking for it does not wake it.
      await expect
        .poll(() => read<boolean>(popup, 'browser.extension.getBackgroundPage() === null'))
        .toBe(true);
      await searchFor(popup, word);
      await expect
        .poll(() => read<string>(popup, `document.querySelector('mark')?.textContent ?? ''`))
        .toBe(word);
      await searchFor(popup, 'zzzqqq');
      await expect.poll(() => countRows(popup)).toBe(0);
    } finally {
      await firefox.stop();
    }

    const again = await startFirefox(profile.path);
    try {
      const popup = await again.newTab();
      await popup.open(popupUrl);
      await expect.poll(() => countRows(popup)).toBe(1);
    } finally {
      await again.stop();
    }
  } finally {
    await profile.remove();
    await site.stop();
  }
});

test('the sidebar follows the tab in front, also to a PDF', async () => {
  const site = await startSiteServer(demoPages());
  const profile = await makeProfile(site.port);
  const [, paper = demoPapers[0]] = demoPapers;
  site.routes.set(`https://arxiv.org/pdf/${paper?.id}`, '%PDF-1.4\n%%EOF');
  try {
    const firefox = await startFirefox(profile.path);
    try {
      // As a tab: a sidebar opens by a gesture in the browser's own frame only.
      const sidebar = await firefox.newTab();
      await sidebar.open(popupUrl.replace('popup', 'sidepanel'));
      const page = await firefox.newTab();
      const heading = () =>
        read<string>(
          sidebar,
          `document.querySelector('.reader-title, .empty-state h2')?.textContent ?? ''`,
        );
      await page.open('https://arxiv.org/list/cs.LG/new');
      await expect.poll(heading).toMatch(/papers on this page/);
      await page.open(`https://arxiv.org/abs/${paper?.id}`);
      await expect.poll(heading).toBe(paper?.title);
      await sidebar.evaluate(`document.querySelector('.panel-save').click() ?? null`);
      await expect
        .poll(() => read<boolean>(sidebar, `document.querySelector('.note') !== null`))
        .toBe(true);
      const other = await firefox.newTab();
      await other.open('about:blank');
      await expect.poll(heading).toBe('Offprint cannot see this page');
      await other.open(`https://arxiv.org/pdf/${paper?.id}`);
      await expect.poll(heading).toBe(paper?.title);
    } finally {
      await firefox.stop();
    }
  } finally {
    await profile.remove();
    await site.stop();
  }
});

test('a site that is switched on has badges at once, and none when it is switched off', async () => {
  const site = await startSiteServer(servedPages());
  const profile = await makeProfile(site.port);
  const submissions = 'https://openreview.net/submissions?venue=LAMP.cc%2F2025%2FConference';
  try {
    const firefox = await startFirefox(profile.path);
    try {
      const page = await firefox.newTab();
      await page.open(submissions);
      const countBadges = () =>
        read<number>(page, `document.querySelectorAll('offprint-badge').length`);
      const settings = await firefox.newTab();
      await settings.open(settingsUrl);
      const toggle = `[...document.querySelectorAll('.settings-more .switch')].find(
        (each) => each.closest('label').textContent === 'OpenReview')`;
      await expect.poll(() => read<boolean>(settings, `${toggle}?.checked ?? null`)).toBe(false);
      // Of the built-in sites none has been withdrawn.
      const withdrawn = '.settings-sites:not(.settings-more) .switch-hint';
      expect(await read(settings, `document.querySelectorAll('${withdrawn}').length`)).toBe(0);
      const press = async () => {
        const { x, y } = await settings.evaluate<{ x: number; y: number }>(
          `(${toggle}.scrollIntoView({ block: 'center' }), ${toggle}.getBoundingClientRect())`,
        );
        await settings.click(x + 10, y + 10);
      };
      const standing = () =>
        read<object>(
          settings,
          `(async () => ({
            isGranted: await browser.permissions.contains({ origins: ['${reviewOrigin}'] }),
            scripts: (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id),
          }))()`,
        );
      await press();
      await expect.poll(countBadges).toBe(2);
      await expect.poll(standing).toEqual({ isGranted: true, scripts: ['openreview'] });
      await press();
      await expect.poll(countBadges).toBe(0);
      await expect.poll(standing).toEqual({ isGranted: false, scripts: [] });
    } finally {
      await firefox.stop();
    }
  } finally {
    await profile.remove();
    await site.stop();
  }
});
