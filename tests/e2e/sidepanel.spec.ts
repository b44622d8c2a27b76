import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { saveByClick } from '../../scripts/_chromium.mjs';
import { demoPapers } from '../fixtures/demo/render.mjs';
import { expect, test } from './_chromium';
import { arxivListing, listing, openListing, savedLabels, shots } from './_pages';

const [, paper = demoPapers[0]] = demoPapers;
const title = paper?.title ?? '';
const paperPage = `https://arxiv.org/abs/${paper?.id}`;

/** As a tab, which follows its window all the same and can be looked at. */
async function openPanel(context: BrowserContext, extensionId: string): Promise<Page> {
  const panel = await context.newPage();
  await panel.setViewportSize({ width: 320, height: 720 });
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  return panel;
}

const heading = (panel: Page) => panel.locator('.reader-title, .empty-state h2');

test('follows the tab in front; a note written there is kept', async ({
  context,
  extensionId,
  killWorker,
}) => {
  const page = await context.newPage();
  await openListing(page, listing);
  const panel = await openPanel(context, extensionId);
  await page.bringToFront();
  await expect(heading(panel)).toHaveText(/^\d+ papers on this page$/);

  await page.goto(paperPage);
  await expect(panel.getByRole('button', { name: 'Save' })).toBeVisible();
  await expect(heading(panel)).toHaveText(title);
  await panel.evaluate(() => {
    // The panel stays behind: in front, it would be the tab it tells of.
    document.querySelector<HTMLButtonElement>('.panel-save')?.click();
  });
  const note = panel.getByRole('textbox', { name: 'Note' });
  await note.fill('Compare with **table 3**');
  await expect.poll(() => savedLabels(page)).toHaveLength(1);
  await expect(panel.getByRole('status').filter({ hasText: 'Saved' })).toBeAttached();

  const other = await context.newPage();
  await other.goto('about:blank');
  await expect(heading(panel)).toHaveText('Offprint cannot see this page');
  await killWorker();
  await page.bringToFront();
  await expect(heading(panel)).toHaveText(title);
  await panel.reload();
  await page.bringToFront();
  await expect(panel.locator('.note-read strong')).toHaveText('table 3');
});

test('follows a page that changes in place', async ({ context, extensionId }) => {
  const page = await context.newPage();
  await openListing(page, listing);
  const panel = await openPanel(context, extensionId);
  await page.bringToFront();
  await expect(heading(panel)).toHaveText(/papers on this page/);
  const before = await heading(panel).textContent();
  await page.locator('nav a[href="/papers/trending"]').click();
  await expect(page).toHaveURL(/trending/);
  await expect(heading(panel)).not.toHaveText(before ?? '');
});

test('opens beside the page, by a gesture', async ({ context, openPopup }) => {
  const page = await context.newPage();
  await openListing(page, arxivListing);
  const popup = await openPopup();
  const session = await context.newCDPSession(popup);
  const evaluate = async (expression: string) => {
    const options = { awaitPromise: true, userGesture: true, returnByValue: true };
    return (await session.send('Runtime.evaluate', { expression, ...options })).result.value;
  };
  await evaluate('chrome.windows.getCurrent().then(({ id }) => { globalThis.windowId = id; })');
  await evaluate('chrome.sidePanel.open({ windowId })');
  await page.bringToFront();
  const inPanel = (expression: string) =>
    evaluate(`(({ document }) => ${expression})(
      chrome.extension.getViews().find((view) => view.location.pathname === '/sidepanel.html'))`);
  const said = () => inPanel(`document.querySelector('.reader-title, h2')?.textContent`);
  await expect.poll(said).toMatch(/papers on this page/);
  await page.goto(paperPage);
  await expect.poll(said).toBe(title);
  await inPanel(`document.querySelector('.panel-save').click()`);
  await expect.poll(() => savedLabels(page)).toHaveLength(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`looks right and is accessible, ${colorScheme}`, async ({ context, extensionId }) => {
    const page = await context.newPage();
    await openListing(page, arxivListing);
    const panel = await openPanel(context, extensionId);
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const look = async (name: string) => {
      await panel.screenshot({ path: `${shots}/panel-${name}-${colorScheme}.png` });
      const { violations } = await new AxeBuilder({ page: panel }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      await page.bringToFront();
    };
    await page.bringToFront();
    await expect(heading(panel)).toHaveText(/papers on this page/);
    await look('listing');
    await page.goto(paperPage);
    await expect(heading(panel)).toHaveText(title);
    await look('unsaved');
    await saveByClick(page, title);
    await expect(panel.getByRole('textbox', { name: 'Note' })).toBeVisible();
    await look('saved');
    await page.goto('about:blank');
    await expect(panel.getByText('This is the paper this tab showed before')).toBeVisible();
    await look('before');
    const other = await context.newPage();
    await other.goto('about:blank');
    await expect(heading(panel)).toHaveText('Offprint cannot see this page');
    await look('unseen');
  });
}

test('knows the paper of a PDF and of a full text by their address', async ({
  context,
  extensionId,
  site,
}) => {
  site.routes.set(`https://arxiv.org/pdf/${paper?.id}`, onePagePdf);
  site.routes.set(
    `https://arxiv.org/html/${paper?.id}v1`,
    `<!doctype html><title>${title}</title><h1>${title}</h1>`,
  );
  const page = await context.newPage();
  const panel = await openPanel(context, extensionId);
  await page.bringToFront();
  await page.goto(`https://arxiv.org/html/${paper?.id}v1`);
  await expect(heading(panel)).toHaveText(title);
  const other = await context.newPage();
  await other.goto(`https://arxiv.org/pdf/${paper?.id}`);
  await expect(heading(panel)).toHaveText(paper?.id ?? '');
});

const onePagePdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
