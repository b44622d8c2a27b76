/**
 * PubMed: search results, collections and articles. Markup of the site since 2020: results as in a
 * capture of 2025; articles and abstracts in lists from translators, scrapers and userscripts in
 * public code, no capture seen, Nov 2026.
 */
import { atEndOf } from '../reading/badge-spots';
import { find, findAll, metas, textOf } from '../reading/dom';
import { paperPage } from '../reading/paper-page';
import { showsWall } from '../reading/walls';
import type { PageKind, SiteExamples, SiteInfo } from '../site';
import { readDocsum, readOverview } from './_pubmed-entry';

const host = 'https://pubmed.ncbi.nlm.nih.gov';

export const info: SiteInfo = { id: 'pubmed', name: 'PubMed', matches: [`${host}/*`] };

/** Only these make the front page a list. */
const searches = ['term', 'linkname', 'from_uid', 'cauthor_id', 'filter'];
// With `format=abstract` every result is a page of its own, in short.
const abstracts = '[id^="search-result"][id$="full-view-heading"]';

const lists: PageKind = {
  isAt: (url) =>
    (url.pathname === '/' && searches.some((name) => url.searchParams.has(name))) ||
    /^\/(?:trending\/?$|collections\/\d+(?:\/|$))/.test(url.pathname),
  findEntries(page) {
    const short = findAll(page, 'article.full-docsum');
    if (short.length > 0) return short;
    const cards = findAll(page, '.docsum-content');
    return cards.length > 0 ? cards : findAll(page, `article:has(${abstracts})`);
  },
  readEntry: (entry, url) =>
    find(entry, '.docsum-title', '.docsum-pmid')
      ? readDocsum(entry, url)
      : readOverview(entry, url),
  // The line of journal and PMID is short; a title may fill its last line.
  findBadgeSpots: atEndOf('.docsum-citation', '.docsum-content', '.full-view .heading-title', 'h1'),
  saysNone: (page) =>
    find(page, '.no-results', '.no-results-query') !== undefined ||
    metas(page, 'ncbi_resultcount')[0] === '0',
  isBlocked: showsWall,
};

const articles = paperPage({
  isAt: (url) => /^\/\d{1,9}\/?$/.test(url.pathname),
  // The short heading is the same once more, for narrow windows.
  heading: ['#full-view-heading h1', 'h1.heading-title'],
  read(root, url) {
    const { title: _, ...shown } = readOverview(root, url) ?? { ids: [], title: undefined };
    const journal = metas(root, 'citation_journal_title')[0];
    return { ...shown, venue: journal ?? textOf(find(root, '#full-view-journal-trigger')) };
  },
  isBlocked: showsWall,
});

export const pages: readonly PageKind[] = [lists, articles];

export const examples: SiteExamples = {
  listing: [
    `${host}/?term=lantern`,
    `${host}/?term=lantern&filter=simsearch1.fha&sort=date&page=2`,
    `${host}/?term=Okafor+N&cauthor_id=31222333`,
    `${host}/?term=lantern&format=abstract&size=200`,
    `${host}/?linkname=pubmed_pubmed&from_uid=31222333`,
    `${host}/?linkname=pubmed_pubmed_citedin&from_uid=31222333`,
    `${host}/trending/`,
    `${host}/trending/?filter=years.2026-2026`,
    `${host}/collections/61222333/?sort=pubdate`,
    `${host}/collections/61222333/public/`,
    `${host}/31222333/`,
    `${host}/31222333`,
    `${host}/31222333/?from_term=lantern&from_pos=1`,
  ],
  other: [
    `${host}/`,
    `${host}/advanced/`,
    `${host}/help/`,
    `${host}/clinical/`,
    `${host}/about`,
    `${host}/collections/`,
    `${host}/12345678901/`,
    'http://pubmed.ncbi.nlm.nih.gov/31222333/',
    'https://pubmed.ncbi.nlm.nih.gov.evil.tld/31222333/',
    'https://ncbi.nlm.nih.gov/pubmed/31222333',
  ],
};
