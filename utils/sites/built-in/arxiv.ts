/** arXiv: lists, catch-up, search, lists of authors, abstract pages and papers as web pages. */
import { arxivIdFromUrl } from '../../paper/paper-links';
import { closest, find, findAll, nextElement, rawText } from '../reading/dom';
import { latexmlPage } from '../reading/latexml';
import type { BadgeSpot, PageKind, SiteExamples, SiteInfo } from '../site';
import { findAbsEntry, readAbs } from './_arxiv-abs';
import { findListEntries, readListEntry } from './_arxiv-list';
import { readSearchEntry } from './_arxiv-search';

const hosts = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org'];
const paths = ['/list/*', '/catchup/*', '/search*', '/a/*', '/abs/*', '/html/*'];

export const info: SiteInfo = {
  id: 'arxiv',
  name: 'arXiv',
  matches: hosts.flatMap((host) => paths.map((path) => `https://${host}${path}`)),
  paperMatches: hosts.map((host) => `https://${host}/pdf/*`),
};

const lists: PageKind = {
  // An author's list is `/a/lovelace_a_1` or an ORCID; `/a/lovelace_a_1.atom` is a feed.
  isAt: (url) => /^\/(?:list\/[\w.-]+\/[\w-]+|catchup\/.+|a\/[\w-]+)\/?$/.test(url.pathname),
  findEntries: findListEntries,
  readEntry: readListEntry,
  findBadgeSpots,
  partsOf: (entry) => [nextElement(entry) ?? []].flat(),
  // `No updates for this time period.` (2023)
  saysNone: (page) => rawText(find(page, '#dlpage')).includes('No updates'),
};

const search: PageKind = {
  isAt: (url) => /^\/search(?:\/[\w.-]+)?\/?$/.test(url.pathname),
  // Since 2018, still so in captures of Mar 2026.
  findEntries: (page) => findAll(page, 'li.arxiv-result'),
  readEntry: readSearchEntry,
  findBadgeSpots,
  // Nothing found, in https://github.com/arXiv/arxiv-search (Nov 2026), or nothing asked yet.
  saysNone: (page) =>
    find(page, 'p.is-size-4.has-text-warning', '#query[value=""]', '#terms-0-term[value=""]') !==
    undefined,
};

const abstracts: PageKind = {
  isAt: (url) => url.pathname.startsWith('/abs/') && arxivIdFromUrl(url) !== undefined,
  findEntries: findAbsEntry,
  readEntry: readAbs,
  findBadgeSpots,
};

const texts = latexmlPage(
  (url) => url.pathname.startsWith('/html/') && arxivIdFromUrl(url) !== undefined,
);

export const pages: readonly PageKind[] = [lists, search, abstracts, texts];

export const examples: SiteExamples = {
  listing: [
    'https://arxiv.org/list/cs.CL/new',
    'https://arxiv.org/list/cs.CL/recent',
    'https://arxiv.org/list/gr-qc/pastweek?skip=0&show=25',
    'https://arxiv.org/list/cond-mat.mes-hall/2024-08',
    'https://arxiv.org/list/cs/2301?skip=3&show=3',
    'https://export.arxiv.org/list/hep-th/new',
    'https://www.arxiv.org/list/math.AG/recent',
    'https://arxiv.org/catchup/cs.LG/2024-08-09?abs=True',
    'https://arxiv.org/search?query=tides',
    'https://arxiv.org/search/?query=tides&searchtype=all',
    'https://arxiv.org/search/cs?query=tides&searchtype=author',
    'https://arxiv.org/search/advanced?terms-0-term=tides',
    'https://arxiv.org/search/advanced/',
    'https://arxiv.org/a/lovelace_a_1',
    'https://arxiv.org/a/0000-0002-1825-0097',
    'https://arxiv.org/abs/2408.01234',
    'https://arxiv.org/abs/2408.01234v2',
    'https://arxiv.org/abs/hep-th/9901001',
    'https://export.arxiv.org/abs/math/0309136v1',
    'https://arxiv.org/html/2408.01234',
    'https://arxiv.org/html/2408.01234v1',
  ],
  other: [
    'https://arxiv.org/',
    'https://arxiv.org/list',
    'https://arxiv.org/abs/',
    'https://arxiv.org/abs/not-a-paper',
    'https://arxiv.org/pdf/2408.01234',
    'https://arxiv.org/html/',
    'https://arxiv.org/a/',
    'https://arxiv.org/a/lovelace_a_1.atom2',
    'https://arxiv.org/searching?query=tides',
    'https://arxiv.org/catchup',
    'https://arxiv.org/user/',
    'http://arxiv.org/abs/2408.01234',
    'https://info.arxiv.org/help/arxiv_identifier.html',
    'https://arxiv.org.evil.tld/abs/2408.01234',
    'https://evil.tld/arxiv.org/abs/2408.01234',
    'https://notarxiv.org/list/cs.CL/new',
    'https://arxiv.org:8443/abs/2408.01234',
  ],
};

/**
 * A list's `dt` and a result's first line end in short links with room after them; on an abstract
 * page the title is the tallest line, so a badge at its end cannot make it taller.
 */
function findBadgeSpots(entry: Element): BadgeSpot[] {
  if (closest(entry, 'dt, h1') === entry) return [{ parent: entry, placement: 'inline' }];
  const parent = find(entry, 'p.list-title', 'h1.title');
  return parent ? [{ parent, placement: 'inline' }] : [];
}
