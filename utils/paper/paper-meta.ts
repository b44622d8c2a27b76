import type { PaperId } from './paper-id';

/** The `siteId` of a paper known by a bare link: its title is the link's words, or its id. */
export const linkSiteId = 'link';

/**
 * The `siteId` of a paper found by looking through a page of no known site. With authors it is what
 * the page says for machines; without, its title may be a link's words as well.
 */
export const scanSiteId = 'web';

/**
 * What one page says of one paper. Absent is `undefined`, never empty. Text is plain, one line
 * (abstracts too), LaTeX as the page's source wrote it.
 */
export interface PaperMeta {
  /** Every id the page gives, the preferred one first; at least one. */
  readonly ids: readonly [PaperId, ...PaperId[]];
  readonly title: string;
  /** In the page's order, as the page writes them. Empty when the page names none. */
  readonly authors: readonly string[];
  readonly abstract?: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: first made public. */
  readonly publishedOn?: string;
  /** `YYYY-MM-DD`: the day this listing showed it. */
  readonly listedOn?: string;
  /** The version the page shows, 1 or more. */
  readonly arxivVersion?: number;
  /** arXiv categories or the venue's own, the primary one first: `cs.CL`. */
  readonly subjects?: readonly string[];
  /** Journal, conference or archive the paper appeared in, when the page names one. */
  readonly venue?: string;
  readonly comments?: string;
  readonly journalRef?: string;
  readonly organisation?: string;
  readonly upvotes?: number;
  readonly commentCount?: number;
  readonly codeUrl?: string;
  readonly codeStars?: number;
  readonly submitter?: string;
  readonly pdfUrl?: string;
  /** The page it was read from, without fragment. */
  readonly pageUrl: string;
  /** The `id` of the site file that read it. */
  readonly siteId: string;
}
