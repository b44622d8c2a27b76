/**
 * Journals on Atypon, which write their pages much alike: Science and PNAS (2025). Lists of research
 * and abstracts of Science as quoted in public code in Dec 2025; the rest from translators, feeds and
 * scrapers, no whole capture seen, Nov 2026.
 */
import { parseDoi } from '../../paper/paper-id';
import { paperIdFromUrl } from '../../paper/paper-links';
import type { PageKind, RawEntry } from '../site';
import { atEndOf } from './badge-spots';
import { dateIn } from './clean';
import { attribute, closest, find, findAll, metas, textOf } from './dom';
import { linkedPaperId } from './links';
import { metaDate } from './meta-date';
import { firstNameFirst } from './names';
import { paperPage } from './paper-page';
import { paragraphsOf, unlessCut } from './paragraphs';
import { showsWall } from './walls';

const titles = ['.article-title', '.issue-item__title', '.hlFld-Title', '.art_title'];
const titleLinks = titles.map((title) => `${title} a[href*="/10."]`).join(', ');
/** What may hold all of an entry, the widest first. */
const frames = ['.search__item', '.issue-item', '.articleEntry', '.card', '.card-header', 'li'];
const cover = '.card-meta__item, .card__meta__journal, .issue-item__detail .epub-section__title';

/** @param isAt whether the address is one of a list: search results, an issue */
export function atyponList(isAt: (url: URL) => boolean): PageKind {
  return {
    isAt,
    findEntries: (page) => [
      ...new Set(findAll(page, titleLinks).flatMap((link) => entryAround(link) ?? [])),
    ],
    readEntry: readAtyponEntry,
    findBadgeSpots: atEndOf(...titles, 'h2', 'h3', 'h5'),
    saysNone: (page) => find(page, '.search-result__no-result', '.no-result') !== undefined,
    isBlocked: showsWall,
  };
}

/** A frame around several papers is that of their list. */
function entryAround(link: Element): Element | undefined {
  return frames
    .flatMap((frame) => closest(link, frame) ?? [])
    .find((frame) => findAll(frame, titleLinks).length === 1);
}

function readAtyponEntry(entry: Element, url: URL): RawEntry | undefined {
  const link = find(entry, titleLinks);
  const doi = attribute(find(entry, 'input[name^="10."]'), 'name');
  return {
    ids: [linkedPaperId(link, url), doi === undefined ? undefined : parseDoi(doi)],
    title: textOf(link),
    authors: authorsIn(entry),
    abstract: abstractIn(entry),
    publishedOn: dateIn(
      textOf(find(entry, 'time', '.card__meta__date', '.issue-item__detail .dot-separator')),
    ),
    venue: findAll(entry, cover)
      .filter((part) => !find(part, 'time'))
      .map((part) => textOf(part))[0],
  };
}

/** What hides the middle of a long list is an item of it too. */
function authorsIn(entry: Element): string[] {
  const named = findAll(entry, '.hlFld-ContribAuthor');
  const items =
    named.length > 0
      ? named
      : findAll(entry, '[title="list of authors" i] li, ul.loa li, .loa__item').filter(
          (item) => !find(item, 'button, .truncation'),
        );
  return items.flatMap((item) => textOf(item, 'button')?.replace(/^\s*by\s|[,\s]+$/gi, '') ?? []);
}

function abstractIn(entry: Element): string | undefined {
  const whole = find(entry, '.abstract-text', '.hlFld-Abstract p', '.accordion__content .abstract');
  const short = find(entry, '.issue-item__abstract');
  return unlessCut(paragraphsOf(whole, 'h2, h3, h6')) ?? unlessCut(paragraphsOf(short));
}

/** What editors or authors say of the paper for others has the same role. */
const abstracts =
  '[role="doc-abstract"]:not(#editor-abstract, #executive-summary-abstract, [id*="teaser"])';

/** The page of one paper: `/doi/10.…`, `/doi/abs/10.…` and so on, not its files. */
export const atyponPaper: PageKind = paperPage({
  isAt: (url) =>
    /^\/doi\/(?:(?:abs|abstract|full|figure|ref|citedby)\/)?10\./.test(url.pathname) &&
    paperIdFromUrl(url) !== undefined,
  heading: ['h1[property="name"]', 'h1.citation__title', 'article h1', 'main h1'],
  read(root, _url, heading) {
    const people = findAll(root, '.contributors [property="author"]').flatMap((person) => {
      const parts = ['givenName', 'familyName'].map((part) =>
        textOf(find(person, `[property="${part}"]`))?.trim(),
      );
      return parts.filter(Boolean).join(' ') || [];
    });
    const told = ['dc.Creator', 'dc.creator'].flatMap((name) => metas(root, name));
    return {
      title: closest(heading, 'h1') === heading ? textOf(heading) : metas(root, 'dc.Title')[0],
      authors: people.length > 0 ? [...new Set(people)] : told.map(firstNameFirst),
      abstract: paragraphsOf(
        find(root, '#abstract', abstracts, '.abstractSection', '.hlFld-Abstract'),
        'h2, h3',
      ),
      publishedOn:
        dateIn(textOf(find(root, '[property="datePublished"]'))) ??
        metaDate(root, 'dc.Date', 'citation_online_date', 'citation_publication_date'),
      venue: metas(root, 'citation_journal_title')[0],
    };
  },
  isBlocked: showsWall,
});
