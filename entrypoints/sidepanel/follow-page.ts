/**
 * Follows what the tab in front shows. Browsers tell of many tabs only that they are there: what a
 * page shows is known where a content script of ours answers, and that may be a while after the
 * page has loaded.
 */
import { logError } from '../../utils/errors';
import type { PageEntries } from '../../utils/messaging/page-entries';
import { parsePaperId } from '../../utils/paper/paper-links';
import { linkSiteId, type PaperMeta } from '../../utils/paper/paper-meta';
import type { PanelPage } from './panel-page';

export interface PanelTab {
  readonly id: number;
  readonly isLoading: boolean;
  /** Known of few pages only. */
  readonly url: string | undefined;
  readonly title: string | undefined;
}

export interface PageSource {
  /** The tab in front; undefined when that is the panel itself, or there is none. */
  readonly readTab: () => Promise<PanelTab | undefined>;
  /** Undefined where no content script of ours runs. */
  readonly readEntries: (tabId: number) => Promise<PageEntries | undefined>;
  /** Calls `onChange` whenever another page may be in front, until `signal` aborts. */
  readonly watch: (onChange: () => void, signal: AbortSignal) => void;
}

/** Milliseconds after which a page that did not answer is asked again. */
const retryWaits = [300, 1_200] as const;

export function followPage(
  source: PageSource,
  onPage: (page: PanelPage) => void,
  signal: AbortSignal,
  waits: readonly number[] = retryWaits,
): void {
  const readPage = createPageReader(source.readEntries);
  let newest = 0;
  let shownTab: number | undefined;

  const look = async () => {
    newest += 1;
    const turn = newest;
    const isOver = () => turn !== newest || signal.aborted;
    for (const wait of [0, ...waits]) {
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      if (isOver()) return;
      const tab = await source.readTab();
      if (!tab || isOver()) return;
      const page = await readPage(tab);
      if (isOver()) return;
      // The same tab on its way to another page: what it showed stays until that is known.
      const isOnItsWay = tab.id === shownTab && (tab.isLoading || wait === 0);
      if (page.kind === 'unseen' && isOnItsWay) continue;
      shownTab = tab.id;
      onPage(page);
      if (page.kind !== 'unseen') return;
    }
  };
  const start = () => {
    look().catch((error: unknown) => logError('looking at the tab in front', error));
  };
  source.watch(start, signal);
  start();
}

function createPageReader(readEntries: PageSource['readEntries']) {
  /** The paper each tab showed last. */
  const lastPapers = new Map<number, PaperMeta>();

  return async (tab: PanelTab): Promise<PanelPage> => {
    const page = pageOf(await readEntries(tab.id), tab);
    const last = lastPapers.get(tab.id);
    // Not the paper of the tab it was opened from: any new tab would have one.
    if (page.kind === 'unseen') return { kind: 'unseen', last };
    if (page.kind !== 'paper') {
      lastPapers.delete(tab.id);
      return page;
    }
    const paper = fullerOf(page.paper, last);
    lastPapers.set(tab.id, paper);
    return { kind: 'paper', paper };
  };
}

/** Of a PDF only the id is known; the page it was reached from told more. */
function fullerOf(paper: PaperMeta, last: PaperMeta | undefined): PaperMeta {
  const isLink = paper.siteId === linkSiteId;
  return isLink && last?.ids.includes(paper.ids[0]) ? last : paper;
}

function pageOf(entries: PageEntries | undefined, { url, title }: PanelTab): PanelPage {
  const [paper, ...others] = entries?.papers ?? [];
  if (entries && paper) {
    return others.length > 0 && !entries.isOwnFirst
      ? { kind: 'listing', papers: entries.papers }
      : { kind: 'paper', paper };
  }
  const named = url === undefined ? undefined : linkedPaper(url, title);
  if (named) return { kind: 'paper', paper: named };
  return entries || url !== undefined ? { kind: 'nothing' } : { kind: 'unseen', last: undefined };
}

function linkedPaper(url: string, title: string | undefined): PaperMeta | undefined {
  const id = parsePaperId(url);
  if (!id) return undefined;
  const name = title?.trim() || id.slice(id.indexOf(':') + 1);
  return { ids: [id], title: name, authors: [], pageUrl: url, siteId: linkSiteId };
}
