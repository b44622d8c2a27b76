import { type PaperId, sortPaperIds } from './paper-id';
import { linkSiteId, type PaperMeta, scanSiteId } from './paper-meta';
import type { PaperSource, SavedPaper } from './saved-paper';

/** The part of a record that its sources decide. */
export type MergedMeta = Omit<PaperMeta, 'ids' | 'pageUrl' | 'siteId'> &
  Pick<SavedPaper, 'ids' | 'siteIds'>;

const longest = (values: readonly string[]) =>
  values.reduce((best, value) => (value.length > best.length ? value : best));
const newest = <T>(values: readonly T[]) => values[values.length - 1];
/** A bare year sorts after every day of it, so that the precise date wins. */
const dateKey = (date: string) => date.padEnd(10, '~');
const oldestDate = (values: readonly string[]) =>
  values.reduce((a, b) => (dateKey(b) < dateKey(a) ? b : a));

/** How several sources' words for one field become one. Values come oldest sighting first. */
const rules = {
  abstract: longest,
  publishedOn: oldestDate,
  listedOn: oldestDate,
  arxivVersion: (values: readonly number[]) => Math.max(...values),
  subjects: (values: readonly (readonly string[])[]) => [...new Set(values.flat())],
  venue: newest,
  comments: newest,
  journalRef: newest,
  organisation: newest,
  upvotes: newest,
  commentCount: newest,
  codeUrl: newest,
  codeStars: newest,
  submitter: newest,
  pdfUrl: newest,
} as const;

/**
 * What all sources of one paper say together, independent of the order they arrive in. The title is
 * that of the newest version seen, of the pages that know the paper best; the author list is from
 * whoever names most.
 * @param sources at least one
 */
export function mergeSources(sources: readonly PaperSource[]): MergedMeta {
  const ordered = [...sources].sort(
    (a, b) => a.lastSeenAt - b.lastSeenAt || (a.pageUrl < b.pageUrl ? -1 : 1),
  );
  const papers = ordered.map((source) => source.paper);
  const [first, ...rest] = strongest(papers);
  if (!first) throw new TypeError('a paper needs at least one source');
  const merged: Record<string, unknown> = {};
  for (const [field, rule] of Object.entries(rules)) {
    const values = papers.map((paper) => paper[field as keyof typeof rules]).filter(isPresent);
    // Each rule takes the values of its own field; the table above pairs them.
    if (values.length > 0) merged[field] = (rule as (values: unknown) => unknown)(values);
  }
  const title = rest.reduce(
    (best, paper) => ((paper.arxivVersion ?? 0) >= (best.arxivVersion ?? 0) ? paper : best),
    first,
  ).title;
  const authors = papers.reduce((best, paper) =>
    paper.authors.length > best.authors.length ? paper : best,
  ).authors;
  const ids: PaperId[] = sortPaperIds(papers.flatMap((paper) => paper.ids));
  const bySight = [...sources].sort((a, b) => a.firstSeenAt - b.firstSeenAt);
  const siteIds = [...new Set(bySight.map((source) => source.paper.siteId))];
  return { ...merged, title, authors, ids, siteIds };
}

/**
 * The sources whose titles are to be trusted. A page that names no authors may call a paper as it
 * likes, a list of links by the link's words; a bare link may know no more than the id.
 */
function strongest(papers: readonly PaperMeta[]): readonly PaperMeta[] {
  const named = papers.filter((paper) => paper.authors.length > 0);
  if (named.length > 0) return named;
  const isLink = ({ siteId }: PaperMeta) => siteId === linkSiteId || siteId === scanSiteId;
  const pages = papers.filter((paper) => !isLink(paper));
  return pages.length > 0 ? pages : papers;
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}
