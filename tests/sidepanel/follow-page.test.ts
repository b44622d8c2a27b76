import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  followPage,
  type PageSource,
  type PanelTab,
} from '../../entrypoints/sidepanel/follow-page';
import type { PanelPage } from '../../entrypoints/sidepanel/panel-page';
import type { PaperMeta } from '../../utils/paper/paper-meta';

const paperOf = (number: number): PaperMeta => ({
  ids: [`arxiv:2401.0000${number}`],
  title: `Paper ${number}`,
  authors: [],
  pageUrl: `https://arxiv.org/abs/2401.0000${number}`,
  siteId: 'arxiv',
});

let over: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  over = new AbortController();
});
afterEach(() => {
  over.abort();
  vi.useRealTimers();
});

function follow() {
  const shown: PanelPage[] = [];
  const pages = new Map<number, readonly PaperMeta[]>();
  const asked: number[] = [];
  let tab: PanelTab | undefined;
  let announce: (() => void) | undefined;
  const source: PageSource = {
    readTab: async () => tab,
    readEntries: async (id) => {
      asked.push(id);
      const papers = pages.get(id);
      return papers && { papers, droppedCount: 0, state: 'read' as const };
    },
    watch: (onChange) => {
      announce = onChange;
    },
  };
  followPage(source, (page) => shown.push(page), over.signal, [300, 1_200]);
  return {
    shown,
    pages,
    asked,
    async go(id: number, fields: Partial<PanelTab> = {}) {
      const plain = { isLoading: false, url: undefined, title: undefined };
      tab = { id, ...plain, ...fields };
      announce?.();
      await vi.advanceTimersByTimeAsync(0);
    },
    async goToPanel() {
      tab = undefined;
      announce?.();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

test('one paper, many, none, and a page that nobody reads', async () => {
  const { pages, shown, go } = follow();
  pages.set(1, [paperOf(1)]);
  pages.set(2, [paperOf(1), paperOf(2)]);
  pages.set(3, []);
  for (const id of [1, 2, 3, 4]) await go(id);
  expect(shown).toEqual([
    { kind: 'paper', paper: paperOf(1) },
    { kind: 'listing', papers: [paperOf(1), paperOf(2)] },
    { kind: 'nothing' },
    { kind: 'unseen', last: undefined },
  ]);
});

test('a page whose script comes late is asked again, and its tab shows no gap', async () => {
  const { pages, shown, go } = follow();
  pages.set(1, [paperOf(1)]);
  await go(1);
  pages.delete(1);
  await go(1, { isLoading: true });
  await go(1);
  pages.set(1, [paperOf(2)]);
  await vi.advanceTimersByTimeAsync(300);
  expect(shown).toEqual([
    { kind: 'paper', paper: paperOf(1) },
    { kind: 'paper', paper: paperOf(2) },
  ]);
});

test('another tab’s page takes the place at once, and is mended when its script comes', async () => {
  const { pages, shown, go } = follow();
  pages.set(1, [paperOf(1)]);
  await go(1);
  await go(2);
  expect(shown.at(-1)).toEqual({ kind: 'unseen', last: undefined });
  pages.set(2, [paperOf(2)]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(shown.at(-1)).toEqual({ kind: 'paper', paper: paperOf(2) });
});

test('a page that cannot be seen keeps the paper its tab showed before; a new tab has none', async () => {
  const { pages, shown, go } = follow();
  pages.set(1, [paperOf(1)]);
  await go(1);
  pages.delete(1);
  await go(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(shown.at(-1)).toEqual({ kind: 'unseen', last: paperOf(1) });
  await go(2);
  expect(shown.at(-1)).toEqual({ kind: 'unseen', last: undefined });
});

test('a PDF reached from its paper’s page has that page’s words', async () => {
  const { pages, shown, go } = follow();
  const bare = { ...paperOf(1), title: '2401.00001', siteId: 'link' };
  pages.set(1, [paperOf(1)]);
  await go(1);
  pages.set(1, [bare]);
  await go(1);
  expect(shown.at(-1)).toEqual({ kind: 'paper', paper: paperOf(1) });
  pages.set(2, [bare]);
  await go(2);
  expect(shown.at(-1)).toEqual({ kind: 'paper', paper: bare });
});

test('a listing between makes the paper before it a thing of the past', async () => {
  const { pages, shown, go } = follow();
  pages.set(1, [paperOf(1)]);
  await go(1);
  pages.set(1, [paperOf(1), paperOf(2)]);
  await go(1);
  pages.delete(1);
  await go(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(shown.at(-1)).toEqual({ kind: 'unseen', last: undefined });
});

test('an address that can be seen names its paper', async () => {
  const { shown, go } = follow();
  await go(1, { url: 'https://arxiv.org/pdf/2401.00009v2', title: ' Tides ' });
  expect(shown).toMatchObject([
    { kind: 'paper', paper: { ids: ['arxiv:2401.00009'], title: 'Tides', siteId: 'link' } },
  ]);
  await go(2, { url: 'chrome-extension://offprint/library.html' });
  expect(shown.at(-1)).toEqual({ kind: 'nothing' });
});

test('the panel in front of itself changes nothing', async () => {
  const { pages, shown, go, goToPanel } = follow();
  pages.set(1, [paperOf(1)]);
  await go(1);
  await goToPanel();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(shown).toHaveLength(1);
});

test('after the end nobody is asked', async () => {
  const { asked, go } = follow();
  await go(1);
  over.abort();
  const before = asked.length;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toHaveLength(before);
});
