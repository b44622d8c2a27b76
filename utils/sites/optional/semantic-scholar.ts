/**
 * Semantic Scholar: search results, authors, topics, venues, libraries and papers. From translators
 * and scrapers in public code of 2020 to 2026, no capture seen, Nov 2026: rows are `.cl-paper-row`,
 * fields have classes that start with `cl-paper-` or a `data-test-id`; a paper's page has metas and
 * JSON-LD. React draws all of it, rows late.
 */
import type { PaperId } from '../../paper/paper-id';
import { paperIdFromUrl } from '../../paper/paper-links';
import { atEnd, atEndOf } from '../reading/badge-spots';
import { dateIn } from '../reading/clean';
import { attribute, closest, find, findAll, parentOf, rawText, textOf } from '../reading/dom';
import { readJsonLd } from '../reading/json-ld';
import { linkedPaperId, linkedPaperIds } from '../reading/links';
import { paperPage } from '../reading/paper-page';
import { showsWall } from '../reading/walls';
import type { PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';

export const info: SiteInfo = {
  id: 'semantic-scholar',
  name: 'Semantic Scholar',
  matches: ['https://www.semanticscholar.org/*', 'https://semanticscholar.org/*'],
};

const titleLinks = [
  ...['title-link', 'paper-title-link'].map((name) => `a[data-test-id="${name}"]`),
  ...['a[data-selenium-selector="title-link"]', 'a[data-heap-id="paper_title"]'],
  ...['a[href*="/paper/"]:has(.cl-paper-title)', '.cl-paper-title a[href*="/paper/"]'],
  ...['a[href*="/paper/"]:has(h2, h3)', ':is(h2, h3) a[href*="/paper/"]'],
];

const lists: PageKind = {
  isAt: (url) =>
    /^\/(?:search|venue|me\/library(?:\/.*)?|(?:author|topic)\/.+)\/?$/.test(url.pathname),
  findEntries: findRows,
  readEntry: readRow,
  findBadgeSpots(entry) {
    const spots = atEndOf('.cl-paper-pubdates', '.cl-paper-controls', '.cl-paper-authors')(entry);
    return spots.length > 0 ? spots : atEnd(entry);
  },
  // `0 results for …`, in English as all of the site.
  saysNone: (page) =>
    /^\s*(?:about\s+)?0\s+results/i.test(rawText(find(page, '.dropdown-filters__result-count'))) ||
    find(page, '[data-test-id="no-papers-message"]', '.no-papers-message') !== undefined,
  isBlocked: showsWall,
};

const papers: PageKind = paperPage({
  isAt: (url) => paperIdFromUrl(url) !== undefined,
  heading: ['h1[data-test-id="paper-detail-title"]', '.fresh-paper-detail-page h1', 'h1'],
  read: readPaper,
  isBlocked: showsWall,
});

export const pages: readonly PageKind[] = [lists, papers];

const sha = '0123456789abcdef0123456789abcdef01234567';

export const examples: SiteExamples = {
  listing: [
    'https://www.semanticscholar.org/search?q=paper%20lanterns&sort=relevance',
    'https://www.semanticscholar.org/search?year%5B0%5D=2024&q=lanterns&page=2',
    'https://www.semanticscholar.org/author/Ada-Lovelace/1234567',
    'https://www.semanticscholar.org/author/A.-Lovelace/1234567?sort=pub-date',
    'https://www.semanticscholar.org/topic/Paper-lantern/12345',
    'https://www.semanticscholar.org/venue?name=Journal%20of%20Lanterns',
    'https://www.semanticscholar.org/me/library/all',
    `https://www.semanticscholar.org/paper/Drift-of-lanterns-Lovelace/${sha}`,
    `https://www.semanticscholar.org/paper/${sha}`,
    `https://semanticscholar.org/paper/Drift-of-lanterns-Lovelace/${sha}/figure/1`,
  ],
  other: [
    'https://www.semanticscholar.org/',
    'https://www.semanticscholar.org/me/research',
    'https://www.semanticscholar.org/me/account',
    'https://www.semanticscholar.org/paper/not-a-paper',
    'https://www.semanticscholar.org/product/api',
    'https://www.semanticscholar.org/faq',
    `https://www.semanticscholar.org/reader/${sha}`,
    `https://api.semanticscholar.org/graph/v1/paper/${sha}`,
    'http://www.semanticscholar.org/search?q=lanterns',
    'https://www.semanticscholar.org.evil.tld/search?q=lanterns',
    'https://evil.tld/www.semanticscholar.org/search?q=lanterns',
  ],
};

/** Rows; were they to go, what stands around headings that link to papers. */
function findRows(page: ParentNode): Element[] {
  const rows = findAll(page, '.cl-paper-row, [data-test-id="search-result"]').filter((row) =>
    find(row, ...titleLinks),
  );
  if (rows.length > 0) return rows;
  for (const links of titleLinks) {
    const around = findAll(page, links).flatMap(
      (link) => closest(link, '[data-paper-id], article, li') ?? parentOf(link) ?? [],
    );
    if (around.length > 0) return around;
  }
  return [];
}

function readRow(entry: Element, url: URL): RawEntry {
  const link = find(entry, ...titleLinks);
  return {
    ids: [
      linkedPaperId(link, url) ?? shaId(attribute(entry, 'data-paper-id')),
      // Where the paper can be read: its publisher, arXiv, PubMed.
      ...linkedPaperIds(entry, url, 'a.cl-paper-view-paper, a.alternate-source-link'),
    ],
    title: textOf((link && find(link, '.cl-paper-title', 'h2', 'h3')) ?? link),
    authors: authorsIn(entry),
    abstract: abstractIn(entry),
    venue: textOf(find(entry, '[data-test-id="normalized-venue-link"]', '.cl-paper-venue')),
    publishedOn: dateIn(textOf(find(entry, '.cl-paper-pubdates', '[data-test-id="paper-year"]'))),
    subjects: textOf(find(entry, '.cl-paper-fos'))?.split(','),
    pdfUrl: pdfIn(entry),
  };
}

/** Names without a page of their own are boxes too; buttons unfold the rest. */
function authorsIn(scope: ParentNode): string[] {
  const selectors = [
    ...['.cl-paper-authors__author-box', '.cl-paper-authors a', '.author-list__author-name'],
    ...['[data-test-id="author-list"] a', 'a[data-heap-id="heap_author_list_item"]'],
  ];
  const [names = []] = selectors
    .map((selector) => findAll(scope, selector))
    .filter((found) => found.length > 0);
  const texts = names.map((name) => textOf(name, 'button')?.replace(/^[\s,]+|[\s,]+$/g, '') ?? '');
  return texts.filter((name) => !/^(?:\+\d+ authors|…|less)$/i.test(name));
}

/** A summary by machine stands in its place where there is one, and long ones are cut. */
function abstractIn(entry: Element): string | undefined {
  const place = find(entry, '.cl-paper-abstract', '.tldr-abstract-replacement');
  const text = textOf(place, 'button, .more-toggle, .mod-clickable')?.trim() ?? '';
  const isSummary = /^TLDR\b/i.test(text) || (place && find(place, '.tldr__label')) !== undefined;
  return isSummary || /(?:…|\.\.\.)$/.test(text) ? undefined : text;
}

function pdfIn(entry: Element): string | undefined {
  const link = attribute(find(entry, 'a.cl-paper-view-paper[href]'), 'href');
  return link !== undefined && /\.pdf$|\/pdf\//.test(link) ? link : undefined;
}

function readPaper(root: ParentNode, url: URL): Partial<RawEntry> {
  const header = find(
    root,
    '.fresh-paper-detail-page__header',
    '[data-test-id="paper-detail-page"] header',
  );
  const own = paperIdFromUrl(url);
  const told = readJsonLd(root).find((paper) => paper.ids.length === 0 || paper.ids.includes(own));
  const doi = find(root, 'a.doi__link', '[data-test-id="paper-doi"] a', '.doi a');
  return {
    ids: [
      linkedPaperId(doi, url),
      ...(header ? linkedPaperIds(header, url, 'a.doi__link, a.alternate-source-link') : []),
      ...(told?.ids ?? []),
    ],
    authors: told?.authors ?? (header ? authorsIn(header) : []),
    abstract: told?.abstract,
    publishedOn: dateIn(textOf(find(root, '[data-test-id="paper-year"]')) ?? told?.publishedOn),
    venue: told?.venue ?? textOf(header && find(header, '[data-test-id="normalized-venue-link"]')),
  };
}

function shaId(text: string | undefined): PaperId | undefined {
  return text !== undefined && /^[\da-f]{40}$/.test(text) ? `s2:${text}` : undefined;
}
