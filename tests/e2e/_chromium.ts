import { type BrowserContext, test as base, type Page, type Worker } from '@playwright/test';
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
      const { targetInfos } = await session.send('Target.getTargets');
      const worker: Worker | undefined = context.serviceWorkers()[0];
      const closed = worker && new Promise((resolve) => worker.once('close', resolve));
      for (const { type, targetId } of targetInfos) {
        if (type === 'service_worker') await session.send('Target.closeTarget', { targetId });
      }
      await closed;
      await session.detach();
    });
  },
});

export { expect } from '@playwright/test';
