/** An own page's end: what papers a tab shows, as its content script reads them. */
import { browser } from 'wxt/browser';
import { AppError } from '../errors';
import type { PaperMeta } from '../paper/paper-meta';
import { parsePaper } from '../paper/parse-paper';
import { type PageEntries, pageEntriesRequest, pageStates } from './page-entries';

/** @returns undefined when no content script of ours runs in the tab. */
export async function readPageEntries(tabId: number): Promise<PageEntries | undefined> {
  let reply: unknown;
  try {
    reply = await browser.tabs.sendMessage(tabId, { name: pageEntriesRequest });
  } catch {
    // The browser's word for a tab in which nobody listens.
    return undefined;
  }
  return parsePageEntries(reply);
}

/** @param reply what a content script says, which a page may have tampered with */
export function parsePageEntries(reply: unknown): PageEntries | undefined {
  if (typeof reply !== 'object' || reply === null || !('papers' in reply)) return undefined;
  const fields: Record<string, unknown> = { ...reply };
  const papers: readonly unknown[] = Array.isArray(fields['papers']) ? fields['papers'] : [];
  const parsed = papers.flatMap(parseOrDrop);
  const dropped = Number(fields['droppedCount']) || 0;
  const siteName = fields['siteName'];
  return {
    papers: parsed,
    droppedCount: dropped + papers.length - parsed.length,
    state: pageStates.find((state) => state === fields['state']) ?? 'read',
    ...(typeof siteName === 'string' && { siteName }),
  };
}

function parseOrDrop(paper: unknown): PaperMeta[] {
  try {
    return [parsePaper(paper)];
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}
