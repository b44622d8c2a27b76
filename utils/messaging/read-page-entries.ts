/** An own page's end: what papers a tab shows, as its content script or a scan reads them. */
import { browser } from 'wxt/browser';
import { AppError } from '../errors';
import type { PaperMeta } from '../paper/paper-meta';
import { parsePaper } from '../paper/parse-paper';
import { type PageEntries, pageEntriesRequest, pageStates } from './page-entries';

/**
 * Asks the content script, and where it knows nothing of the page looks through it, as far as the
 * browser allows that: on sites that are on, and in a tab in which the reader has just used Offprint.
 * @returns undefined where Offprint may not look
 */
export async function readPageEntries(tabId: number): Promise<PageEntries | undefined> {
  let reply: unknown;
  try {
    reply = await browser.tabs.sendMessage(tabId, { name: pageEntriesRequest });
  } catch {
    // The browser's word for a tab in which nobody listens.
    reply = undefined;
  }
  const told = parsePageEntries(reply);
  const isRead = told && (told.siteName !== undefined || told.papers.length > 0);
  return isRead ? told : (parsePageEntries(await runInPage(tabId, '/scan-page.js')) ?? told);
}

/**
 * What may stand in a report that a site has changed: the page's structure, none of its text.
 * @returns undefined where Offprint may not look
 */
export async function readPageSample(tabId: number): Promise<string | undefined> {
  const sample = await runInPage(tabId, '/sample-page.js');
  return typeof sample === 'string' ? sample : undefined;
}

async function runInPage(
  tabId: number,
  file: '/scan-page.js' | '/sample-page.js',
): Promise<unknown> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return frame?.result;
  } catch {
    // The browser's own pages, stores, PDF viewers, and every page the reader did not ask about.
    return undefined;
  }
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
    ...(fields['isScanned'] === true && { isScanned: true as const }),
    ...(fields['isOwnFirst'] === true && { isOwnFirst: true as const }),
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
