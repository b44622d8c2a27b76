/** `npm run demo`: Offprint in Chromium on invented papers, with no network. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './_run.mjs';
import { setUp } from './_setup.mjs';

await setUp({ needsFirefox: false });
for (const args of [['prepare'], ['build']]) {
  const { code, output } = await runTool('wxt', args);
  if (code !== 0) {
    console.error(output);
    process.exit(1);
  }
}

// Installed only now.
const { launchChromium, readExtensionId, saveByClick } = await import('./_chromium.mjs');
const { startSiteServer } = await import('./_site-server.mjs');
const { demoPages, demoPapers } = await import('../tests/fixtures/demo/render.mjs');

const listing = 'https://huggingface.co/papers';
const shots = join(root, '.cache/demo');
const hasDisplay =
  ['win32', 'darwin'].includes(process.platform) ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

mkdirSync(shots, { recursive: true });
const site = await startSiteServer(demoPages());
const context = await launchChromium({ proxyPort: site.port, isHeadful: hasDisplay });
try {
  const extensionId = await readExtensionId(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(listing);
  console.log(`Opened ${listing} (a demo page from this computer).`);
  if (hasDisplay) {
    console.log(
      'Save a few papers, then press Offprint in the toolbar (behind the puzzle piece). Close to end.',
    );
    await context.waitForEvent('close', { timeout: 0 });
  } else {
    await driveDemo(page, extensionId);
  }
} finally {
  await context.close();
  await site.stop();
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} extensionId
 */
async function driveDemo(page, extensionId) {
  const papers = demoPapers.slice(1, 4);
  for (const { title } of papers) {
    await saveByClick(page, title);
    console.log(`Saved “${title}”.`);
  }
  await page.screenshot({ path: join(shots, '1-listing.png') });

  site.goOffline();
  console.log('Went offline: the proxy refuses everything.');
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await popup
    .locator('.paper-row')
    .nth(papers.length - 1)
    .waitFor();
  await popup.screenshot({ path: join(shots, '2-popup.png') });
  console.log(`Opened the popup: ${await popup.locator('.paper-row').count()} papers.`);

  const word = papers[0]?.abstract.match(/\p{L}{9,}/gu)?.[0] ?? '';
  await popup.locator('.search-box input').fill(word);
  await popup.locator('mark').first().waitFor();
  const found = await popup.locator('.paper-row h2').first().textContent();
  await popup.screenshot({ path: join(shots, '3-search.png') });
  console.log(`Searched “${word}”, a word of an abstract: found “${found}”.`);

  const library = await context.newPage();
  await library.setViewportSize({ width: 1280, height: 800 });
  await library.goto(`chrome-extension://${extensionId}/library.html`);
  await library
    .getByText(papers[0]?.title ?? '', { exact: false })
    .first()
    .click();
  await library.locator('article').first().waitFor();
  await library.screenshot({ path: join(shots, '4-library.png') });
  console.log('Opened the library page and a paper in its reader.');
  console.log(`Screenshots are in ${shots}`);
}
