/**
 * Gives every paper on a listing its badge, and keeps that true while the page lives.
 *
 * One round: watch-page.ts says that the page changed; `scan` reads it whole; entry-state.ts holds
 * what is known of each paper; place-badges.ts puts badges near the viewport; one batched request
 * asks the library which papers it has. No extension API here: all of it comes in as arguments.
 */
import { logError } from '../errors';
import type { PaperMeta } from '../paper/paper-meta';
import { type PageReading, readInSteps } from '../sites/read-page';
import type { SiteInfo, SitePage } from '../sites/site';
import { createBadgeGuard } from './badge-guard';
import { createSheetAdopter } from './badge-sheet';
import type { BadgeWords } from './badge-words';
import { createEntryCache, type PageCache } from './entry-cache';
import { type Ask, createEntryState, type EntryState } from './entry-state';
import { findMarks, isPartedFrom } from './find-marks';
import { removeBadges } from './mount-badge';
import { type Claim, createBadgePlacer } from './place-badges';
import { watchPage } from './watch-page';
import { workInSlices } from './work-in-slices';

export interface EnrichOptions {
  readonly page: Document;
  /** Asked at every scan, since listings change their address without loading. */
  readonly readUrl: () => URL;
  readonly findPage: (url: URL) => SitePage | undefined;
  /** Whether the reader wants nothing shown on this site now; call `rescan` when that changes. */
  readonly isHidden: (site: SiteInfo) => boolean;
  readonly ask: Ask;
  readonly onLibraryChange: (callback: () => void, signal: AbortSignal) => void;
  readonly reload: () => void;
  readonly words: BadgeWords;
  readonly signal: AbortSignal;
}

/** @returns what to call when the page's address, or what the reader wants, may have changed. */
export function enrichPage(options: EnrichOptions): { rescan: () => void } {
  const { page, ask, signal } = options;
  // Left by an Offprint that was updated under this page, and deaf since.
  removeBadges(page);

  const guard = createBadgeGuard(signal);
  const { reload, words } = options;
  const tools = { ask, guard, adoptSheet: createSheetAdopter(page), reload, words };
  const placer = createBadgePlacer(tools, signal);
  const reportCounts = createReporter(ask);
  const warnedSites = new Set<string>();
  /** By the ids of the paper, so that a re-rendered or twice listed entry keeps its state. */
  let entries = new Map<string, EntryState>();

  const report = () => {
    const saved = [...entries.values()].filter(({ state }) => state.kind === 'saved').length;
    reportCounts(saved, entries.size);
  };
  const makeEntry = (paper: PaperMeta) => {
    const entry: EntryState = createEntryState(
      paper,
      ask,
      () => {
        placer.refresh(entry);
        report();
      },
      signal,
    );
    return entry;
  };

  const apply = (reading: PageReading) => {
    const next = new Map<string, EntryState>();
    const fresh: EntryState[] = [];
    const claims: Claim[] = [];
    for (const { element, paper, spots } of reading.entries) {
      const key = paper.ids.join(' ');
      let entry = next.get(key) ?? entries.get(key);
      if (!entry) {
        entry = makeEntry(paper);
        fresh.push(entry);
      }
      if (!next.has(key)) entry.paper = paper;
      next.set(key, entry);
      for (const spot of spots) claims.push({ element, entry, spot });
    }
    entries = next;
    placer.show(claims);
    report();
    void findMarks(fresh, ask);
  };

  let cache: { readonly address: string; readonly kept: PageCache } | undefined;
  /** Entries that may be known from before; what a page of one paper shows is always read anew. */
  const cacheFor = ({ kind }: SitePage, { href: address }: URL): PageCache => {
    const isSame = cache?.address === address && entries.size > 1;
    if (!cache || !isSame) {
      cache = { address, kept: createEntryCache((entry) => kind.partsOf?.(entry) ?? []) };
    }
    return cache.kept;
  };

  const scan = async (): Promise<number> => {
    const url = options.readUrl();
    const found = options.findPage(url);
    const sitePage = found && !options.isHidden(found.site) ? found : undefined;
    if (!sitePage) {
      apply({ state: 'none', entries: [], droppedCount: 0 });
      return 0;
    }
    const steps = readInSteps(sitePage, page, url, cacheFor(sitePage, url));
    const isOver = () => signal.aborted || options.readUrl().href !== url.href;
    const read = await workInSlices(steps, isOver);
    // Another address: whoever changed it has asked for another scan.
    if (!read) return 0;
    const { value: reading, busy } = read;
    if (reading.entries.length === 0 && reading.droppedCount > 0) {
      warnOnce(warnedSites, sitePage.site, reading.droppedCount);
    }
    const start = performance.now();
    apply(reading);
    return busy + performance.now() - start;
  };

  const isRelevant = (record: MutationRecord) => {
    if (placer.isOurs(record.target)) return false;
    if (record.type !== 'childList') return true;
    // Our own coming and going is our work; a badge of ours that goes by itself is the page's.
    const isOwnLeave = (node: Node) => placer.isOurs(node) && !placer.isPlaced(node);
    return !(
      [...record.addedNodes].every(placer.isOurs) && [...record.removedNodes].every(isOwnLeave)
    );
  };
  const noteChanges = (records: readonly MutationRecord[]) => {
    const relevant = records.filter(isRelevant);
    for (const { target } of relevant) cache?.kept.touch(target);
    return relevant.length > 0;
  };
  const { request } = watchPage(page, noteChanges, scan, signal);
  request();

  let timer: ReturnType<typeof setTimeout> | undefined;
  options.onLibraryChange(() => {
    // One request for a burst of changes: an import, or many saves in another tab.
    clearTimeout(timer);
    timer = setTimeout(() => void findMarks([...entries.values()], ask), 150);
  }, signal);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return { rescan: request };
}

function warnOnce(warned: Set<string>, site: SiteInfo, count: number) {
  if (warned.has(site.id)) return;
  warned.add(site.id);
  logError(`reading ${site.id}`, new Error(`none of the ${count} entries could be read`));
}

/** Tells the toolbar once per change, after all changes of one moment. */
function createReporter(ask: Ask): (saved: number, total: number) => void {
  let told = '0/0';
  let latest = { saved: 0, total: 0 };
  let isDue = false;
  const tell = async () => {
    isDue = false;
    const text = `${latest.saved}/${latest.total}`;
    if (text === told) return;
    told = text;
    try {
      await ask('reportPage', latest);
    } catch (error) {
      // Without a background there is no toolbar to tell.
      if (!isPartedFrom(error)) logError('reportPage', error);
    }
  };
  return (saved, total) => {
    latest = { saved, total };
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => void tell());
  };
}
