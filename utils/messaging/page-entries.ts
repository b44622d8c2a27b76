/** The content script's end of what own pages ask a tab: the papers it shows. No validator here. */
import { browser } from 'wxt/browser';
import type { PaperMeta } from '../paper/paper-meta';

export const pageEntriesRequest = 'readPageEntries';

export interface PageEntries {
  /** In the page's order, each once. */
  readonly papers: readonly PaperMeta[];
  /** Entries found that could not be read: the site has changed when these are many. */
  readonly droppedCount: number;
  readonly state: PageState;
  /** The site as readers know it; absent where the page is none of a site's. */
  readonly siteName?: string;
  /** Found once, by a script that the browser let us run for the reader's click. */
  readonly isScanned?: true;
  /** The first paper is the one the page is about; the others are those it cites or links to. */
  readonly isOwnFirst?: true;
}

/** As in utils/sites/read-page.ts. */
export const pageStates = ['read', 'none', 'changed', 'blocked'] as const;
type PageState = (typeof pageStates)[number];

/** Answers for this page until `signal` aborts. */
export function answerPageEntries(read: () => PageEntries, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { id?: string | undefined }) => {
    const isOurs = sender.id === browser.runtime.id;
    const isRequest = typeof message === 'object' && message !== null && 'name' in message;
    if (!isOurs || !isRequest || message.name !== pageEntriesRequest) return undefined;
    return Promise.resolve(read());
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), {
    once: true,
  });
}
