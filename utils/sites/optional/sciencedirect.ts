/**
 * ScienceDirect: search results, issues and articles. Articles as in a capture of Feb 2024 and
 * the head of one of about 2021; lists from scrapers in public code, no capture seen, Nov 2026.
 */
import { parseDoi } from '../../paper/paper-id';
import { paperIdFromUrl } from '../../paper/paper-links';
import { atEndOf } from '../reading/badge-spots';
import { dateIn } from '../reading/clean';
import { attribute, closest, find, findAll, parentOf, rootOf, textOf } from '../reading/dom';
import { linkedPaperId } from '../reading/links';
import { metaDate } from '../reading/meta-date';
import { splitNames } from '../reading/names';
import { paperPage } from '../reading/paper-page';
import { paragraphsOf } from '../reading/paragraphs';
import { showsWall } from '../reading/walls';
import type { PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';
import { readPageData } from './_sciencedirect-json';

const host = 'https://www.sciencedirect.com';

export const info: SiteInfo = {
  id: 'sciencedirect',
  name: 'ScienceDirect',
  matches: [`${host}/*`],
};

const titleLinks = ['a.result-list-title-link', 'a.article-content-title', 'h2 a', 'h3 a'].map(
  (link) => `${link}[href*="/pii/"]`,
);

const lists: PageKind = {
  isAt: (url) =>
    /^\/(?:search(?:\/advanced)?\/?$|journal\/[\w-]+\/(?:vol\/|articles-in-press|special-issue\/\w+))/.test(
      url.pathname,
    ),
  // Tables of contents list front matter too, which has no page of its own.
  findEntries: (page) =>
    findAll(page, 'li.ResultItem, li.js-article-list-item').filter((item) =>
      find(item, ...titleLinks),
    ),
  readEntry,
  findBadgeSpots: atEndOf('.SubType', 'h2', 'dt', 'h3', '.result-item-content', 'li'),
  saysNone: (page) => find(page, '.error-zero-results') !== undefined,
  isBlocked: showsWall,
};

function readEntry(entry: Element, url: URL): RawEntry | undefined {
  const link = find(entry, ...titleLinks);
  const pii = /\/pii\/(\w+)/.exec(attribute(link, 'href') ?? '')?.[1];
  // Only issues write their data into the page.
  const isOfIssue = closest(entry, '.js-article-list-item') === entry;
  const told = isOfIssue ? readPageData(rootOf(entry)).papers.get(pii ?? '') : undefined;
  return {
    ids: [doiOf(entry), linkedPaperId(link, url)],
    title: textOf(find(entry, '.js-article-title') ?? link),
    authors: told?.authors && told.authors.length > 0 ? told.authors : authorsIn(entry),
    // Issues show abstracts to readers who ask for them.
    abstract: paragraphsOf(find(entry, '.js-abstract-body-text'), 'h2, h5'),
    publishedOn:
      dateBeside(entry) ??
      dateIn(textOf(find(entry, '[class*="item-aip-date"]')) ?? told?.publishedOn),
    venue: textOf(find(entry, '.subtype-srctitle-link')),
  };
}

/** The name of the journal may hold a year, and volume and issue may follow the date. */
function dateBeside(entry: Element): string | undefined {
  const source = find(entry, '.srctitle-date-fields', '.article-date-fields');
  const parts = source ? findAll(source, 'span') : [];
  const dates = parts.filter((part) => !find(part, 'a') && !closest(part, 'a'));
  return dates.map((part) => dateIn(textOf(part))).find((date) => date !== undefined);
}

/** An attribute in search results, hidden text in tables of contents. */
function doiOf(entry: Element) {
  const written =
    attribute(entry, 'data-doi') ?? textOf(find(entry, '.js-article__item__doi, div[hidden]'));
  return written === undefined ? undefined : parseDoi(written);
}

function authorsIn(entry: Element): string[] {
  const listed = findAll(entry, '.Authors .author').flatMap((name) => textOf(name) ?? []);
  return listed.length > 0
    ? listed
    : splitNames(textOf(find(entry, '.js-article__item__authors', '.Authors')));
}

const articles = paperPage({
  isAt: (url) =>
    /^(?:\/org)?\/science\/article\/(?:abs\/)?pii\/\w+\/?$/.test(url.pathname) &&
    paperIdFromUrl(url) !== undefined,
  heading: ['h1#screen-reader-main-title', 'h1.Head', 'h1.svTitle', 'article h1'],
  read(root) {
    const data = readPageData(root).article;
    const shown = findAll(root, '#author-group .given-name, .author-group .given-name')
      .map((given) => nameAround(given))
      .filter((name) => name !== '');
    return {
      authors: data.authors && data.authors.length > 0 ? data.authors : [...new Set(shown)],
      abstract:
        paragraphsOf(find(root, '.abstract.author', '#abstracts .abstract'), 'h2') ?? data.abstract,
      publishedOn: metaDate(root, 'citation_online_date', 'citation_publication_date'),
    };
  },
  isBlocked: showsWall,
});

/** The surname stands beside the given name. */
function nameAround(given: Element): string {
  const around = parentOf(given);
  const surname = around && find(around, '.surname');
  return [textOf(given), textOf(surname)]
    .map((part) => part?.trim() ?? '')
    .join(' ')
    .trim();
}

export const pages: readonly PageKind[] = [lists, articles];

const pii = 'S0999999926001234';

export const examples: SiteExamples = {
  listing: [
    `${host}/search?qs=lantern`,
    `${host}/search?qs=lantern&show=100&sortBy=date&offset=100`,
    `${host}/search/advanced?tak=lantern`,
    `${host}/journal/lantern-letters/vol/145/suppl/C`,
    `${host}/journal/lantern-letters/vol/189/issue/10`,
    `${host}/journal/lantern-letters/articles-in-press`,
    `${host}/journal/lantern-letters/special-issue/10ABCDEFGH`,
    `${host}/science/article/pii/${pii}`,
    `${host}/science/article/abs/pii/${pii}`,
    `${host}/science/article/pii/S099999992600123X?via%3Dihub`,
    `${host}/science/article/pii/B9780999999999500083`,
    `${host}/science/article/pii/0099999964911369`,
    `${host}/org/science/article/pii/${pii}`,
  ],
  other: [
    `${host}/`,
    `${host}/journal/lantern-letters`,
    `${host}/journal/lantern-letters/issues`,
    `${host}/browse/journals-and-books`,
    `${host}/science/article/pii/${pii}/pdfft`,
    `${host}/user/login`,
    `http://www.sciencedirect.com/science/article/pii/${pii}`,
    `https://www.sciencedirect.com.evil.tld/science/article/pii/${pii}`,
  ],
};
