/** What the browser itself offers: menus, keys, the address bar; and what the settings turn off. */
import { clickBadge, findBadgeButtons, saveByClick } from '../../scripts/_chromium.mjs';
import { demoPapers } from '../fixtures/demo/render.mjs';
import { expect, test } from './_chromium';
import {
  arxivListing,
  labels,
  listing,
  openListing,
  readToolbar,
  savedLabels,
  type WorkerChrome,
  workerOf,
} from './_pages';

const [, paper = demoPapers[0]] = demoPapers;
const title = paper?.title ?? '';
const paperPage = `https://arxiv.org/abs/${paper?.id}`;

test('the key saves the page in front, and the toolbar says so', async ({ context }) => {
  const page = await context.newPage();
  await openListing(page, paperPage);
  const worker = await workerOf(context);
  await worker.evaluate(() => {
    const { commands } = Reflect.get(globalThis, 'chrome') as WorkerChrome;
    commands.onCommand.dispatch('save-page');
  });
  await expect.poll(() => readToolbar(context)).toContain('✓');
  await expect.poll(() => savedLabels(page)).toHaveLength(1);
  await expect.poll(() => readToolbar(context)).toContain('1');
});

test('the context menu saves a link that stands on a page', async ({ context }) => {
  const page = await context.newPage();
  await openListing(page, arxivListing);
  const worker = await workerOf(context);
  await worker.evaluate(async (linkUrl) => {
    const { contextMenus, tabs } = Reflect.get(globalThis, 'chrome') as WorkerChrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    contextMenus.onClicked.dispatch({ menuItemId: 'save-link', linkUrl }, tab);
  }, `https://arxiv.org/pdf/${paper?.id}`);
  await expect.poll(() => readToolbar(context)).toContain('✓');
  // Badges are made near the viewport only.
  await page.getByText(title).first().scrollIntoViewIfNeeded();
  await expect.poll(() => savedLabels(page)).toHaveLength(1);
  expect((await savedLabels(page))[0]).toContain(title);
});

test('the context menu stands in the browser as the manifest and the code say', async ({
  context,
  extensionId,
}) => {
  const worker = await workerOf(context);
  const commands = await worker.evaluate(() => {
    const { commands: all } = Reflect.get(globalThis, 'chrome') as {
      commands: { getAll(): Promise<{ name: string; description: string }[]> };
    };
    return all.getAll();
  });
  expect(extensionId).not.toBe('');
  expect(commands.map(({ name }) => name).sort()).toEqual([
    '_execute_action',
    'open-library',
    'open-side-panel',
    'save-page',
  ]);
  expect(commands.map(({ description }) => description)).toContain('Open the library');
});

test('the address bar suggests saved papers', async ({ context }) => {
  const page = await context.newPage();
  await openListing(page, listing);
  await saveByClick(page, title);
  const worker = await workerOf(context);
  const word = title.match(/\p{L}{5,}/u)?.[0] ?? '';
  const suggestions = await worker.evaluate(
    (text) =>
      new Promise((resolve) => {
        const chrome = Reflect.get(globalThis, 'chrome') as WorkerChrome & {
          omnibox: { sendSuggestions?: unknown };
        };
        chrome.omnibox.onInputChanged.dispatch(text, resolve);
      }),
    word,
  );
  expect(suggestions).toMatchObject([{ content: `https://arxiv.org/abs/${paper?.id}` }]);
});

test('words in the address bar lead to the library, in one tab', async ({
  context,
  extensionId,
}) => {
  const worker = await workerOf(context);
  const enter = (text: string) =>
    worker.evaluate((words) => {
      const { omnibox } = Reflect.get(globalThis, 'chrome') as WorkerChrome;
      omnibox.onInputEntered.dispatch(words, 'currentTab');
    }, text);
  const library = `chrome-extension://${extensionId}/library.html`;
  const opened = () =>
    context
      .pages()
      .map((page) => page.url())
      .filter((url) => url.startsWith(library));
  await enter('long documents');
  await expect.poll(opened).toHaveLength(1);
  await enter('tides');
  await expect.poll(() => opened()[0] ?? '').toContain('q=tides');
  expect(opened()).toHaveLength(1);
});

test('badges go and come with the settings, without a reload', async ({ context }) => {
  const page = await context.newPage();
  const other = await context.newPage();
  await openListing(other, arxivListing);
  await openListing(page, listing);
  await saveByClick(page, title);
  const worker = await workerOf(context);
  const set = (settings: object) =>
    worker.evaluate(async (values) => {
      const { storage } = Reflect.get(globalThis, 'chrome') as WorkerChrome;
      await storage.local.set({ settings: values });
    }, settings);
  await set({ showBadges: false });
  await expect.poll(() => labels(page)).toEqual([]);
  await expect.poll(() => labels(other)).toEqual([]);
  await set({ showBadges: true, hiddenSites: ['arxiv'] });
  await expect.poll(() => savedLabels(page)).toHaveLength(1);
  expect(await labels(other)).toEqual([]);
  await other.reload();
  await set({ showBadges: true, hiddenSites: [] });
  await other.bringToFront();
  await expect.poll(async () => (await labels(other)).length).toBeGreaterThan(0);
});

test('a badge whose Offprint was updated under it says so', async ({ context }) => {
  const page = await context.newPage();
  await openListing(page, listing);
  const worker = await workerOf(context);
  await worker
    .evaluate(() => {
      const chrome = Reflect.get(globalThis, 'chrome') as { runtime: { reload(): void } };
      chrome.runtime.reload();
    })
    .catch(() => undefined); // the worker goes away before it answers
  const clickAndRead = async () => {
    const [button] = await findBadgeButtons(page);
    if (button?.label.startsWith('Save ')) await clickBadge(page, button);
    return button?.label;
  };
  await expect.poll(clickAndRead).toContain('Reload page');
});
