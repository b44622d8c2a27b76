/**
 * The ACM Digital Library: search, contents of issues and proceedings, authors' lists and articles.
 * Results as in a capture of Aug 2020, whose classes are in public code of 2026 too; article pages
 * as in one of 2020, those of now from translators and scrapers in public code, Nov 2026.
 */
import { type PaperId, parseDoi } from '../../paper/paper-id';
import { paperIdFromUrl } from '../../paper/paper-links';
import { atEndOf } from '../reading/badge-spots';
import { cleanText, dateIn, limits } from '../reading/clean';
import { attribute, find, findAll, rawText, textOf } from '../reading/dom';
import { linkedPaperId } from '../reading/links';
import { paperPage } from '../reading/paper-page';
import { showsWall } from '../reading/walls';
import type { PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';

export const info: SiteInfo = {
  id: 'acm',
  name: 'ACM Digital Library',
  matches: ['https://dl.acm.org/*'],
};

const listPath =
  /^\/(?:action\/doSearch|toc\/.+|doi\/proceedings\/10\.\d{4,}\/.+|profile\/\d+(?:\/[\w-]+)?|(?:topic|keyword)\/.+)$/;

const lists: PageKind = {
  isAt: ({ pathname }) => listPath.test(pathname),
  findEntries(page, url) {
    const boxes = findAll(page, '.issue-item-container');
    const entries = boxes.length > 0 ? boxes : findAll(page, '.issue-item');
    return entries.filter((entry) => !isVolume(entry) && idOf(entry, url) !== undefined);
  },
  readEntry,
  findBadgeSpots: atEndOf('.issue-item__title', 'h5', 'h3'),
  saysNone: (page) => find(page, '.search-result__no-result') !== undefined,
  isBlocked: showsWall,
};

const datesOf2020 = ['.CitationCoverDate', '.citation .epub-section__date'];

const articles = paperPage({
  isAt: (url) =>
    /^\/doi\/(?:(?:abs|full|fullHtml)\/)?10\./.test(url.pathname) &&
    paperIdFromUrl(url) !== undefined,
  heading: ['h1[property="name"]', 'h1.citation__title', '.citation h1', 'main h1'],
  read: (root) => ({
    title: textOf(find(root, 'h1[property="name"]', 'h1.citation__title')),
    authors: peopleIn(root),
    abstract: textOf(
      find(root, '#abstract', '[property="abstract"]', '.abstractSection', '.article__abstract'),
      'h1, h2, h3, h4',
    ),
    publishedOn: dateIn(textOf(find(root, '.core-date-published', ...datesOf2020))),
    venue: textOf(find(root, '[property="isPartOf"] [property="name"]', '.epub-section__title')),
    pdfUrl: attribute(find(root, 'a[href^="/doi/pdf/10."]', 'a[title="View PDF"]'), 'href'),
  }),
  isBlocked: showsWall,
});

export const pages: readonly PageKind[] = [lists, articles];

function readEntry(entry: Element, url: URL): RawEntry {
  const published = attribute(find(entry, '.bookPubDate[data-title]'), 'data-title');
  return {
    ids: [idOf(entry, url)],
    title: textOf(find(entry, '.issue-item__title', '.hlFld-Title')),
    authors: authorsIn(entry),
    abstract: abstractIn(entry),
    publishedOn: dateIn(published ?? textOf(find(entry, '.issue-item__detail .dot-separator'))),
    venue: textOf(find(entry, '.epub-section__title', '.issue-item__detail > a')),
    pdfUrl: attribute(find(entry, 'a[href*="/doi/pdf/"]'), 'href'),
  };
}

/** The title's link, the DOI below it, and the box to tick all name it. */
function idOf(entry: Element, url: URL): PaperId | undefined {
  const linked = linkedPaperId(find(entry, '.issue-item__title a[href]'), url);
  const written = attribute(find(entry, 'input.issue-Item__checkbox'), 'name');
  return linked ?? linkedPaperId(find(entry, 'a.issue-item__doi'), url) ?? parseDoi(written ?? '');
}

/** A search shows the first lines, and among its highlights the whole or some sentences. */
function abstractIn(entry: Element): string | undefined {
  const start = cleanText(
    textOf(find(entry, '.issue-item__abstract'), 'a, button'),
    limits.abstract,
  );
  const found = cleanText(textOf(find(entry, '.abstract-text p')), limits.abstract);
  if (start === undefined || found === undefined) return start ?? found;
  const isWhole = found.length > start.length && found.startsWith(start.slice(0, 40));
  return isWhole ? found : start;
}

/** Whole proceedings and books are found among papers. */
function isVolume(entry: Element): boolean {
  const link = attribute(find(entry, '.issue-item__title a[href]'), 'href') ?? '';
  const kind = rawText(find(entry, '.issue-heading'));
  return /\/doi\/(?:proceedings|book)\//.test(link) || /^(?:proceeding|book)s?$/i.test(kind);
}

/** One `li` each; the last may be a button that shows the others. */
function authorsIn(entry: Element): string[] {
  return findAll(entry, '.loa li:not(.count-list)').flatMap((item) => {
    const name = find(item, 'a[href*="/profile/"]', '.hlFld-ContribAuthor', 'a', 'span');
    return textOf(name, 'button')?.replace(/,\s*$/, '') ?? [];
  });
}

/** The page names its authors again with their affiliations, hence each once. */
function peopleIn(root: ParentNode): string[] {
  const people = findAll(root, '[property="author"][typeof="Person"], .citation .author-name');
  const names = people.map((person) => {
    const parts = findAll(person, '[property="givenName"], [property="familyName"]');
    const name = parts.slice(0, 2).map((part) => rawText(part));
    const shown = textOf(find(person, '.loa__author-name')) ?? attribute(person, 'title');
    return name.length > 0 ? name.join(' ') : (shown ?? '').trim();
  });
  return [...new Set(names)];
}

export const examples: SiteExamples = {
  listing: [
    'https://dl.acm.org/action/doSearch?AllField=lanterns',
    'https://dl.acm.org/action/doSearch?fillQuickSearch=false&expand=dl&field1=Title&text1=tides&startPage=1&pageSize=50',
    'https://dl.acm.org/toc/tog/2026/45/4',
    'https://dl.acm.org/toc/jacm/current',
    'https://dl.acm.org/doi/proceedings/10.1145/3292500',
    'https://dl.acm.org/doi/proceedings/10.1145/3292500?tocHeading=heading1',
    'https://dl.acm.org/profile/81100000001',
    'https://dl.acm.org/profile/81100000001/publications?Role=author',
    'https://dl.acm.org/topic/ccs2012/10010147.10010257?ContentItemType=research-article',
    'https://dl.acm.org/doi/10.1145/3292500.3330701',
    'https://dl.acm.org/doi/abs/10.1145/3292500.3330701',
    'https://dl.acm.org/doi/full/10.1145/3292500.3330701',
    'https://dl.acm.org/doi/fullHtml/10.1145/3292500.3330701',
    'https://dl.acm.org/doi/10.5555/3000000.3000001',
  ],
  other: [
    'https://dl.acm.org/',
    'https://dl.acm.org/journals',
    'https://dl.acm.org/journal/tog',
    'https://dl.acm.org/conference/kdd',
    'https://dl.acm.org/search/advanced',
    'https://dl.acm.org/action/showLogin',
    'https://dl.acm.org/doi/pdf/10.1145/3292500.3330701',
    'https://dl.acm.org/doi/book/10.1145/3382693',
    'https://dl.acm.org/doi/',
    'http://dl.acm.org/doi/10.1145/3292500.3330701',
    'https://dl.acm.org.evil.tld/doi/10.1145/3292500.3330701',
    'https://www.acm.org/publications',
  ],
};
