/**
 * Reads a listing: the site file says where entries are and what they say, this file makes papers
 * of it. It only reads, and nothing but its arguments.
 */
import { type PaperId, sortPaperIds } from '../paper/paper-id';
import type { PaperMeta } from '../paper/paper-meta';
import {
  cleanCount,
  cleanDate,
  cleanDay,
  cleanLines,
  cleanLink,
  cleanText,
  limits,
} from './_clean';
import { parentOf } from './_dom';
import type { BadgeSpot, RawEntry, Site } from './_site';

export interface ReadEntry {
  readonly element: Element;
  readonly paper: PaperMeta;
  readonly spots: readonly BadgeSpot[];
}

export interface ReadPage {
  readonly entries: readonly ReadEntry[];
  /** Entries found whose id or title could not be read: more than none means markup has changed. */
  readonly droppedCount: number;
}

/**
 * Every paper the page shows, in document order. A paper listed twice gives two entries, since the
 * reader sees both; an entry inside an entry of the same paper gives one.
 */
export function readPage(site: Site, page: ParentNode, url: URL): ReadPage {
  const papers = new Map<Element, PaperMeta>();
  let droppedCount = 0;
  for (const element of new Set(site.findEntries(page, url))) {
    const paper = readEntryPaper(site, element, url);
    if (!paper) droppedCount += 1;
    else if (!isInside(element, paper, papers)) papers.set(element, paper);
  }
  const entries = [...papers].map(([element, paper]) => ({
    element,
    paper,
    spots: site.findBadgeSpots(element),
  }));
  return { entries, droppedCount };
}

function isInside(element: Element, paper: PaperMeta, papers: ReadonlyMap<Element, PaperMeta>) {
  for (let outer = parentOf(element); outer; outer = parentOf(outer)) {
    if (papers.get(outer)?.ids[0] === paper.ids[0]) return true;
  }
  return false;
}

/** @returns undefined when the entry names no paper or no title. */
export function readEntryPaper(site: Site, element: Element, url: URL): PaperMeta | undefined {
  const raw = site.readEntry(element, url);
  const title = cleanText(raw?.title);
  const [first, ...rest] = sortPaperIds(raw?.ids.filter(isPresent).slice(0, 20) ?? []);
  if (!raw || title === undefined || first === undefined) return undefined;
  const ids: [PaperId, ...PaperId[]] = [first, ...rest];
  const authors = cleanLines(raw.authors);
  const pageUrl = pageUrlOf(url);
  return { ids, title, authors, ...optionalFields(raw, url), pageUrl, siteId: site.id };
}

type Optional = Omit<PaperMeta, 'ids' | 'title' | 'authors' | 'pageUrl' | 'siteId'>;

/** Only the fields that have a value: absent is absent, not a key that holds `undefined`. */
function optionalFields(raw: RawEntry, url: URL): Partial<Optional> {
  const subjects = [...new Set(cleanLines(raw.subjects))];
  const fields: { [Field in keyof Optional]: Optional[Field] | undefined } = {
    abstract: cleanText(raw.abstract, limits.abstract),
    publishedOn: cleanDate(raw.publishedOn),
    listedOn: cleanDay(raw.listedOn),
    arxivVersion: cleanCount(raw.arxivVersion, 1),
    subjects: subjects.length > 0 ? subjects : undefined,
    venue: cleanText(raw.venue),
    comments: cleanText(raw.comments),
    journalRef: cleanText(raw.journalRef),
    organisation: cleanText(raw.organisation),
    upvotes: cleanCount(raw.upvotes),
    commentCount: cleanCount(raw.commentCount),
    codeUrl: cleanLink(raw.codeUrl, url),
    codeStars: cleanCount(raw.codeStars),
    submitter: cleanText(raw.submitter),
    pdfUrl: cleanLink(raw.pdfUrl, url),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isPresent(value)));
}

/** Without what a link to the page does not need, and never longer than a stored link may be. */
function pageUrlOf(url: URL): string {
  const page = new URL(url);
  page.hash = '';
  page.username = '';
  page.password = '';
  if (page.href.length > limits.url) page.search = '';
  return page.href;
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}
