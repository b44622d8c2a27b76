/** What the bench runs inside a page: the readers of all sites, and the badges. */
import type { BadgeWords } from '../../../utils/badges/badge-words';
import { enrichPage } from '../../../utils/badges/enrich';
import type { Ask } from '../../../utils/badges/entry-state';
import { findPage } from '../../../utils/sites/all-sites';
import { readPage } from '../../../utils/sites/read-page';

/** Milliseconds, but for counts. */
export interface Reading {
  readonly entries: number;
  /** Entries, the elements in them, and the text of each: what no reader can do without. */
  readonly walk: number;
  readonly read: number;
}

export interface Enriching {
  readonly entries: number;
  readonly badges: number;
  /** From the start until nothing more comes. */
  readonly total: number;
  /** The longest that the page could not answer. */
  readonly longest: number;
}

const words = new Proxy({} as Record<string, unknown>, {
  get: (_, name) =>
    name === 'statuses'
      ? { unread: 'To read', reading: 'Reading', read: 'Read' }
      : /Titled|As|menu|Hint|This/.test(String(name))
        ? (...values: string[]) => values.join(' ')
        : String(name),
}) as unknown as BadgeWords;

/** A library that has nothing. */
const ask = (async () => ({ found: [], marks: [] })) as unknown as Ask;

function measureReading(address: string): Reading {
  const url = new URL(address);
  const sitePage = findPage(url);
  if (!sitePage) throw new Error(`no site reads ${address}`);
  const found = sitePage.kind.findEntries(document, url);
  const selector = found[0]?.tagName ?? 'body';
  const walkStart = performance.now();
  let length = 0;
  const every = new Set(document.querySelectorAll(selector));
  for (const element of found) {
    if (!every.has(element)) continue;
    for (const part of element.querySelectorAll('*')) length += part.tagName.length;
    length += element.textContent.length;
  }
  const readStart = performance.now();
  const { entries } = readPage(sitePage, document, url);
  const end = performance.now();
  if (length < 0) throw new Error('nothing walked');
  return { entries: entries.length, walk: readStart - walkStart, read: end - readStart };
}

/** Looks again and again for how long the page was kept from answering. */
function watchGaps() {
  let longest = 0;
  let last = performance.now();
  let isOn = true;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isOn) port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
  return {
    stop() {
      isOn = false;
      return longest;
    },
  };
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Waits until no badge has come for a while. */
async function settle(start: number, isMarked: () => boolean) {
  let badges = -1;
  let changedAt = performance.now();
  let wasMarked = false;
  const isOver = () => performance.now() - changedAt > 300 || performance.now() - start > 20_000;
  while (!isOver()) {
    await pause(10);
    const now = document.querySelectorAll('offprint-badge').length;
    if (now !== badges || !wasMarked) changedAt = performance.now();
    wasMarked = isMarked();
    badges = now;
  }
  return { badges, total: changedAt - start };
}

async function measureEnriching(address: string): Promise<Enriching> {
  const over = new AbortController();
  const url = new URL(address);
  let entries = 0;
  const gaps = watchGaps();
  await pause(50);
  const start = performance.now();
  enrichPage({
    page: document,
    readUrl: () => url,
    findPage,
    isHidden: () => false,
    ask: (async (name: string, payload: { total?: number }) => {
      if (name === 'reportPage') entries = payload.total ?? 0;
      return (ask as (name: string, payload: object) => Promise<unknown>)(name, payload);
    }) as unknown as Ask,
    onLibraryChange: () => undefined,
    reload: () => undefined,
    words,
    signal: over.signal,
  });
  const { badges, total } = await settle(start, () => entries > 0);
  Object.assign(globalThis, { stopEnriching: () => over.abort() });
  return { entries, badges, total, longest: gaps.stop() };
}

/** Makes the page's entries many: copies, each of a paper of its own. */
function multiply(address: string, count: number): void {
  const url = new URL(address);
  const entries = findPage(url)?.kind.findEntries(document, url) ?? [];
  const first = entries[0];
  const parent = first?.parentElement;
  if (!first || !parent) throw new Error(`no entries at ${address}`);
  const blocks = entries
    .filter((entry) => entry.parentElement === parent)
    .map((entry) => [entry, entry.tagName === 'DT' ? entry.nextElementSibling : null]);
  const room = document.createDocumentFragment();
  for (let made = entries.length; made < count; made += 1) {
    for (const part of blocks[made % blocks.length] ?? []) {
      if (part) room.append(renumber(part.cloneNode(true) as Element, made));
    }
  }
  parent.append(room);
}

/** arXiv ids anew, in links, ids and texts. */
function renumber(element: Element, number: number): Element {
  const id = `1${String(900 + Math.floor(number / 90_000)).slice(1)}1.${String(10_000 + (number % 90_000))}`;
  element.innerHTML = element.innerHTML.replace(/\b\d{4}\.\d{5}(?:v\d+)?\b/g, id);
  return element;
}

/**
 * Adds entries at the end in `steps`, as endless scrolling does. Without badges it measures what the
 * page's own growing costs. @returns the worst step
 */
async function measureGrowing(address: string, from: number, step: number, steps: number) {
  let worst = { total: 0, longest: 0 };
  for (let turn = 1; turn <= steps; turn += 1) {
    const gaps = watchGaps();
    const start = performance.now();
    multiply(address, from + turn * step);
    scrollTo(0, document.documentElement.scrollHeight);
    const { total } = await settle(start, () => true);
    worst = {
      total: Math.max(worst.total, total),
      longest: Math.max(worst.longest, gaps.stop()),
    };
  }
  return worst;
}

Object.assign(globalThis, {
  offprintBench: { measureReading, measureEnriching, multiply, measureGrowing },
});
