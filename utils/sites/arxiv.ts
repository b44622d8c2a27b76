/** arXiv: lists, catch-up, search and abstract pages. */
import { arxivIdFromUrl } from '../paper/paper-id';
import { findAbsEntry, readAbs } from './_arxiv-abs';
import { findListEntries, readListEntry } from './_arxiv-list';
import { readSearchEntry } from './_arxiv-search';
import { closest, find, findAll } from './_dom';
import type { BadgeSpot, Site } from './_site';

const hosts = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org'];
const paths = ['/list/*', '/catchup/*', '/search*', '/abs/*'];
const listing = /^\/(?:list\/[\w.-]+\/[\w-]+|catchup\/.+|search(?:\/[\w.-]+)?)\/?$/;

// Search results since 2018, still so in captures of Mar 2026.
const searchEntry = 'li.arxiv-result';

export const site: Site = {
  id: 'arxiv',
  name: 'arXiv',
  matches: hosts.flatMap((host) => paths.map((path) => `https://${host}${path}`)),
  paperMatches: hosts.flatMap((host) => [`https://${host}/pdf/*`, `https://${host}/html/*`]),
  examples: {
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
      'https://arxiv.org/abs/2408.01234',
      'https://arxiv.org/abs/2408.01234v2',
      'https://arxiv.org/abs/hep-th/9901001',
      'https://export.arxiv.org/abs/math/0309136v1',
    ],
    other: [
      'https://arxiv.org/',
      'https://arxiv.org/list',
      'https://arxiv.org/abs/',
      'https://arxiv.org/abs/not-a-paper',
      'https://arxiv.org/pdf/2408.01234',
      'https://arxiv.org/html/2408.01234v1',
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
  },
  isListing: (url) =>
    url.protocol === 'https:' &&
    hosts.includes(url.host) &&
    (isPaperPage(url) || listing.test(url.pathname)),
  findEntries(page, url) {
    if (isPaperPage(url)) return findAbsEntry(page);
    return url.pathname.startsWith('/search') ? findAll(page, searchEntry) : findListEntries(page);
  },
  readEntry(entry, url) {
    if (isPaperPage(url)) return readAbs(entry, url);
    return url.pathname.startsWith('/search')
      ? readSearchEntry(entry, url)
      : readListEntry(entry, url);
  },
  findBadgeSpots,
};

function isPaperPage(url: URL): boolean {
  return url.pathname.startsWith('/abs/') && arxivIdFromUrl(url) !== undefined;
}

/**
 * A list's `dt` and a result's first line end in short links with room after them; on an abstract
 * page the title is the tallest line, so a badge at its end cannot make it taller.
 */
function findBadgeSpots(entry: Element): BadgeSpot[] {
  if (closest(entry, 'dt, h1') === entry) return [{ parent: entry, placement: 'inline' }];
  const parent = find(entry, 'p.list-title', 'h1.title');
  return parent ? [{ parent, placement: 'inline' }] : [];
}
