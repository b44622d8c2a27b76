/**
 * An author's profile on Google Scholar, and the page of one article of it. The profile as in a
 * capture of about 2017, whose classes public code still names in Nov 2026; of the article's page
 * no capture was seen.
 */
import type { PaperId } from '../../paper/paper-id';
import { atEnd, atEndOf } from '../reading/badge-spots';
import { dateIn } from '../reading/clean';
import { attribute, closest, find, findAll, rootOf, textOf } from '../reading/dom';
import { addressId, linkedPaperId, linkUrl } from '../reading/links';
import type { PageKind, RawEntry } from '../site';
import { arxivIdIn, authorsIn } from './_google-scholar-result';

export const profiles: PageKind = {
  isAt: (url) =>
    url.pathname === '/citations' &&
    url.searchParams.has('user') &&
    [null, '', 'list_works'].includes(url.searchParams.get('view_op')),
  findEntries: (page) =>
    findAll(page, 'tr.gsc_a_tr, tr:has(a[href*="citation_for_view="])').filter((row) =>
      find(row, 'a.gsc_a_at', '.gsc_a_t > a'),
    ),
  readEntry: readRow,
  findBadgeSpots(entry) {
    const spots = atEndOf('.gsc_a_t > .gs_gray:last-child', '.gsc_a_t', 'td')(entry);
    return spots.length > 0 ? spots : atEnd(entry);
  },
  saysNone: (page) => find(page, '.gsc_a_e') !== undefined,
};

export const articles: PageKind = {
  isAt: (url) =>
    url.pathname === '/citations' &&
    url.searchParams.get('view_op') === 'view_citation' &&
    articleId(url) !== undefined,
  findEntries: (page) => [find(page, '#gsc_oci_title', '#gsc_vcd_title') ?? []].flat(),
  readEntry: readArticle,
  findBadgeSpots: atEnd,
};

function readRow(entry: Element, url: URL): RawEntry | undefined {
  const link = find(entry, 'a.gsc_a_at', '.gsc_a_t > a');
  const lines = findAll(entry, '.gsc_a_t > div');
  // Both lines are always there, even empty: one alone may be either.
  const [names, source] = lines.length > 1 ? lines : [undefined, undefined];
  const place = textOf(source, '.gs_oph');
  const venue = withoutPages(place);
  const year = textOf(find(entry, '.gsc_a_y .gsc_a_h', '.gsc_a_y'))?.trim();
  return {
    ids: [
      arxivIdIn(place),
      clusterIdIn(find(entry, 'a.gsc_a_ac[href]', '.gsc_a_c a[href]'), url),
      // Until 2020 the link was `javascript:` and its goal an attribute.
      articleId(linkUrl(link, url)) ?? articleId(parse(attribute(link, 'data-href'), url)),
    ],
    title: textOf(link),
    authors: authorsIn(textOf(names)),
    venue,
    journalRef: place === venue ? undefined : place,
    publishedOn: year,
  };
}

/**
 * Rows of label and value, with labels in the reader's language: authors come first, their date
 * second, and without the date it is not sure that they did.
 */
function readArticle(entry: Element, url: URL): RawEntry | undefined {
  const root = rootOf(entry);
  const scope = closest(entry, '#gsc_oci_main, #gs_bdy_ccl') ?? root;
  const link = find(entry, 'a.gsc_oci_title_link', 'a[href]');
  const [names, date] = findAll(scope, '#gsc_oci_table .gsc_oci_value').map((row) => textOf(row));
  const isDated = /^\s*\d{4}(?:\/\d|\s*$)/.test(date ?? '');
  const pdf = find(scope, '#gsc_oci_title_gg a[href]');
  return {
    ids: [
      linkedPaperId(link, url) ?? addressId(linkUrl(link, url)),
      linkedPaperId(pdf, url),
      clusterIdIn(find(scope, '#gsc_oci_table a[href*="cites="]'), url),
      articleId(url),
    ],
    title: textOf(link ?? entry),
    authors: isDated ? authorsIn(names) : [],
    publishedOn: isDated ? dateIn(date) : undefined,
    abstract: textOf(find(scope, '#gsc_oci_descr', '.gsh_csp', '.gsh_small')),
  };
}

/** The article's own address, the same for all languages and hosts. */
function articleId(link: URL | undefined): PaperId | undefined {
  const id = link?.searchParams.get('citation_for_view') ?? '';
  const page = 'https://scholar.google.com/citations?view_op=view_citation&citation_for_view=';
  return /^[\w-]{12}:[\w-]{12}$/.test(id) ? `url:${page}${id}` : undefined;
}

function parse(href: string | undefined, url: URL): URL | undefined {
  return href !== undefined && URL.canParse(href, url.href) ? new URL(href, url) : undefined;
}

/**
 * A profile names a work by a number, results by that number in base 64: its eight bytes, the least
 * first, and a nine (as in a capture of Dec 2025, which holds both).
 */
function clusterIdIn(link: Element | undefined, url: URL): PaperId | undefined {
  const number = /^\d{1,20}/.exec(linkUrl(link, url)?.searchParams.get('cites') ?? '')?.[0];
  if (number === undefined) return undefined;
  const bytes = Array.from({ length: 8 }, (_, index) =>
    Number((BigInt(number) >> BigInt(8 * index)) & 255n),
  );
  const base64 = btoa(String.fromCharCode(...bytes, 9));
  return `scholar:${base64.replaceAll('+', '-').replaceAll('/', '_')}`;
}

/** `Journal of Lanterns 12 (3), 34-56` → `Journal of Lanterns` */
function withoutPages(place: string | undefined): string | undefined {
  const volume = place?.replace(/,\s[\divxlc]+[–-][\divxlc]+$/i, '');
  return volume?.replace(/\s\d+(?:\s\([^)]*\))?$/, '');
}
