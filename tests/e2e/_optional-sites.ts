/** A reader who agrees to whatever Offprint asks for, and the pages of sites it may ask for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { launchChromium, makeAgreedProfile } from '../../scripts/_chromium.mjs';
import { startSiteServer } from '../../scripts/_site-server.mjs';
import { demoPages } from '../fixtures/demo/render.mjs';
import { test as base, expect } from './_chromium';

export const reviewOrigin = 'https://openreview.net/*';
/** A page that is none of a site's, with links to papers. */
export const readingGroup = 'https://reading-group.example/autumn';
const readingGroupPage = `<!doctype html><html lang="en"><title>Reading group</title><body>
<h1>What we read in autumn</h1><ul>
<li><a href="https://arxiv.org/abs/2405.01234">Kelp forests as slow memories</a>, Ada Reed</li>
<li><a href="https://doi.org/10.5555/harbour.7">Counting herring gulls from a ferry</a></li>
</ul><a href="/about">About us</a></body></html>`;

/** The fixtures of a site under the addresses they name themselves. */
function fixturePages(siteId: string) {
  const folder = join('tests/fixtures', siteId);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const html = readFileSync(join(folder, name), 'utf8');
      const [url = ''] = /https:\/\/[^\s#]+/.exec(html) ?? [];
      return { url, html };
    });
}

export const servedPages = () => [
  ...demoPages(),
  ...fixturePages('openreview'),
  { url: readingGroup, html: readingGroupPage },
];

interface Fixtures {
  readonly profile: { readonly path: string };
  /** As a press of Offprint's button while `page` is in front: lets it look at that page. */
  readonly pressButton: (page: Page) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern.
  site: async ({}, use) => {
    const site = await startSiteServer(servedPages());
    await use(site);
    await site.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern.
  profile: async ({}, use) => {
    const profile = await makeAgreedProfile([reviewOrigin]);
    await use(profile);
    await profile.remove();
  },
  context: async ({ site, profile }, use) => {
    const context = await launchChromium({ proxyPort: site.port, profilePath: profile.path });
    await use(context);
    await context.close();
  },
  pressButton: async ({ context, extensionId }, use) => {
    await use(async (page) => {
      await page.bringToFront();
      const browser = context.browser();
      if (!browser) throw new Error('The browser is gone.');
      const session = await browser.newBrowserCDPSession();
      const targetId = await tabOf(session, page.url());
      // Too new for Playwright's list of commands.
      const send = session.send.bind(session) as unknown as Send;
      await send('Extensions.triggerAction', { id: extensionId, targetId });
      await session.detach();
    });
  },
});

type Send = (method: string, params: object) => Promise<unknown>;

async function tabOf(session: CDPSession, url: string): Promise<string> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find((target) => target.url === url);
  if (!tab) throw new Error(`No tab shows ${url}.`);
  return tab.targetId;
}

/** Clicks in an own page that stays behind: in front, it would itself be the page it looks at. */
export async function clickBehind(popup: Page, role: string, name: string) {
  const found = popup.locator(`[role="${role}"], ${role}`).filter({ hasText: name }).first();
  await found.evaluate((element: HTMLElement) => element.click());
}

interface Granting {
  readonly permissions: { contains(wanted: object): Promise<boolean> };
  readonly scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> };
}

/** What the browser holds: the grant, and the scripts registered for it. */
export async function readStanding(context: BrowserContext) {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return worker.evaluate(async (origin) => {
    const { permissions, scripting } = Reflect.get(globalThis, 'chrome') as Granting;
    const scripts = await scripting.getRegisteredContentScripts();
    const isGranted = await permissions.contains({ origins: [origin] });
    return { isGranted, scripts: scripts.map(({ id }) => id) };
  }, reviewOrigin);
}

/** Asks the background from the world of our content script in `page`, which a page cannot reach. */
export async function askFromScript(page: Page, extensionId: string, message: object) {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${extensionId}`) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  await expect.poll(() => worlds.length).toBeGreaterThan(0);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
    contextId: worlds[0] ?? 0,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

export { expect };
