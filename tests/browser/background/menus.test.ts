import { beforeEach, expect, test, vi } from 'vitest';
import { listenToMenus } from '../../../entrypoints/background/browser-menus';
import { createToolbarBadge } from '../../../entrypoints/background/toolbar-badge';
import { AppError } from '../../../utils/errors';
import type { PaperMeta } from '../../../utils/paper/paper-meta';
import { metaOf, openBackground } from './_background';
import { type ExtensionApi, installExtensionApi } from './_extension-api';

const tabId = 7;
const tab = { id: tabId, windowId: 3 };
let api: ExtensionApi;
let acts: string[];

beforeEach(() => {
  api = installExtensionApi();
  acts = [];
});

function listen(save?: (paper: PaperMeta) => Promise<unknown>) {
  const background = openBackground();
  // Long enough to be seen by every look that a test takes.
  const { showOutcome } = createToolbarBadge(60_000);
  listenToMenus({
    save: save ?? ((paper) => background.handlers.save({ paper }, {})),
    openLibrary: async () => void acts.push('library'),
    openSidePanel: async (windowId) => void acts.push(`panel ${windowId}`),
    showOutcome,
  });
  return background;
}

const badge = () => api.badgeOf(tabId).text;
const answer = (...papers: PaperMeta[]) => api.pages.set(tabId, { papers, droppedCount: 0 });

test('an installed Offprint has its entries once, in the reader’s language', async () => {
  listen();
  api.onInstalled.emit();
  await expect.poll(() => api.menusMade).toBe(4);
  api.onInstalled.emit();
  await expect.poll(() => api.menusMade).toBe(8);
  expect(api.menus).toHaveLength(4);
  expect(api.menus.map(({ title }) => title)).toContain('Save paper to Offprint');
});

test('a link is saved as the page it stands on lists it', async () => {
  const { db } = listen();
  const listed = metaOf(1);
  answer(metaOf(2), listed);
  api.onClicked.emit(
    { menuItemId: 'save-link', linkUrl: 'https://arxiv.org/pdf/2401.00001v3' },
    tab,
  );
  await expect.poll(badge).toBe('✓');
  expect(await db.papers.toArray()).toMatchObject([
    { id: 'arxiv:2401.00001', title: listed.title, authors: listed.authors },
  ]);
});

test('a link on any other page is saved by its words, or by its id', async () => {
  const { db } = listen();
  const link = { menuItemId: 'save-link', linkUrl: 'https://doi.org/10.1000/xyz123' };
  api.onClicked.emit({ ...link, linkText: ' A fine paper ' }, tab);
  await expect.poll(badge).toBe('✓');
  const [saved] = await db.papers.toArray();
  expect(saved).toMatchObject({ id: 'doi:10.1000/xyz123', title: 'A fine paper' });
  api.onClicked.emit({ menuItemId: 'save-link', linkUrl: 'https://arxiv.org/abs/2402.00002' }, tab);
  await expect.poll(() => db.papers.count()).toBe(2);
  expect(await db.papers.get('arxiv:2402.00002')).toMatchObject({ title: '2402.00002' });
});

test('a link to anything else saves nothing, and says so', async () => {
  const { db } = listen();
  api.onClicked.emit({ menuItemId: 'save-link', linkUrl: 'https://arxiv.org/help' }, tab);
  await expect.poll(badge).toBe('?');
  expect(api.badgeOf(tabId).title).toBe('No paper found here');
  expect(await db.papers.count()).toBe(0);
});

test('a page is saved as its content script reads it', async () => {
  const { db } = listen();
  answer(metaOf(4));
  api.onClicked.emit({ menuItemId: 'save-page', pageUrl: 'https://arxiv.org/abs/2401.00004' }, tab);
  await expect.poll(badge).toBe('✓');
  expect(await db.papers.toArray()).toMatchObject([{ title: metaOf(4).title }]);
});

test('a page nobody reads is saved by the address the menu tells', async () => {
  const { db } = listen();
  api.onClicked.emit({ menuItemId: 'save-page', pageUrl: 'https://arxiv.org/pdf/2401.00005' }, tab);
  await expect.poll(badge).toBe('✓');
  expect(await db.papers.toArray()).toMatchObject([{ id: 'arxiv:2401.00005' }]);
});

test('a page with many papers opens the popup to choose from', async () => {
  const { db } = listen();
  answer(metaOf(1), metaOf(2));
  api.onCommand.emit('save-page', tab);
  await expect.poll(() => api.popups).toBe(1);
  expect(badge()).toBe('');
  api.isPopupAllowed = false;
  api.onCommand.emit('save-page', tab);
  await expect.poll(badge).toBe('…');
  expect(await db.papers.count()).toBe(0);
});

test('a page that is about one paper saves that, not what it cites', async () => {
  const { db } = listen();
  api.pages.set(tabId, { papers: [metaOf(1), metaOf(2)], isScanned: true, isOwnFirst: true });
  api.onCommand.emit('save-page', tab);
  await expect.poll(badge).toBe('✓');
  expect(await db.papers.toArray()).toMatchObject([{ title: metaOf(1).title }]);
});

test('a page without a script is looked through, as far as the browser allows', async () => {
  const { db } = listen();
  api.scans.set(tabId, { papers: [metaOf(3)], droppedCount: 0, state: 'read', isScanned: true });
  api.onCommand.emit('save-page', tab);
  await expect.poll(badge).toBe('✓');
  expect(await db.papers.toArray()).toMatchObject([{ title: metaOf(3).title }]);
  api.scans.clear();
  api.onCommand.emit('save-page', { ...tab, url: 'https://elsewhere.example/' });
  await expect.poll(badge).toBe('?');
});

test('the key saves the page in front where the browser does not say which', async () => {
  const { db } = listen();
  api.frontTab = tab;
  answer(metaOf(6));
  api.onCommand.emit('save-page');
  await expect.poll(badge).toBe('✓');
  expect(await db.papers.count()).toBe(1);
});

test('a save that fails says so', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
  listen(() => Promise.reject(new AppError('storage-failed')));
  answer(metaOf(1));
  api.onCommand.emit('save-page', tab);
  await expect.poll(badge).toBe('!');
  await expect.poll(() => logged.mock.calls).toHaveLength(1);
  logged.mockRestore();
});

test('the library and the side panel open, the panel within the gesture', () => {
  listen();
  api.onClicked.emit({ menuItemId: 'open-side-panel' }, tab);
  // Nothing was awaited: a browser would still count it as the reader's own act.
  expect(acts).toEqual(['panel 3']);
  api.onCommand.emit('open-side-panel', tab);
  api.onCommand.emit('open-library', tab);
  api.onClicked.emit({ menuItemId: 'open-library' }, tab);
  expect(acts).toEqual(['panel 3', 'panel 3', 'library', 'library']);
});
