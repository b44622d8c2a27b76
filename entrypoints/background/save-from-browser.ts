/**
 * Saves asked of the browser itself: the context menu and the keyboard. A page is read by its
 * content script, or looked through where the browser allows it; a bare link is saved under the id
 * it names, and any listing that shows the paper later fills in the rest.
 */
import { readPageEntries } from '../../utils/messaging/read-page-entries';
import { parsePaperId } from '../../utils/paper/paper-links';
import { linkSiteId, type PaperMeta } from '../../utils/paper/paper-meta';

export type SaveOutcome = 'saved' | 'many' | 'none';

type Save = (paper: PaperMeta) => Promise<unknown>;

/** @returns `many` when the page lists papers: which ones is then the reader's choice. */
export async function savePage(
  tab: { id?: number | undefined; url?: string | undefined; title?: string | undefined },
  save: Save,
): Promise<SaveOutcome> {
  const entries = tab.id === undefined ? undefined : await readPageEntries(tab.id);
  const [paper, ...others] = entries?.papers ?? [];
  if (others.length > 0 && !entries?.isOwnFirst) return 'many';
  if (paper) await save(paper);
  else if (tab.url !== undefined) return saveLink(tab.url, undefined, tab.title, save);
  return paper ? 'saved' : 'none';
}

/** @param tabId the tab the link stands in, which may know more of the paper */
export async function saveLink(
  url: string,
  tabId: number | undefined,
  text: string | undefined,
  save: Save,
): Promise<SaveOutcome> {
  const id = parsePaperId(url);
  if (!id) return 'none';
  const entries = tabId === undefined ? undefined : await readPageEntries(tabId);
  const listed = entries?.papers.find((paper) => paper.ids.includes(id));
  const title = text?.trim() || id.slice(id.indexOf(':') + 1);
  await save(listed ?? { ids: [id], title, authors: [], pageUrl: url, siteId: linkSiteId });
  return 'saved';
}
