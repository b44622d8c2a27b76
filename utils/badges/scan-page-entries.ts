import type { PageEntries } from '../messaging/page-entries';
import { isPaperInHead } from '../sites/reading/page-metadata';
import { scanPage } from '../sites/scan-page';
import type { SitePage } from '../sites/site';
import { listPageEntries } from './list-page-entries';

/** As `listPageEntries`, but papers are looked for on every page, by what any page may say. */
export function scanPageEntries(
  page: Document,
  url: URL,
  findPage: (url: URL) => SitePage | undefined,
): PageEntries {
  const listed = listPageEntries(page, url, findPage);
  if (listed.siteName !== undefined) return { ...listed, isScanned: true };
  const papers = scanPage(page, url);
  // The address alone may name a paper.
  if (papers.length === 0) return { ...listed, isScanned: true };
  return {
    ...{ papers, droppedCount: 0, state: 'read', isScanned: true },
    ...(isPaperInHead(page) && { isOwnFirst: true }),
  };
}
