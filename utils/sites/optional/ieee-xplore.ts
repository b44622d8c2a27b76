/**
 * IEEE Xplore: search, contents of issues and proceedings, authors' lists and documents. An Angular
 * app that shows its lists late. Documents as in captures of Nov 2025; lists from translators,
 * scrapers and userscripts in public code up to 2026, no capture seen, Nov 2026.
 */
import { dateIn } from '../reading/clean';
import { attribute, closest, find, findAll, rawText, textOf } from '../reading/dom';
import { linkedPaperId } from '../reading/links';
import { splitNames } from '../reading/names';
import { paperPage } from '../reading/paper-page';
import { showsWall } from '../reading/walls';
import type { BadgeSpot, PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';
import { readDocumentData } from './_ieee-xplore-document';

export const info: SiteInfo = {
  id: 'ieee-xplore',
  name: 'IEEE Xplore',
  matches: ['https://ieeexplore.ieee.org/*'],
};

const titleLink = ':is(h2, h3) a[href*="/document/"]';

const lists: PageKind = {
  isAt: ({ pathname }) =>
    /^\/(?:search\/(?:searchresult|selected)\.jsp|author\/\d+|xpl\/(?:conhome|tocresult|mostRecentIssue|aboutJournal|RecentIssue)\b.*)$/.test(
      pathname,
    ),
  findEntries(page) {
    const boxes = findAll(page, 'xpl-results-item, xpl-issue-results-items');
    const entries = boxes.length > 0 ? boxes : findAll(page, '.List-results-items, .result-item');
    return entries.filter(isPaper);
  },
  readEntry,
  findBadgeSpots,
  saysNone: (page) => find(page, '[class*="List-results-none"]') !== undefined,
  isBlocked: showsWall,
};

const documents = paperPage({
  isAt: ({ pathname }) => /^\/(?:abstract\/)?document\/\d+(?:\/[\w-]*)*$/.test(pathname),
  // As served, before the app has drawn its heading, there is but this empty line.
  heading: ['h1.document-title', '.document-main h1', 'xpl-root h1', '#global-alert-message'],
  read(root, url, heading) {
    const number = /\/document\/(\d+)/.exec(url.pathname)?.[1] ?? '';
    const data = readDocumentData(root, number);
    const isDrawn = closest(heading, 'h1') === heading;
    const title = isDrawn ? textOf(heading) : data && headTitle(root);
    return {
      ...data,
      // Blank rather than the words of an element that is no heading.
      title: data?.title ?? title ?? '',
      abstract:
        data?.abstract ??
        textOf(find(root, '.abstract-text .u-mb-1 > div', '.abstract-text'), 'h2, h3, strong'),
    };
  },
  isBlocked: showsWall,
});

export const pages: readonly PageKind[] = [lists, documents];

function readEntry(entry: Element, url: URL): RawEntry | undefined {
  const link = find(entry, titleLink);
  const details = textOf(find(entry, '.publisher-info-container'));
  return {
    ids: [linkedPaperId(link, url)],
    title: textOf(link),
    authors: authorsIn(entry),
    abstract: textOf(
      find(entry, '.js-displayer-content > span', '.js-displayer-content'),
      'a, button',
    ),
    publishedOn: dateIn(details),
    venue: textOf(find(entry, '.description > a', '.description a[href*="/xpl/"]')),
    pdfUrl: attribute(find(entry, 'a[href*="/stamp/stamp.jsp"]'), 'href'),
  };
}

/** The first list of names: the other layout has a copy. */
function authorsIn(entry: Element): string[] {
  const names = find(entry, '.author');
  const linked = names ? findAll(names, 'a[href*="/author/"]') : [];
  if (linked.length > 0) return linked.flatMap((name) => textOf(name) ?? []);
  return splitNames(textOf(names));
}

const frontMatter =
  /\b(?:cover|contents|title page|copyright|masthead|publication information|committees?|index)\b/i;

/** A document, and not its volume's cover or contents: those have no authors. */
function isPaper(entry: Element): boolean {
  const link = find(entry, titleLink);
  return (
    link !== undefined && (find(entry, '.author') !== undefined || !frontMatter.test(rawText(link)))
  );
}

/** The title's line, once for each layout: only one of them is visible. */
function findBadgeSpots(entry: Element): BadgeSpot[] {
  return findAll(entry, `:is(h2, h3):has(a[href*="/document/"])`).map((parent) => ({
    parent,
    placement: 'inline',
  }));
}

function headTitle(root: ParentNode): string | undefined {
  return attribute(
    find(root, 'meta[property="og:title"]', 'meta[property="twitter:title"]'),
    'content',
  );
}

export const examples: SiteExamples = {
  listing: [
    'https://ieeexplore.ieee.org/search/searchresult.jsp?queryText=lanterns',
    'https://ieeexplore.ieee.org/search/searchresult.jsp?newsearch=true&queryText=tides&pageNumber=2',
    'https://ieeexplore.ieee.org/xpl/conhome/7484414/proceeding',
    'https://ieeexplore.ieee.org/xpl/conhome/7484414/proceeding?pageNumber=2',
    'https://ieeexplore.ieee.org/xpl/tocresult.jsp?isnumber=7486438&punumber=7484414',
    'https://ieeexplore.ieee.org/xpl/mostRecentIssue.jsp?punumber=34',
    'https://ieeexplore.ieee.org/xpl/RecentIssue.jsp?punumber=34',
    'https://ieeexplore.ieee.org/author/37085814700',
    'https://ieeexplore.ieee.org/document/7486482',
    'https://ieeexplore.ieee.org/document/7486482/',
    'https://ieeexplore.ieee.org/abstract/document/7486482',
    'https://ieeexplore.ieee.org/document/7486482/authors#authors',
  ],
  other: [
    'https://ieeexplore.ieee.org/',
    'https://ieeexplore.ieee.org/Xplore/home.jsp',
    'https://ieeexplore.ieee.org/search/advanced',
    'https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=7486482',
    'https://ieeexplore.ieee.org/browse/conferences/title',
    'https://ieeexplore.ieee.org/courses/details/EDP001',
    'https://ieeexplore.ieee.org/Xplorehelp/overview-of-ieee-xplore/about-ieee-xplore',
    'http://ieeexplore.ieee.org/document/7486482',
    'https://ieeexplore.ieee.org.evil.tld/document/7486482',
    'https://www.ieee.org/publications',
  ],
};
