import type { PageEntries } from '../messaging/page-entries';
import { parsePaperId } from '../paper/paper-links';
import { linkSiteId, type PaperMeta } from '../paper/paper-meta';
import { readPage } from '../sites/read-page';
import type { SitePage } from '../sites/site';

/** The papers the page shows, each once though it may be listed twice. */
export function listPageEntries(
  page: Document,
  url: URL,
  findPage: (url: URL) => SitePage | undefined,
): PageEntries {
  const sitePage = findPage(url);
  if (!sitePage) {
    const papers = readNamedPaper(page, url);
    return { papers, droppedCount: 0, state: papers.length > 0 ? 'read' : 'none' };
  }
  const { entries, droppedCount, state } = readPage(sitePage, page, url);
  const papers = new Map<string, PaperMeta>();
  for (const { paper } of entries) {
    const [id] = paper.ids;
    if (!papers.has(id)) papers.set(id, paper);
  }
  const siteName = sitePage.site.name;
  // A paper can still be saved by its address where its page cannot be read.
  const named = papers.size === 0 && state === 'changed' ? readNamedPaper(page, url) : [];
  return { papers: [...papers.values(), ...named], droppedCount, state, siteName };
}

/** A PDF or a paper's full text: all that is sure of it is the id in its address. */
function readNamedPaper(page: Document, { href }: URL): PaperMeta[] {
  const [pageUrl = href] = href.split('#');
  const id = parsePaperId(pageUrl);
  if (!id) return [];
  const title = page.title.replace(/\s+/g, ' ').trim() || id.slice(id.indexOf(':') + 1);
  return [{ ids: [id], title, authors: [], pageUrl, siteId: linkSiteId }];
}
