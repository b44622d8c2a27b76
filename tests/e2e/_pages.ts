/** The demo's listings, as tests open and read them. */
import type { BrowserContext, Page } from '@playwright/test';
import { findBadgeButtons } from '../../scripts/_chromium.mjs';
import { expect } from './_chromium';

export const listing = 'https://huggingface.co/papers';
export const arxivListing = 'https://arxiv.org/list/cs.LG/new';
export const shots = '.cache/screenshots';

/** What the buttons of a page's badges say. */
export const labels = async (page: Page) =>
  (await findBadgeButtons(page)).map(({ label }) => label);

export const savedLabels = async (page: Page) =>
  (await labels(page)).filter((label) => label.startsWith('Saved'));

export async function openListing(page: Page, url: string) {
  await page.goto(url);
  await expect.poll(async () => (await labels(page)).length).toBeGreaterThan(0);
}

/** The parts of the worker's `chrome` that tests play the browser with. */
export interface WorkerChrome {
  readonly tabs: { query(filter: object): Promise<{ id: number; active: boolean }[]> };
  readonly action: { getBadgeText(tab: { tabId: number }): Promise<string> };
  readonly storage: { local: { set(values: object): Promise<void> } };
  readonly contextMenus: { onClicked: Dispatching };
  readonly commands: { onCommand: Dispatching };
  readonly omnibox: { onInputChanged: Dispatching; onInputEntered: Dispatching };
}

/** Chrome's events can be dispatched from inside, though no document says so. */
interface Dispatching {
  dispatch(...args: unknown[]): void;
}

export async function workerOf(context: BrowserContext) {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/** What stands on the toolbar, for every tab. */
export async function readToolbar(context: BrowserContext): Promise<string[]> {
  const worker = await workerOf(context);
  return worker.evaluate(async () => {
    const { tabs, action } = Reflect.get(globalThis, 'chrome') as WorkerChrome;
    const all = await tabs.query({});
    return Promise.all(all.map(({ id }) => action.getBadgeText({ tabId: id })));
  });
}
