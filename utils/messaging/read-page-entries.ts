/** An own page's end: what papers a tab shows, as its content script reads them. */
import { browser } from 'wxt/browser';
import { AppError } from '../errors';
import type { PaperMeta } from '../paper/paper-meta';
import { parsePaper } from '../paper/parse-paper';
import { type PageEntries, pageEntriesRequest } from './page-entries';

/** @returns undefined when no content script of ours runs in the tab. */
export async function readPageEntries(tabId: number): Promise<PageEntries | undefined> {
  let reply: unknown;
  try {
    reply = await browser.tabs.sendMessage(tabId, { name: pageEntriesRequest });
  } catch {
    // The browser's word for a tab in which nobody listens.
    return undefined;
  }
  if (typeof reply !== 'object' || reply === null || !('papers' in reply)) return undefined;
  const papers: readonly unknown[] = Array.isArray(reply.papers) ? reply.papers : [];
  const parsed = papers.flatMap(parseOrDrop);
  const dropped = 'droppedCount' in reply ? Number(reply.droppedCount) || 0 : 0;
  return { papers: parsed, droppedCount: dropped + papers.length - parsed.length };
}

function parseOrDrop(paper: unknown): PaperMeta[] {
  try {
    return [parsePaper(paper)];
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}
