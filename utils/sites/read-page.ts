/**
 * Reads a page: its kind says where entries are and what they say, this file makes papers of it.
 * It only reads, and nothing but its arguments.
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
} from './reading/clean';
import { parentOf } from './reading/dom';
import type { BadgeSpot, RawEntry, SitePage } from './site';

export interface ReadEntry {
  readonly element: Element;
  readonly paper: PaperMeta;
  readonly spots: readonly BadgeSpot[];
}

/**
 * - `read`: papers were found.
 * - `none`: there are none, and the page says so.
 * - `changed`: a page that should list papers shows none that can be read.
 * - `blocked`: the site shows a riddle or a wall instead.
 */
export type PageState = 'read' | 'none' | 'changed' | 'blocked';

export interface PageReading {
  readonly state: PageState;
  readonly entries: readonly ReadEntry[];
  /** Entries found whose id or title could not be read: more than none means markup has changed. */
  readonly droppedCount: number;
}

/** What was read before of entries that have not changed since. */
export interface EntryCache {
  get(element: Element): ReadEntry | undefined;
  set(entry: ReadEntry): void;
}

/**
 * Every paper the page shows, in document order. A paper listed twice gives two entries, since the
 * reader sees both; an entry inside an entry of the same paper gives one.
 */
export function readPage(sitePage: SitePage, page: ParentNode, url: URL): PageReading {
  const steps = readInSteps(sitePage, page, url);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** As `readPage`, pausing after each entry, so that a long page can be read in pieces. */
export function* readInSteps(
  { site, kind }: SitePage,
  page: ParentNode,
  url: URL,
  cache?: EntryCache,
): Generator<void, PageReading> {
  const found = new Map<Element, ReadEntry>();
  let droppedCount = 0;
  for (const element of new Set(kind.findEntries(page, url))) {
    const entry = cache?.get(element) ?? readEntry({ site, kind }, element, url);
    if (!entry) droppedCount += 1;
    else if (!isInside(entry, found)) {
      found.set(element, entry);
      cache?.set(entry);
    }
    yield;
  }
  const entries = [...found.values()];
  if (entries.length > 0) return { state: 'read', entries, droppedCount };
  if (kind.isBlocked?.(page)) return { state: 'blocked', entries, droppedCount };
  const isNone = droppedCount === 0 && kind.saysNone?.(page) === true;
  return { state: isNone ? 'none' : 'changed', entries, droppedCount };
}

function readEntry({ site, kind }: SitePage, element: Element, url: URL): ReadEntry | undefined {
  const raw = kind.readEntry(element, url);
  const paper = raw && paperOf(raw, url, site.id);
  return paper && { element, paper, spots: kind.findBadgeSpots(element) };
}

function isInside({ element, paper }: ReadEntry, found: ReadonlyMap<Element, ReadEntry>) {
  for (let outer = parentOf(element); outer; outer = parentOf(outer)) {
    if (found.get(outer)?.paper.ids[0] === paper.ids[0]) return true;
  }
  return false;
}

/** @returns undefined when the entry names no paper or no title. */
export function paperOf(raw: RawEntry, url: URL, siteId: string): PaperMeta | undefined {
  const title = cleanText(raw.title);
  const [first, ...rest] = sortPaperIds(raw.ids.filter(isClean).slice(0, 20));
  if (title === undefined || first === undefined) return undefined;
  const ids: [PaperId, ...PaperId[]] = [first, ...rest];
  const authors = cleanLines(raw.authors);
  const pageUrl = pageUrlOf(url);
  return { ids, title, authors, ...optionalFields(raw, url), pageUrl, siteId };
}

/** An id is written out, compared and linked: no hidden characters, nor more than a link may have. */
function isClean(id: PaperId | undefined): id is PaperId {
  return id !== undefined && id === cleanText(id, limits.url);
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
