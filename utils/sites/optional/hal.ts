/**
 * HAL, the French open archive, and its portals: search results, collections and documents.
 * Documents as in a capture of Mar 2024, before that `h1.title` in translators. Lists from scrapers
 * and copies in public code, no capture seen, Nov 2026: since 2023 a `table.results-table`, before it
 * `.media-body` with `.ref-authors`.
 */
import { halHosts } from '../../paper/hal-hosts';
import { paperIdFromUrl } from '../../paper/paper-links';
import { atEnd, atEndOf } from '../reading/badge-spots';
import { attribute, closest, find, findAll, metas, parentOf, textOf } from '../reading/dom';
import { linkedPaperId, linkedPaperIds } from '../reading/links';
import { splitNames } from '../reading/names';
import { paperPage } from '../reading/paper-page';
import type { PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';

export const info: SiteInfo = {
  id: 'hal',
  name: 'HAL',
  matches: halHosts.map((host) => `https://${host}/*`),
};

const titleLinks = ['a:has(> .title-results)', '.title-results a', '.media-body > strong > a'];

const lists: PageKind = {
  isAt: (url) => /^\/(?:[A-Z][\w-]*\/)?(?:search|browse\/last)(?:\/|$)/.test(url.pathname),
  findEntries(page) {
    for (const links of [...titleLinks, '.results-table td > a:first-child']) {
      const rows = findAll(page, links).flatMap((link) => rowOf(link) ?? []);
      if (rows.length > 0) return rows;
    }
    return [];
  },
  readEntry,
  findBadgeSpots(entry) {
    const spots = atEndOf('.authors-results', '.ref-authors', '.hal-title', 'td:has(a)')(entry);
    return spots.length > 0 ? spots : atEnd(entry);
  },
  // Results would link to documents, whatever their classes are.
  saysNone: (page) =>
    find(page, 'form[action*="search"], input[name="q"]') !== undefined &&
    !findAll(page, 'a[href]').some((link) =>
      /[-_]\d{6,9}(?:v\d+)?$/.test(attribute(link, 'href') ?? ''),
    ),
};

const documents: PageKind = paperPage({
  isAt: (url) => paperIdFromUrl(url) !== undefined && !/\.\w+$|\/file\//.test(url.pathname),
  // A title per language, all of them `h2` since 2023; one is shown.
  heading: ['.title-lang.active', '.title-lang', 'h1.title', '.title-document h1', 'main h1', 'h1'],
  read(root, url) {
    const described = metas(root, 'DC.description')[0] ?? metas(root, 'dcterms.abstract')[0];
    const abstracts = ['.abstract-content.active', '.abstract-content', '.abstract'];
    const shown = textOf(find(root, ...abstracts), 'h2, h3, h4, strong, button');
    const identifiers = find(root, '.identifier-list', '.widget-content');
    return {
      ids: identifiers ? linkedPaperIds(identifiers, url) : [],
      // The head has them in full; the page adds what is told of each.
      authors: metas(root, 'citation_author').length > 0 ? [] : authorsShown(root),
      abstract: shown?.replace(/^\s*(?:Abstract|Résumé)\s*:\s*/i, '') ?? described,
    };
  },
});

function authorsShown(root: ParentNode): string[] {
  const simple = findAll(root, '#authors-simplified .authors a > span');
  const names =
    simple.length > 0 ? simple : findAll(root, '.authors .author > a, .authors .author-name');
  return names.flatMap((name) => textOf(name) ?? []);
}

export const pages: readonly PageKind[] = [lists, documents];

export const examples: SiteExamples = {
  listing: [
    'https://hal.science/search/index/?q=lanternes',
    'https://hal.science/search/index?q=test',
    'https://inria.hal.science/search/index/q/*/authIdHal_s/ada-lovelace',
    'https://hal.archives-ouvertes.fr/search/index/?qa%5Btitle_t%5D%5B%5D=lanternes',
    'https://hal.science/LORIA/search/index/?q=*&docType_s=ART',
    'https://hal.science/browse/last',
    'https://hal.science/hal-04012345',
    'https://hal.science/hal-04012345v2',
    'https://theses.hal.science/tel-01234567/document',
    'https://inria.hal.science/LORIA/hal-04012345v1',
  ],
  other: [
    'https://hal.science/',
    'https://hal.science/LORIA',
    'https://hal.science/browse/author',
    'https://hal.science/user/login',
    'https://hal.science/hal-04012345v1/bibtex.bib',
    'https://hal.science/hal-04012345v1/file/lanternes.pdf',
    'https://doc.hal.science/',
    'http://hal.science/hal-04012345',
    'https://hal.science.evil.tld/hal-04012345',
    'https://evil.tld/hal.science/hal-04012345',
  ],
};

function rowOf(link: Element): Element | undefined {
  return closest(link, 'tr, .media-body, li') ?? parentOf(link);
}

function readEntry(entry: Element, url: URL): RawEntry {
  const link = find(entry, ...titleLinks, 'td > a:first-child');
  const citation = find(entry, '.citation-results', '.ref-biblio');
  const cited = textOf(citation);
  return {
    ids: [
      linkedPaperId(link, url) ?? linkedPaperId(find(entry, 'a.ref-halid'), url),
      ...(citation
        ? linkedPaperIds(citation, url, 'a[href*="doi.org/"], a[href*="arxiv.org/"]')
        : []),
    ],
    title: textOf(find(entry, '.title-results') ?? link),
    authors: authorsOf(find(entry, '.authors-results', '.ref-authors')),
    venue: textOf(citation && find(citation, 'i, em')),
    journalRef: citation && find(citation, 'i, em') ? cited?.replace(/⟨[^⟩]*⟩/g, '') : undefined,
    publishedOn: /(?:^|[\s,(])((?:19|20)\d{2})(?=[\s,.)]|$)/.exec(cited ?? '')?.[1],
    pdfUrl: attribute(find(entry, 'a[href$="/document"]', 'a[href*="/file/"]'), 'href'),
  };
}

function authorsOf(line: Element | undefined): string[] {
  const linked = line ? findAll(line, 'a').flatMap((name) => textOf(name) ?? []) : [];
  return linked.length > 0 ? linked : splitNames(textOf(line));
}
