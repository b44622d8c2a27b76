/**
 * PubMed Central: search results and articles. The new search (2024) and articles, and the search
 * before it, from scrapers in public code; no capture seen, Nov 2026.
 */
import { parseDoi } from '../../paper/paper-id';
import { atEndOf } from '../reading/badge-spots';
import { dateIn } from '../reading/clean';
import { find, findAll, metas, textOf } from '../reading/dom';
import { linkedPaperId } from '../reading/links';
import { metaDate } from '../reading/meta-date';
import { splitNames } from '../reading/names';
import { paperPage } from '../reading/paper-page';
import { paragraphsOf } from '../reading/paragraphs';
import { showsWall } from '../reading/walls';
import type { PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';
import { pmcidIn, withoutFullStop } from './_pubmed-entry';

export const info: SiteInfo = {
  id: 'pmc',
  name: 'PubMed Central',
  matches: ['https://pmc.ncbi.nlm.nih.gov/*', 'https://www.ncbi.nlm.nih.gov/pmc/*'],
};

const titleLinks = ['a.docsum-link', 'a.docsum-title', '.title > a', 'a[href*="/articles/PMC"]'];

const search: PageKind = {
  isAt: (url) =>
    (url.host.startsWith('pmc.') && /^\/search\/?$/.test(url.pathname)) ||
    (/^\/pmc\/?$/.test(url.pathname) && url.searchParams.has('term')),
  findEntries: (page) =>
    findAll(page, '.docsum-wrap, .rprt').filter((one) => find(one, ...titleLinks)),
  readEntry,
  findBadgeSpots: atEndOf('.docsum-citation', '.links', '.docsum-content', '.rslt', '.docsum-wrap'),
  saysNone: (page) =>
    find(page, '.no-results', '.no-results-query') !== undefined ||
    metas(page, 'ncbi_resultcount')[0] === '0',
  isBlocked: showsWall,
};

function readEntry(entry: Element, url: URL): RawEntry | undefined {
  const link = find(entry, ...titleLinks);
  const citation = find(entry, '[class*="journal-citation"]', '.details', '.docsum-citation');
  const doi = /\b10\.\d{4,9}\/[^\s\p{C}]+/u.exec(
    textOf(find(entry, '.doi') ?? citation) ?? '',
  )?.[0];
  const names = textOf(find(entry, '.full-authors', '[class*="authors"]', '.desc'));
  return {
    ids: [
      linkedPaperId(link, url),
      pmcidIn(textOf(find(entry, '.rprtid', '.docsum-pmcid', '[class*="pmcid"]'))),
      doi === undefined ? undefined : parseDoi(doi),
    ],
    title: withoutFullStop(textOf((link && find(link, '.docsum-title')) ?? link)),
    authors: splitNames(withoutFullStop(names)),
    publishedOn: dateIn(textOf(citation, '.doi')?.replace(/^[\s\S]*Published online/, '')),
    venue: /^\s*([^.]+)\./.exec(textOf(citation, '.citation-publication-date') ?? '')?.[1],
  };
}

const articles = paperPage({
  isAt: (url) => /^(?:\/pmc)?\/articles\/PMC\d{1,9}\/?$/.test(url.pathname),
  heading: ['main hgroup h1', 'h1.content-title', 'article h1'],
  read(root) {
    const pmid = metas(root, 'citation_pmid')[0];
    return {
      ids: [/^\d{1,9}$/.test(pmid ?? '') ? `pmid:${pmid}` : undefined],
      abstract: paragraphsOf(
        find(root, 'section.abstract', '#abstract1', '.tsec.abstract, .tsec[id^="abs"]'),
        '.kwd-group, .kwd-text',
      ),
      publishedOn: metaDate(root, 'citation_online_date', 'citation_publication_date'),
    };
  },
  isBlocked: showsWall,
});

export const pages: readonly PageKind[] = [search, articles];

const host = 'https://pmc.ncbi.nlm.nih.gov';

export const examples: SiteExamples = {
  listing: [
    `${host}/search/?term=lantern`,
    `${host}/search/?term=lantern&filter=collections.open_access&page=2`,
    `${host}/search?term=lantern`,
    'https://www.ncbi.nlm.nih.gov/pmc/?term=lantern',
    `${host}/articles/PMC9222333/`,
    `${host}/articles/PMC9222333`,
    'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9222333/',
  ],
  other: [
    `${host}/`,
    `${host}/about/intro/`,
    `${host}/articles/PMC9222333/pdf/lantern.pdf`,
    `${host}/articles/PMC9222333/figure/F1/`,
    `${host}/journals/`,
    'https://www.ncbi.nlm.nih.gov/pmc/',
    'https://www.ncbi.nlm.nih.gov/search/?term=lantern',
    'https://www.ncbi.nlm.nih.gov/nuccore/?term=lantern',
    'http://pmc.ncbi.nlm.nih.gov/articles/PMC9222333/',
    'https://pmc.ncbi.nlm.nih.gov.evil.tld/articles/PMC9222333/',
  ],
};
