/**
 * The Journal of Machine Learning Research: its newest papers, volumes, topics and papers.
 * Selectors from translators and scrapers in public code, no capture seen, Nov 2026.
 */
import { paperIdFromUrl } from '../../paper/paper-links';
import { atEnd } from '../reading/badge-spots';
import { attribute, closest, find, findAll, nextElement, textOf } from '../reading/dom';
import { linkedPaperIds } from '../reading/links';
import { splitNames } from '../reading/names';
import { paperPage } from '../reading/paper-page';
import type { PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';

const hosts = ['jmlr.org', 'www.jmlr.org', 'jmlr.csail.mit.edu'];

export const info: SiteInfo = {
  id: 'jmlr',
  name: 'JMLR',
  matches: hosts.map((host) => `https://${host}/*`),
};

const lists: PageKind = {
  isAt: ({ pathname }) =>
    /^\/(?:papers\/(?:v\d+(?:\/(?:index\.html)?)?|(?:topic|special)[\w/-]*\.html)|mloss\/?)$/.test(
      pathname,
    ),
  findEntries: (page) => findAll(page, 'dl > dt').filter((entry) => detailsOf(entry) !== undefined),
  readEntry,
  findBadgeSpots: atEnd,
  partsOf: (entry) => [detailsOf(entry) ?? []].flat(),
};

/** It has news as well, and not always papers. */
const front: PageKind = {
  ...lists,
  isAt: ({ pathname }) => pathname === '/' || pathname === '/index.html',
  saysNone: () => true,
};

const papers = paperPage({
  isAt: (url) => url.pathname.endsWith('.html') && paperIdFromUrl(url) !== undefined,
  heading: ['#content h2', 'h2'],
  read: (root) => ({
    authors: splitNames(textOf(find(root, '#content b > i', '#content i > b'))),
    abstract: abstractIn(root),
    publishedOn: yearIn(find(root, '#content p')),
    pdfUrl: attribute(find(root, '#content a[href$=".pdf"]'), 'href'),
    venue: 'Journal of Machine Learning Research',
  }),
});

export const pages: readonly PageKind[] = [lists, front, papers];

function readEntry(entry: Element, url: URL): RawEntry | undefined {
  const details = detailsOf(entry);
  if (!details) return undefined;
  const authors = find(details, 'b > i', 'i > b', 'i', 'b');
  return {
    ids: linkedPaperIds(details, url, 'a[href*="/papers/v"]').slice(0, 1),
    title: textOf(entry),
    authors: splitNames(textOf(authors)),
    publishedOn: yearIn(details),
    venue: 'Journal of Machine Learning Research',
    pdfUrl: attribute(find(details, 'a[href$=".pdf"]'), 'href'),
    codeUrl: attribute(find(details, 'a[href^="https://github.com/"]'), 'href'),
  };
}

/** The line says `; 24(101):1−43, 2026.` beside the names; pages may have numbers like years. */
function yearIn(details: Element | undefined): string | undefined {
  return /,\s*((?:19|20)\d{2})\./.exec(textOf(details, 'b, i, a') ?? '')?.[1];
}

/** Pages of the first volumes have it as bare text between a heading and the links. */
function abstractIn(root: ParentNode): string | undefined {
  const marked = find(root, 'p.abstract', '.abstract', 'h3 + p:not(:has(a))');
  if (marked) return textOf(marked);
  const bare = textOf(find(root, '#content'), 'h1, h2, h3, p, a, font, b, i, table, script');
  return bare?.replace(/[[\]]/g, '');
}

/** The `dd` after a title, when it links to a paper. */
function detailsOf(entry: Element): Element | undefined {
  const details = nextElement(entry);
  const isDetails = details !== undefined && closest(details, 'dd') === details;
  return isDetails && find(details, 'a[href*="/papers/v"]') ? details : undefined;
}

export const examples: SiteExamples = {
  listing: [
    'https://jmlr.org/papers/v27/',
    'https://www.jmlr.org/papers/v24/',
    'https://jmlr.org/papers/v3',
    'https://jmlr.csail.mit.edu/papers/v12/index.html',
    'https://jmlr.org/papers/topic/kernels.html',
    'https://jmlr.org/mloss/',
    'https://www.jmlr.org/',
    'https://jmlr.org/papers/v24/21-0001.html',
    'https://www.jmlr.org/papers/v3/lovelace03a.html',
  ],
  other: [
    'https://jmlr.org/papers/',
    'https://jmlr.org/author-info.html',
    'https://jmlr.org/editorial-board.html',
    'https://jmlr.org/news.html',
    'https://jmlr.org/papers/volume24/21-0001/21-0001.pdf',
    'https://jmlr.org/papers/v24/21-0001.bib',
    'https://jmlr.org/tmlr/papers/',
    'http://jmlr.org/papers/v24/',
    'https://jmlr.org.evil.tld/papers/v24/',
    'https://dmlr.ai/',
  ],
};
