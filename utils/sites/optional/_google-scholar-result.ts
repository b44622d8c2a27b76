/**
 * One result of Google Scholar, or one entry of the reader's library. Selectors as in captures of
 * Nov 2020 and Dec 2025.
 */
import { arxivPaperId, type PaperId } from '../../paper/paper-id';
import { atEnd, atEndOf } from '../reading/badge-spots';
import { attribute, find, findAll, rawText, textOf } from '../reading/dom';
import { addressId, linkedPaperId, linkUrl } from '../reading/links';
import { splitNames } from '../reading/names';
import type { BadgeSpot, RawEntry } from '../site';

/** Profile boxes and hints are `.gs_r` too; a court's opinion is no paper. */
export function findResults(page: ParentNode): Element[] {
  const marked = findAll(page, ':is(.gs_r, .gs_or, .gs_as_r)[data-cid]:has(.gs_rt)');
  const rows = marked.length > 0 ? marked : findAll(page, '.gs_r:has(.gs_ri .gs_rt)');
  return rows.filter(
    (row) =>
      !find(row, '.gs_rt a[href*="/scholar_case?"]') &&
      // `410 US 113 - Supreme Court, 1973`
      !/^\d+\s\D+\d+\s-\s/.test(rawText(find(row, '.gs_a'))),
  );
}

export function readResult(entry: Element, url: URL): RawEntry | undefined {
  const heading = find(entry, 'h3.gs_rt', '.gs_rt', 'h3');
  const link = find(entry, 'h3.gs_rt > a[href]', '.gs_rt a[href]');
  const target = linkUrl(link, url);
  const isOwn = target?.host === url.host;
  const line = bylineOf(entry);
  const pdf = find(entry, '.gs_ggs a[href]', '.gs_or_ggsm a[href]');
  return {
    ids: [
      linkedPaperId(link, url) ?? (isOwn ? undefined : addressId(target)),
      linkedPaperId(pdf, url),
      arxivIdIn(line.venue),
      clusterId(entry),
    ],
    title: titleOf(heading),
    ...line,
    // A passage around the words sought, or the start of the abstract: the most there is. Labs has
    // a machine's answer in its place.
    abstract: url.pathname.startsWith('/scholar_labs/')
      ? undefined
      : textOf(find(entry, '.gs_fma_snp', '.gs_rs'), '.gs_age'),
    pdfUrl: isPdf(pdf) ? attribute(pdf, 'href') : undefined,
  };
}

/** At the end of the links below, which leave room; else of the title. */
export function findResultSpots(entry: Element): BadgeSpot[] {
  const spots = atEndOf('.gs_ri .gs_flb', '.gs_ri > .gs_fl', 'h3.gs_rt', '.gs_rt')(entry);
  return spots.length > 0 ? spots : atEnd(entry);
}

/** Marks such as `[PDF]` and `[CITATION]` stand before the title, which is linked or has an id. */
function titleOf(heading: Element | undefined): string | undefined {
  const marks = '.gs_ctc, .gs_ctu, .gs_ct1, .gs_ct2';
  const title = heading && find(heading, ':scope > a', ':scope > span[id]');
  if (title) return textOf(title, marks);
  return textOf(heading, marks)?.replace(/^(?:\s*\[[^\]]{1,12}\])+/, '');
}

/** Scholar's own name of the work, which its links to kindred works hold as well. */
function clusterId(entry: Element): PaperId | undefined {
  const related = attribute(find(entry, 'a[href*="q=related:"]'), 'href') ?? '';
  const title = attribute(find(entry, '.gs_rt > a[id]', '.gs_rt > span[id]'), 'id');
  const written = [
    attribute(entry, 'data-cid'),
    /[?&]q=related:([\w-]+):/.exec(related)?.[1],
    title,
  ];
  const id = written.find((text) => text !== undefined && /^[\w-]{8,16}$/.test(text));
  return id === undefined ? undefined : `scholar:${id}`;
}

/** `[PDF] example.org` in every language. */
function isPdf(link: Element | undefined): boolean {
  const path = attribute(link, 'href') ?? '';
  return /\[PDF\]/i.test(textOf(link) ?? '') || /\.pdf$|\/pdf\//i.test(path);
}

interface Byline {
  readonly authors: string[];
  readonly venue?: string | undefined;
  readonly publishedOn?: string | undefined;
}

/** A lone result has its names in a line of their own, as in public code of 2024 to 2026. */
function bylineOf(entry: Element): Byline {
  const line = find(entry, '.gs_a.gs_fma_p', '.gs_a');
  const names = line && find(line, '.gs_fmaa');
  if (!names) return byline(textOf(line));
  return { ...byline(` - ${textOf(line, '.gs_fmaa')}`), authors: authorsIn(textOf(names)) };
}

/** `A Lovelace, E Noether… - Journal of …, 2019 - publisher`, of which any part may be missing. */
function byline(text: string | undefined): Byline {
  const parts = (text ?? '').split(/\s[-–]\s|\s?•\s?/).map((part) => part.trim());
  const dated = parts.findIndex((part) => /(?:^|,\s*)(?:1[5-9]|20)\d{2}$/.test(part));
  const venue = dated < 0 ? (parts.length > 2 ? parts[1] : undefined) : parts[dated];
  return {
    authors: dated === 0 ? [] : authorsIn(parts[0]),
    venue: venue?.replace(/(?:^|,\s*)\d{4}$/, ''),
    publishedOn: dated < 0 ? undefined : venue?.slice(-4),
  };
}

/** Names between commas; `…` where some are left out. */
export function authorsIn(text: string | undefined): string[] {
  return splitNames(text?.replaceAll(/[،、]/g, ',').replaceAll(/…|\.\.\./g, ''));
}

/** `arXiv preprint arXiv:2610.01001` */
export function arxivIdIn(text: string | undefined): PaperId | undefined {
  const written = /\barXiv:\s?([\w.-]+(?:\/\d{7})?)/i.exec(text ?? '')?.[1];
  return written === undefined ? undefined : arxivPaperId(written);
}
