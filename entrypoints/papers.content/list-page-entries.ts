import type { PageEntries } from '../../utils/messaging/page-entries';
import { parsePaperId } from '../../utils/paper/paper-id';
import { linkSiteId, type PaperMeta } from '../../utils/paper/paper-meta';
import { readPage } from '../../utils/sites/_read-page';
import { siteFor } from '../../utils/sites/index';

/** The papers the page shows, each once though it may be listed twice. */
export function listPageEntries(page: Document, url: URL): PageEntries {
  const site = siteFor(url);
  if (!site) return { papers: readNamedPaper(page, url), droppedCount: 0 };
  const { entries, droppedCount } = readPage(site, page, url);
  const papers = new Map<string, PaperMeta>();
  for (const { paper } of entries) {
    const [id] = paper.ids;
    if (!papers.has(id)) papers.set(id, paper);
  }
  return { papers: [...papers.values()], droppedCount };
}

/** A PDF or a paper's full text: all that is sure of it is the id in its address. */
function readNamedPaper(page: Document, { href }: URL): PaperMeta[] {
  const [pageUrl = href] = href.split('#');
  const id = parsePaperId(pageUrl);
  if (!id) return [];
  const title = page.title.replace(/\s+/g, ' ').trim() || id.slice(id.indexOf(':') + 1);
  return [{ ids: [id], title, authors: [], pageUrl, siteId: linkSiteId }];
}
