import type { PageEntries } from '../../utils/messaging/page-entries';
import type { PaperMeta } from '../../utils/paper/paper-meta';
import { readPage } from '../../utils/sites/_read-page';
import { siteFor } from '../../utils/sites/index';

/** The papers the page shows, each once though it may be listed twice. */
export function listPageEntries(page: ParentNode, url: URL): PageEntries {
  const site = siteFor(url);
  if (!site) return { papers: [], droppedCount: 0 };
  const { entries, droppedCount } = readPage(site, page, url);
  const papers = new Map<string, PaperMeta>();
  for (const { paper } of entries) {
    const [id] = paper.ids;
    if (!papers.has(id)) papers.set(id, paper);
  }
  return { papers: [...papers.values()], droppedCount };
}
