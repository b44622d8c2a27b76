/**
 * The Cryptology ePrint Archive: newest papers, lists by time, search and papers. Papers as in a
 * page of May 2025; lists from scrapers in public code of 2023 to 2026, no capture seen, Nov 2026.
 */
import { type PaperId, splitPaperId } from '../../paper/paper-id';
import { paperIdFromUrl } from '../../paper/paper-links';
import { attribute, find, findAll, nextElement, parentOf, rawText, textOf } from '../reading/dom';
import { linkedPaperId, linkedPaperIds } from '../reading/links';
import { splitNames } from '../reading/names';
import { paperPage } from '../reading/paper-page';
import { unlessCut } from '../reading/paragraphs';
import { showsWall } from '../reading/walls';
import type { BadgeSpot, PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';

export const info: SiteInfo = {
  id: 'iacr-eprint',
  name: 'IACR ePrint',
  matches: ['https://eprint.iacr.org/*'],
};

const titles = '.papertitle, strong';

const lists: PageKind = {
  isAt: ({ pathname }) =>
    /^\/(?:search|complete(?:\/compact)?|days\/\d+|\d{4}|curr)\/?$/.test(pathname),
  findEntries: (page) => findAll(page, 'a.paperlink').flatMap((link) => lineOf(link) ?? []),
  readEntry,
  findBadgeSpots,
  partsOf: (entry) => [detailsOf(entry) ?? []].flat(),
  // Its only heading of this size, where results would be.
  saysNone: (page) => findAll(page, 'h5').some((line) => rawText(line) === 'No results'),
  isBlocked: showsWall,
};

/** It lists papers at times. */
const front: PageKind = {
  ...lists,
  isAt: ({ pathname }) => pathname === '/',
  saysNone: () => true,
};

const papers = paperPage({
  isAt: (url) => /^\/\d{4}\/\d+$/.test(url.pathname) && paperIdFromUrl(url) !== undefined,
  heading: ['main h3', '.container h3', 'h3'],
  read: (root, url) => ({
    // Where it appeared, under `Publication info`.
    ids: linkedPaperIds(root, url, '#metadata a[href*="doi.org/10."]'),
    abstract: textOf(find(root, 'h5 + p')) ?? property(root, 'og:description'),
    publishedOn: dayOf(root, url),
    subjects: findAll(root, '.category, #metadata .category').flatMap((link) => textOf(link) ?? []),
    venue: 'Cryptology ePrint Archive',
  }),
  isBlocked: showsWall,
});

export const pages: readonly PageKind[] = [lists, front, papers];

function readEntry(entry: Element, url: URL): RawEntry | undefined {
  const id = linkedPaperId(find(entry, 'a.paperlink'), url);
  const details = detailsOf(entry);
  if (!id || !details) return undefined;
  return {
    ids: [id],
    title: textOf(find(details, titles)),
    authors: splitNames(textOf(find(details, '.summaryauthors', '.fst-italic'))),
    // A search shows the start of a long one.
    abstract: unlessCut(textOf(find(details, '.paper-abstract', '.search-abstract'))),
    publishedOn: yearOf(id),
    subjects: findAll(details, 'small.category, small.badge').flatMap(
      (badge) => textOf(badge) ?? [],
    ),
    venue: 'Cryptology ePrint Archive',
    pdfUrl: `${splitPaperId(id).value}.pdf`,
  };
}

/** After the link to the PDF: the line itself is a flex box, where one item more moves others. */
function findBadgeSpots(entry: Element): BadgeSpot[] {
  const pdf = find(entry, 'a[href$=".pdf"]');
  return [{ parent: (pdf && parentOf(pdf)) ?? entry, placement: 'inline' }];
}

/** The line of the number: the first around it that has details. */
function lineOf(link: Element): Element | undefined {
  const first = parentOf(link);
  let line = first;
  for (let up = 0; line && up < 3; up += 1) {
    if (detailsOf(line)) return line;
    line = parentOf(line);
  }
  return first;
}

/** What follows the line, and not another paper; in the compact list, the line itself. */
function detailsOf(line: Element): Element | undefined {
  const next = nextElement(line);
  const isOwn = next && find(next, titles) && !find(next, 'a.paperlink, a[href$=".pdf"]');
  if (isOwn) return next;
  return find(line, ':scope > a.paperlink') && find(line, titles) ? line : undefined;
}

function property(root: ParentNode, name: 'article:published_time' | 'og:description') {
  return attribute(find(root, `meta[property="${name}"]`), 'content');
}

/** The day of the first version. What was moved here later may tell of another year. */
function dayOf(root: ParentNode, { pathname }: URL): string | undefined {
  const day = property(root, 'article:published_time')?.slice(0, 10);
  return day?.startsWith(`${pathname.slice(1, 5)}-`) ? day : undefined;
}

function yearOf(id: PaperId): string | undefined {
  return /\/(\d{4})\/\d+$/.exec(splitPaperId(id).value)?.[1];
}

export const examples: SiteExamples = {
  listing: [
    'https://eprint.iacr.org/',
    'https://eprint.iacr.org/search?q=lanterns',
    'https://eprint.iacr.org/search?q=lanterns&offset=100',
    'https://eprint.iacr.org/days/7',
    'https://eprint.iacr.org/days/31',
    'https://eprint.iacr.org/complete/',
    'https://eprint.iacr.org/complete/?offset=100',
    'https://eprint.iacr.org/complete/compact',
    'https://eprint.iacr.org/2026/',
    'https://eprint.iacr.org/2026/1234',
    'https://eprint.iacr.org/2005/033',
  ],
  other: [
    'https://eprint.iacr.org/2026/1234.pdf',
    'https://eprint.iacr.org/about.html',
    'https://eprint.iacr.org/byyear',
    'https://eprint.iacr.org/submit',
    'https://eprint.iacr.org/rss',
    'https://eprint.iacr.org/archive/2026/1234/20260101:000000',
    'https://eprint.iacr.org/news',
    'http://eprint.iacr.org/2026/1234',
    'https://eprint.iacr.org.evil.tld/2026/1234',
    'https://www.iacr.org/events/',
  ],
};
