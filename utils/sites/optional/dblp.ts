/**
 * DBLP: search results, authors, venues and records, which all list entries the same way. Selectors
 * as in a capture of Nov 2025; schema.org's `itemprop` names the fields.
 */
import type { PaperId } from '../../paper/paper-id';
import { paperIdFromUrl } from '../../paper/paper-links';
import { atEnd, atEndOf } from '../reading/badge-spots';
import { readCoins } from '../reading/coins';
import { attribute, find, findAll, rawText, textOf } from '../reading/dom';
import { linkedPaperIds } from '../reading/links';
import type { PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';

const hosts = ['dblp.org', 'dblp.uni-trier.de', 'dblp.dagstuhl.de'];
const paths = [
  /^\/search(?:\/publ)?\/?$/,
  /^\/(?:pid|pers)\/.+/,
  /^\/db\/(?:conf|journals|series|books|reference|tr)\/[^/]+\/[^/]+\.html?$/,
  /^\/rec\/.+/,
];

export const info: SiteInfo = {
  id: 'dblp',
  name: 'DBLP',
  matches: hosts.map((host) => `https://${host}/*`),
};

/** The key of a volume, which a venue's page lists first, marked `.editor`: `conf/nips/2024-1`. */
const volume = /\/\d{4}[a-z\d-]*$/;

const lists: PageKind = {
  isAt: (url) => paths.some((path) => path.test(url.pathname)) && !isIndex(url),
  findEntries(page) {
    const entries = findAll(page, 'ul.publ-list > li.entry:not(.editor)');
    const found = entries.length > 0 ? entries : findAll(page, 'li:has(> cite.data)');
    return found.filter((entry) => !volume.test(attribute(entry, 'id') ?? ''));
  },
  readEntry,
  findBadgeSpots(entry) {
    const spots = atEndOf('cite.data', 'cite')(entry);
    return spots.length > 0 ? spots : atEnd(entry);
  },
  saysNone: (page) =>
    /^(?:found )?(?:no|0) match/i.test(rawText(find(page, '#completesearch-info-matches'))) ||
    find(page, '#homepages-venue, .index-list, #browse-venues') !== undefined,
};

export const pages: readonly PageKind[] = [lists];

export const examples: SiteExamples = {
  listing: [
    'https://dblp.org/search?q=paper%20lanterns',
    'https://dblp.org/search/publ?q=lanterns',
    'https://dblp.uni-trier.de/search?q=lanterns',
    'https://dblp.org/pid/12/3456.html',
    'https://dblp.org/pid/l/AdaLovelace.html?q=notes',
    'https://dblp.dagstuhl.de/pid/12/3456-1',
    'https://dblp.uni-trier.de/pers/hd/l/Lovelace:Ada',
    'https://dblp.org/db/conf/nips/nips2024.html',
    'https://dblp.org/db/journals/corr/corr2410.html',
    'https://dblp.org/db/series/lncs/lncs1000.html',
    'https://dblp.org/rec/conf/nips/LovelaceN24.html',
    'https://dblp.org/rec/journals/corr/abs-2410-01234',
  ],
  other: [
    'https://dblp.org/',
    'https://dblp.org/search/author?q=lovelace',
    'https://dblp.org/search/venue?q=nips',
    'https://dblp.org/db/conf/',
    'https://dblp.org/db/conf/nips/index.html',
    'https://dblp.org/db/conf/nips/',
    'https://dblp.org/faq/',
    'https://dblp.org/rec/conf/nips/LovelaceN24.bib',
    'https://dblp.org/pid/12/3456.xml',
    'http://dblp.org/search?q=lanterns',
    'https://dblp.org.evil.tld/search?q=lanterns',
    'https://evil.tld/dblp.org/search?q=lanterns',
  ],
};

/** Lists of volumes, and exports that are no pages. */
function isIndex(url: URL): boolean {
  return /\/index\.html?$|\.(?:xml|bib|rdf|nt|ttl|ris|rss|json)$/.test(url.pathname);
}

function readEntry(entry: Element, url: URL): RawEntry | undefined {
  const key = keyOf(entry);
  if (volume.test(key ?? '')) return undefined;
  const told = readCoins(entry)[0];
  const cite = find(entry, 'cite.data', 'cite') ?? entry;
  const venue = find(cite, '[itemprop="isPartOf"] [itemprop="name"]');
  const year = find(cite, '[itemprop="datePublished"]');
  const title = textOf(find(cite, 'span.title', '[itemprop="name"].title')) ?? told?.title;
  return {
    ids: [key, ...linkedPaperIds(entry, url, 'li.ee a[href]'), ...(told?.ids ?? [])],
    // DBLP ends every title with a full stop.
    title: title?.trim().replace(/(?<!\.)\.$/, ''),
    authors: authorsOf(cite, told),
    venue: textOf(venue) ?? told?.venue,
    publishedOn: textOf(year)?.trim() || attribute(year, 'content') || told?.publishedOn,
  };
}

/** The entry's own id is its key; links to the record hold it as well. */
function keyOf(entry: Element): PaperId | undefined {
  const record = find(entry, 'li.details a[href*="/rec/"]', 'a[href*="/rec/"]');
  const known = [attribute(entry, 'id'), rawText(find(entry, 'li.select-on-click small'))].map(
    (key) => `https://dblp.org/rec/${key}`,
  );
  const links = [...known, attribute(record, 'href') ?? ''];
  return links
    .flatMap((link) => (URL.canParse(link) ? (paperIdFromUrl(new URL(link)) ?? []) : []))
    .find((id) => id.startsWith('dblp:'));
}

/** `Ada Lovelace 0002` is the second of that name. */
function authorsOf(cite: Element, told: RawEntry | undefined): readonly string[] | undefined {
  const names = findAll(cite, '[itemprop="author"] [itemprop="name"]').flatMap(
    (name) => textOf(name) ?? [],
  );
  const linked = names.length > 0 ? names : findAll(cite, 'a[href*="/pid/"]').map(rawText);
  const known = linked.length > 0 ? linked : told?.authors;
  return known?.map((name) => name.replace(/\s\d{4}\s*$/, ''));
}
