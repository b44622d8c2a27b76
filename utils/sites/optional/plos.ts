/**
 * PLOS journals: search, browsing and articles. Articles as in a capture of Jan 2020; lists from the
 * site's own sources in public code (Wombat), no capture seen, Nov 2026.
 */
import { type PaperId, parseDoi } from '../../paper/paper-id';
import { paperIdFromUrl } from '../../paper/paper-links';
import { atEndOf } from '../reading/badge-spots';
import { dateIn } from '../reading/clean';
import { attribute, closest, find, findAll, nextElement, textOf } from '../reading/dom';
import { linkedPaperId } from '../reading/links';
import { metaDate } from '../reading/meta-date';
import { splitNames } from '../reading/names';
import { paperPage } from '../reading/paper-page';
import { paragraphsOf } from '../reading/paragraphs';
import type { PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';

const host = 'https://journals.plos.org';

export const info: SiteInfo = { id: 'plos', name: 'PLOS', matches: [`${host}/*`] };

/** Results are a `dl`: the title in `dt`, the rest in the `dd` after it. */
const detailsOf = (entry: Element) => {
  const next = closest(entry, 'dt') === entry ? nextElement(entry) : undefined;
  return next && closest(next, 'dd') === next ? next : undefined;
};

const lists: PageKind = {
  isAt: (url) =>
    /^\/(?:search|[a-z]+\/(?:search|browse(?:\/.*)?|issue|newarticles|latest))\/?$/.test(
      url.pathname,
    ),
  findEntries: (page) => {
    const results = findAll(page, 'dt.search-results-title, dl.search-results-list > dt');
    if (results.length > 0) return results;
    const listed = findAll(page, '#search-results > li, ul.search-results > li');
    if (listed.length > 0) return listed;
    return findAll(page, '.article-block, .section.toc .item, .section.toc .content-block li');
  },
  readEntry,
  findBadgeSpots: atEndOf('dt', 'h2', 'h3', '.item', 'li'),
  partsOf: (entry) => [detailsOf(entry) ?? []].flat(),
  saysNone: (page) => find(page, '.search-results-none-found') !== undefined,
};

function readEntry(entry: Element, url: URL): RawEntry | undefined {
  const details = detailsOf(entry) ?? entry;
  const heading = find(entry, 'h2', 'h3', '.title');
  const link = find(heading ?? entry, 'a[href*="article?id="]', 'a[href]');
  const written = attribute(entry, 'data-doi');
  const names = findAll(details, '.author').flatMap((name) => textOf(name) ?? []);
  return {
    ids: [written === undefined ? undefined : parseDoi(written), linkedPaperId(link, url)],
    // A card shortens its title with dots and keeps it whole in the tooltip.
    title: (/…\s*$/.test(textOf(link) ?? '') && attribute(link, 'title')) || textOf(link),
    authors:
      names.length > 0
        ? names.map(withoutComma)
        : splitNames(textOf(find(details, '.search-results-authors', '.authors', '.author-list'))),
    publishedOn: dateIn(textOf(find(details, '[id$="-date"]', '.date'))),
    venue: textOf(find(details, '[id$="-journal-name"]')),
  };
}

const withoutComma = (name: string) => name.replace(/,\s*$/, '');

const articles = paperPage({
  isAt: (url) => /^\/[a-z]+\/article(?:\/\w+)?$/.test(url.pathname) && idOf(url) !== undefined,
  heading: ['h1#artTitle'],
  read: (root) => ({
    abstract: paragraphsOf(find(root, '.abstract.toc-section', '#abstract0')),
    publishedOn: metaDate(root, 'citation_date', 'citation_publication_date'),
    venue: undefined,
  }),
});

/** Files and figures have the article's path, but are no pages of it. */
function idOf(url: URL): PaperId | undefined {
  return /\/article\/(?:file|figure|asset)/.test(url.pathname) ? undefined : paperIdFromUrl(url);
}

export const pages: readonly PageKind[] = [lists, articles];

const id = '10.1371/journal.pone.0912345';

export const examples: SiteExamples = {
  listing: [
    `${host}/plosone/search?q=lantern&filterJournals=PLoSONE`,
    `${host}/search?unformattedQuery=lantern`,
    `${host}/plosbiology/search?filterAuthors=Ada&q=&page=2`,
    `${host}/plosone/browse`,
    `${host}/plosone/browse/biology_and_life_sciences?resultView=list`,
    `${host}/plosone/browse/lanterns?page=2`,
    `${host}/ploscompbiol/issue?id=10.1371/issue.pcbi.v22.i03`,
    `${host}/plosone/article?id=${id}`,
    `${host}/plosone/article/authors?id=${id}`,
    `${host}/plosone/article/metrics?id=${id}`,
    `${host}/plosmedicine/article?id=10.1371%2Fjournal.pmed.0912345`,
  ],
  other: [
    `${host}/plosone/`,
    `${host}/plosone/article/file?id=${id}&type=printable`,
    `${host}/plosone/article`,
    `${host}/plosone/s/submission-guidelines`,
    `${host}/plosone/volume`,
    `http://journals.plos.org/plosone/article?id=${id}`,
    `https://journals.plos.org.evil.tld/plosone/article?id=${id}`,
    'https://plos.org/about/',
  ],
};
