/**
 * SSRN: search results, journals, authors and abstracts. Abstracts as in two captures of about 2020,
 * with `citation_*` metas. Lists from translators and scrapers in public code, no capture seen, Nov
 * 2026: journals are drawn late as `#network-papers li .paper` since 2025, other lists are `div.trow`
 * since 2018, rows of a table before.
 */
import { paperIdFromUrl } from '../../paper/paper-links';
import { atEnd, atEndOf } from '../reading/badge-spots';
import { dateIn, dayIn } from '../reading/clean';
import { attribute, closest, find, findAll, parentOf, rawText, textOf } from '../reading/dom';
import { linkedPaperId } from '../reading/links';
import { splitNames } from '../reading/names';
import { paperPage } from '../reading/paper-page';
import { showsWall } from '../reading/walls';
import type { PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';

export const info: SiteInfo = {
  id: 'ssrn',
  name: 'SSRN',
  matches: ['https://papers.ssrn.com/*'],
};

const titleLinks = [
  '.paper .title a',
  'a.optClickTitle',
  'a.title',
  'a.textlink',
  'a.textLink',
  'h3 a',
].map((link) => `${link}[href*="abstract"]`);

const lists: PageKind = {
  isAt: (url) =>
    /^\/searchresults\.cfm$|^\/sol3\/(?:results|jeljour_results|topten\/toptenresults|cf_dev\/absbyauth)\.cfm$/i.test(
      url.pathname,
    ),
  findEntries(page) {
    for (const links of titleLinks) {
      const entries = findAll(page, links).flatMap((link) => rowOf(link) ?? []);
      if (entries.length > 0) return entries;
    }
    return [];
  },
  readEntry,
  findBadgeSpots(entry) {
    const spots = atEndOf(
      '.paper .title',
      '.description > h3',
      'h3',
      '.title-holder',
      'td:has(a)',
    )(entry);
    return spots.length > 0 ? spots : atEnd(entry);
  },
  // Results would link to abstracts, whatever their classes are.
  saysNone: (page) =>
    find(page, '.papers-list, .results-header, #maincontent') !== undefined &&
    find(page, 'a[href*="abstract"]') === undefined,
  isBlocked: showsWall,
};

const papers: PageKind = paperPage({
  isAt: (url) =>
    /^\/(?:sol3\/papers\.cfm|abstract=\d+)$/i.test(url.pathname) &&
    paperIdFromUrl(url) !== undefined,
  heading: ['.box-abstract-main h1', '.box-container h1', 'h1'],
  read(root) {
    const scope = find(root, '.box-abstract-main', '.abstract-page', 'main') ?? root;
    const notes = findAll(scope, '.note-list span').map(rawText);
    return {
      authors: authorsShown(scope),
      abstract: textOf(find(scope, '.abstract-text'), 'h1, h2, h3, button')?.trim(),
      publishedOn: dayIn(notes.find((note) => note.startsWith('Posted'))),
    };
  },
  isBlocked: showsWall,
});

/** Above the names stands a link to all papers of the first author, with words of its own. */
function authorsShown(scope: ParentNode): string[] {
  const named = findAll(scope, '.authors h2 a');
  const links =
    named.length > 0
      ? named
      : findAll(scope, '.authors a[href*="per_id"]:not(.lead-author-profile-link)');
  return links.flatMap((name) => textOf(name) ?? []);
}

export const pages: readonly PageKind[] = [lists, papers];

export const examples: SiteExamples = {
  listing: [
    'https://papers.ssrn.com/searchresults.cfm?term=paper+lanterns',
    'https://papers.ssrn.com/sol3/results.cfm?txtKey_Words=lanterns',
    'https://papers.ssrn.com/sol3/JELJOUR_Results.cfm?form_name=journalBrowse&journal_id=1747960',
    'https://papers.ssrn.com/sol3/Jeljour_results.cfm?npage=2&form_name=journalBrowse&journal_id=7',
    'https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id=16042',
    'https://papers.ssrn.com/sol3/topten/topTenResults.cfm?groupingId=1&netorjrnl=jrnl',
    'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1450589',
    'https://papers.ssrn.com/abstract=1450589',
  ],
  other: [
    'https://papers.ssrn.com/',
    'https://papers.ssrn.com/sol3/papers.cfm',
    'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=none',
    'https://papers.ssrn.com/sol3/DisplayJournalBrowse.cfm',
    'https://papers.ssrn.com/sol3/Delivery.cfm/1450589.pdf?abstractid=1450589',
    'https://hq.ssrn.com/login/pubsigninjoin.cfm',
    'http://papers.ssrn.com/sol3/papers.cfm?abstract_id=1450589',
    'https://papers.ssrn.com.evil.tld/sol3/papers.cfm?abstract_id=1450589',
    'https://evil.tld/papers.ssrn.com/sol3/papers.cfm?abstract_id=1450589',
  ],
};

function rowOf(link: Element): Element | undefined {
  const row = closest(link, '.paper, .trow, .result-item, .description, tr, li');
  return row ?? parentOf(link);
}

function readEntry(entry: Element, url: URL): RawEntry {
  const link = find(entry, ...titleLinks);
  const names = find(entry, '.authors-list', '.authors');
  const linked = names ? findAll(names, 'a').flatMap((name) => textOf(name) ?? []) : [];
  const notes = findAll(entry, '.note-list span, .note span, .stats span, .note').map(rawText);
  return {
    ids: [linkedPaperId(link, url)],
    title: textOf(link),
    authors: linked.length > 0 ? linked : splitNames(textOf(names)),
    abstract: textOf(find(entry, '.abstract-text', '.abstract'), 'h3, button'),
    publishedOn: dateIn(notes.find((note) => note.startsWith('Posted'))),
    // `Journal of Lanterns, Vol. 3, 2024`, where it has appeared since.
    journalRef: textOf(find(entry, '.description > .note.reference', '.reference')),
    pdfUrl: attribute(find(entry, 'a[href*="Delivery.cfm"]'), 'href'),
  };
}
