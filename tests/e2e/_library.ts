/**
 * Libraries of invented papers behind Offprint's own pages. One of 10,000 papers is filled once for
 * all tests: each of them leaves its papers as it found them.
 */
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { launchChromium, readExtensionId } from '../../scripts/_chromium.mjs';
import { startSiteServer } from '../../scripts/_site-server.mjs';
import type { Answer, Payload, RequestName } from '../../utils/messaging/protocol';
import { demoPages } from '../fixtures/demo/render.mjs';
import { test as base, expect } from './_chromium';
import { shots } from './_pages';
import { inventPapers } from './_papers';

export interface Shelf {
  readonly context: BrowserContext;
  /** Asks the background, from an own page that stays open behind the others. */
  ask<Name extends RequestName>(name: Name, payload: Payload<Name>): Promise<Answer<Name>>;
  /** Saves as many invented papers. */
  fill(count: number): Promise<void>;
  /** The popup as a tab of a popup's size. */
  openPopup(): Promise<Page>;
  /** @param address what follows `library.html` */
  openLibrary(address?: string, size?: { width: number; height: number }): Promise<Page>;
}

interface Fixtures {
  /** An empty library, for one test. */
  readonly shelf: Shelf;
  /** 10,000 papers. */
  readonly big: Shelf;
}

export const bigCount = 10_000;
const perRequest = 1_000;

export const test = base.extend<Fixtures, { readonly bigShelf: Shelf }>({
  shelf: async ({ context, extensionId }, use) => {
    await use(await openShelf(context, extensionId));
  },
  bigShelf: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern.
    async ({}, use) => {
      const site = await startSiteServer(demoPages());
      const context = await launchChromium({ proxyPort: site.port });
      const shelf = await openShelf(context, await readExtensionId(context));
      await shelf.fill(bigCount);
      await use(shelf);
      await context.close();
      await site.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  big: async ({ bigShelf }, use) => {
    const before = bigShelf.context.pages();
    await use(bigShelf);
    const opened = bigShelf.context.pages().filter((page) => !before.includes(page));
    for (const page of opened) await page.close();
  },
});

async function openShelf(context: BrowserContext, extensionId: string): Promise<Shelf> {
  const root = `chrome-extension://${extensionId}`;
  const asking = await context.newPage();
  // An own page with nothing on it.
  await asking.goto(`${root}/manifest.json`);
  const ask: Shelf['ask'] = async (name, payload) => {
    const reply = await asking.evaluate(
      (message) => {
        const { runtime } = Reflect.get(globalThis, 'chrome') as {
          runtime: { sendMessage(message: unknown): Promise<{ value?: unknown; code?: string }> };
        };
        return runtime.sendMessage(message);
      },
      { name, payload },
    );
    if (reply.value === undefined) throw new Error(`${name}: ${reply.code}`);
    return reply.value as Answer<typeof name>; // our own background's word
  };
  const open = async (address: string, size: { width: number; height: number }) => {
    const page = await context.newPage();
    await page.setViewportSize(size);
    await page.goto(`${root}/${address}`);
    return page;
  };
  return {
    context,
    ask,
    async fill(count) {
      const papers = inventPapers(count);
      for (let from = 0; from < count; from += perRequest) {
        await ask('saveMany', { papers: papers.slice(from, from + perRequest) });
      }
    },
    openPopup: () => open('popup.html', { width: 400, height: 600 }),
    openLibrary: (address = '', size = { width: 1280, height: 860 }) =>
      open(`library.html${address}`, size),
  };
}

/** Rows of the popup, of the library page. */
export const rows = (page: Page) => page.locator('.paper-row');
export const tableRows = (page: Page) => page.locator('.table-row[data-key]:not(.table-wait)');
export const search = (page: Page) => page.locator('.search-box input');
export const toast = (page: Page) => page.locator('.toast');

export async function undo(page: Page) {
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(toast(page)).toHaveCount(0);
}

/** Nothing for axe to find, and a picture for people to look at. */
export async function look(page: Page, name: string, scheme: 'light' | 'dark') {
  await page.screenshot({ path: `${shots}/${name}-${scheme}.png` });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]);
  expect(found, `${name}, ${scheme}`).toEqual([]);
}

export { expect };
