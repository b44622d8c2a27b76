import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { launchChromium, readExtensionId } from '../../scripts/_chromium.mjs';
import { type SiteServer, startSiteServer } from '../../scripts/_site-server.mjs';
import { demoPages } from '../fixtures/demo/render.mjs';

interface Fixtures {
  readonly site: SiteServer;
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly openPopup: () => Promise<Page>;
  readonly killWorker: () => Promise<void>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern.
  site: async ({}, use) => {
    const site = await startSiteServer(demoPages());
    await use(site);
    await site.stop();
  },
  context: async ({ site }, use) => {
    const context = await launchChromium({ proxyPort: site.port });
    await use(context);
    await context.close();
  },
  extensionId: async ({ context }, use) => use(await readExtensionId(context)),
  openPopup: async ({ context, extensionId }, use) => {
    await use(async () => {
      const page = await context.newPage();
      await page.setViewportSize({ width: 400, height: 600 });
      await page.goto(`chrome-extension://${extensionId}/popup.html`);
      return page;
    });
  },
  killWorker: async ({ context }, use) => {
    await use(async () => {
      const browser = context.browser();
      if (!browser) throw new Error('The browser is gone.');
      const session = await browser.newBrowserCDPSession();
      const workerIds = async () => {
        const { targetInfos } = await session.send('Target.getTargets');
        return targetInfos
          .filter(({ type }) => type === 'service_worker')
          .map(({ targetId }) => targetId);
      };
      const running = await workerIds();
      expect(running.length).toBeGreaterThan(0);
      // A worker in the middle of starting or of work may outlive a try: it is told again.
      const closeRunning = async () => {
        const left = (await workerIds()).filter((id) => running.includes(id));
        for (const targetId of left) {
          // It may be gone by now, which is all that is wanted.
          await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
        }
        return left.length;
      };
      await expect.poll(closeRunning, { timeout: 20_000 }).toBe(0);
      await session.detach();
    });
  },
});

export { expect };
