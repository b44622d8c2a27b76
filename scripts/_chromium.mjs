/** Chromium with the built extension, for the tests and the demo. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './_browsers.mjs';
import { root } from './_run.mjs';

const extensionPath = join(root, '.output/chrome-mv3');

/**
 * @param {{ proxyPort: number, isHeadful?: boolean, hasExtension?: boolean, profilePath?: string }} options
 */
export async function launchChromium({
  proxyPort,
  isHeadful = false,
  hasExtension = true,
  profilePath = '',
}) {
  const executablePath = findChromium();
  return await chromium.launchPersistentContext(profilePath, {
    ...(executablePath !== undefined && { executablePath }),
    headless: false,
    viewport: isHeadful ? null : { width: 1280, height: 900 },
    // Tests look for English labels, whatever the machine speaks.
    ...(!isHeadful && { env: { ...process.env, LANGUAGE: 'en_US', LC_ALL: 'C.UTF-8' } }),
    ignoreHTTPSErrors: true,
    args: [
      ...(isHeadful ? [] : ['--headless=new', '--lang=en-US']),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--ignore-certificate-errors',
      `--proxy-server=http://127.0.0.1:${proxyPort}`,
      ...(hasExtension
        ? [`--disable-extensions-except=${extensionPath}`, `--load-extension=${extensionPath}`]
        : []),
    ],
  });
}

/** As Chromium makes it of the folder an unpacked extension lies in. */
function unpackedId() {
  const digest = createHash('sha256').update(extensionPath).digest('hex');
  const letters = [...digest.slice(0, 32)].map((digit) => Number.parseInt(digit, 16) + 97);
  return String.fromCharCode(...letters);
}

/**
 * A profile whose reader has agreed to these origins before: asked for them again, the browser
 * agrees without a prompt, which nothing could answer in a browser without a screen. None of them
 * is granted until the extension asks.
 * @param {readonly string[]} origins
 */
export async function makeAgreedProfile(origins) {
  const path = await mkdtemp(join(tmpdir(), 'offprint-chromium-'));
  const agreed = { api: [], explicit_host: origins, manifest_permissions: [], scriptable_host: [] };
  const settings = {
    [unpackedId()]: { granted_permissions: agreed, runtime_granted_permissions: agreed },
  };
  await mkdir(join(path, 'Default'));
  await writeFile(
    join(path, 'Default', 'Preferences'),
    JSON.stringify({ extensions: { settings } }),
  );
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * The extension's id, once its worker runs.
 * @param {import('@playwright/test').BrowserContext} context
 */
export async function readExtensionId(context) {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}

/**
 * @typedef {object} BadgeButton
 * @property {string} label
 * @property {number} nodeId the backend's
 */

/**
 * The badges' buttons in the page's order. Their shadow roots are closed: only the browser sees in.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<BadgeButton[]>}
 */
export async function findBadgeButtons(page) {
  const session = await page.context().newCDPSession(page);
  try {
    const { root: document } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    return collectButtons(document, false);
  } finally {
    await session.detach();
  }
}

/**
 * @typedef {object} DomNode
 * @property {string} localName
 * @property {number} backendNodeId
 * @property {string[]} [attributes]
 * @property {DomNode[]} [children]
 * @property {DomNode[]} [shadowRoots]
 */

/**
 * @param {DomNode} node
 * @param {boolean} isInside a badge
 * @returns {BadgeButton[]}
 */
function collectButtons(node, isInside) {
  const attributes = node.attributes ?? [];
  const at = (/** @type {string} */ name) => attributes[attributes.indexOf(name) + 1] ?? '';
  if (isInside && node.localName === 'button' && attributes.includes('data-state')) {
    return [{ label: at('aria-label'), nodeId: node.backendNodeId }];
  }
  const isBadge = isInside || node.localName === 'offprint-badge';
  return [...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap((child) =>
    collectButtons(child, isBadge),
  );
}

/**
 * Scrolls a badge's button into view and clicks it with the mouse, as a reader does.
 * @param {import('@playwright/test').Page} page
 * @param {BadgeButton} button
 */
export async function clickBadge(page, { nodeId }) {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: nodeId });
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: nodeId });
    const [left = 0, top = 0] = model.border;
    await page.mouse.click(left + model.width / 2, top + model.height / 2);
  } finally {
    await session.detach();
  }
}

/**
 * Clicks a badge until it says saved: the guard takes no click before it has seen the button.
 * @param {import('@playwright/test').Page} page
 * @param {string} title
 */
export async function saveByClick(page, title) {
  const deadline = Date.now() + 10_000;
  // Badges are made near the viewport only.
  await page.getByText(title).filter({ visible: true }).first().scrollIntoViewIfNeeded();
  while (Date.now() < deadline) {
    const button = (await findBadgeButtons(page)).find(({ label }) => label.includes(title));
    if (button?.label.startsWith('Saved')) return;
    if (button?.label.startsWith('Save ')) await clickBadge(page, button);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  throw new Error(`“${title}” could not be saved.`);
}
