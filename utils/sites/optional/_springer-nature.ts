/**
 * Springer Link and nature.com share a pattern library: lists of cards, and one article page. The
 * article as in a capture of Springer Link of Feb 2026 and news of nature.com of Sep 2020;
 * cards of nature.com as quoted in public code in Dec 2025, other cards and the lists before them
 * from translators and scrapers, no capture seen, Nov 2026.
 */
import { atEndOf } from '../reading/badge-spots';
import { dateIn, dayIn } from '../reading/clean';
import { attribute, closest, find, findAll, metas, textOf } from '../reading/dom';
import { readJsonLd } from '../reading/json-ld';
import { linkedPaperId, linkUrl } from '../reading/links';
import { metaDate } from '../reading/meta-date';
import { splitNames } from '../reading/names';
import { paperPage } from '../reading/paper-page';
import { paragraphsOf, unlessCut } from '../reading/paragraphs';
import { showsWall } from '../reading/walls';
import type { PageKind, RawEntry } from '../site';

interface CardList {
  readonly isAt: (url: URL) => boolean;
  /** Whether a path is that of a paper, and not of a book, a journal or a collection. */
  readonly isPaper: RegExp;
}

const titles = 'h2 a[href], h3 a[href], h4 a[href], p.title a[href], .c-card__link';
const headings = ['h2', 'h3', 'h4', 'p.title'];
const authorItems = ['[itemprop="creator"] [itemprop="name"]', '.app-author-list li', 'ul li'];

export function cardList({ isAt, isPaper }: CardList): PageKind {
  const titleLink = (scope: ParentNode, url: URL) =>
    findAll(scope, titles).filter((link) => isPaper.test(linkUrl(link, url)?.pathname ?? ''));
  return {
    isAt,
    findEntries: (page, url) => [
      ...new Set(
        titleLink(page, url).flatMap((link) => closest(link, 'article, li, .toc-item') ?? []),
      ),
    ],
    readEntry(entry, url) {
      const link = titleLink(entry, url)[0];
      return { ...readCard(entry), ids: [linkedPaperId(link, url)], title: textOf(link) };
    },
    findBadgeSpots: atEndOf(...headings),
    saysNone: (page) =>
      find(page, '#no-results-message', '[data-test="no-results"]', '.app-search-no-results') !==
      undefined,
    isBlocked: showsWall,
  };
}

function readCard(entry: Element): Omit<RawEntry, 'ids' | 'title'> {
  return {
    authors: authorsIn(entry),
    // Search results show its beginning; short introductions by editors are no abstracts.
    abstract: unlessCut(
      paragraphsOf(find(entry, '[data-test="description"]', '[class*="card-open__description"]')),
    ),
    publishedOn: publishedOn(entry),
    venue: textOf(
      find(entry, '[data-test="parent"]', '[data-test="journal-title-and-link"]') ??
        find(entry, '.publication-title'),
    ),
  };
}

function publishedOn(entry: Element): string | undefined {
  const date = find(entry, 'time[datetime]', '[data-test="published"]', '.year');
  if (date) return dateIn(attribute(date, 'datetime') ?? textOf(date));
  // Kind of paper, pages and date are items of one line.
  const items = findAll(entry, '.c-meta__item').map((item) => textOf(item)?.trim() ?? '');
  return dateIn(
    items.find((text) => dayIn(text) ?? /^(?:[A-Z][a-z]+ )?(?:19|20)\d{2}$/.test(text)),
  );
}

/** A list of items, or a line in which dots stand for those left out. */
function authorsIn(entry: Element): string[] {
  const line = find(entry, 'span[data-test="authors"]', '.authors');
  const list = find(entry, '[data-test="author-list"], .app-author-list, .c-author-list');
  const scope = list ?? find(entry, '[class*="card-open__authors"]');
  for (const selector of scope ? authorItems : []) {
    const names = findAll(scope ?? entry, selector).flatMap((item) => textOf(item) ?? []);
    if (names.length > 0) return names.flatMap(splitNames);
  }
  return splitNames(textOf(line)?.replace(/…|\.{3}/g, ','));
}

const titleTests = ['article-title', 'chapter-title'].map((name) => `h1[data-test="${name}"]`);
// The last three until 2020.
const titleClasses = [
  ...['h1.c-article-title', 'h1.c-article-magazine-title'],
  ...['h1.ArticleTitle', 'h1.ChapterTitle', 'h1.article-item__title'],
];

/** News once told their introduction twice in a row. */
function once(text: string): string {
  const whole = text.trim();
  const middle = Math.floor(whole.length / 2);
  const half = whole.slice(0, middle).trim();
  return half === whole.slice(middle).trim() ? half : whole;
}

export function springerNaturePaper(isAt: (url: URL) => boolean): PageKind {
  return paperPage({
    isAt,
    heading: [...titleTests, ...titleClasses, 'article h1'],
    read: (root) => ({
      abstract:
        paragraphsOf(
          find(
            root,
            ...['#Abs1-content', '[data-title="Abstract"] .c-article-section__content'],
            'section.Abstract',
          ),
          'sup:has(> a[href*="#ref-"])',
        ) ??
        metas(root, 'dc.description')
          .map(once)
          .find((text) => text !== '') ??
        readJsonLd(root)[0]?.abstract,
      publishedOn: metaDate(root, 'citation_online_date', 'dc.date', 'citation_publication_date'),
    }),
    isBlocked: showsWall,
  });
}
