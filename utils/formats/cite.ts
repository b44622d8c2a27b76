/**
 * One citation as a reference list prints it: APA (7th edition), IEEE (reference guide of 2023) and
 * ACM (reference format of its class). Titles keep the capitals they have. Pieces carry what is
 * italic or a link, so that a page needs no markup in text.
 */
import { type Citation, doiOf } from './citation';
import { acmNames, apaNames, ieeeNames } from './cite-names';
import { flatten } from './flatten';

export const citationStyles = ['apa', 'ieee', 'acm'] as const;
export type CitationStyle = (typeof citationStyles)[number];

export interface CitationPiece {
  readonly text: string;
  readonly isItalic?: true;
  /** http or https. */
  readonly url?: string;
}

type Part = CitationPiece | string | undefined;

const months = [
  ...[
    'Jan.',
    'Feb.',
    'Mar.',
    'Apr.',
    'May',
    'Jun.',
    'Jul.',
    'Aug.',
    'Sep.',
    'Oct.',
    'Nov.',
    'Dec.',
  ],
];

const styles: Record<CitationStyle, (citation: Citation) => readonly Part[]> = {
  apa: citeApa,
  ieee: citeIeee,
  acm: citeAcm,
};

/** The citation in pieces, to be shown one after the other. */
export function cite(citation: Citation, style: CitationStyle): CitationPiece[] {
  return styles[style](citation).flatMap((part) => {
    if (part === undefined || part === '') return [];
    return typeof part === 'string' ? { text: part } : part;
  });
}

/** The citation as plain text on one line. */
export function citeAsText(citation: Citation, style: CitationStyle): string {
  return flatten(
    cite(citation, style)
      .map((piece) => piece.text)
      .join(''),
  );
}

function citeApa(citation: Citation): Part[] {
  const { type, date, volume, issue, pages } = citation;
  const place = placeOf(citation);
  const head = [sentence(apaNames(citation.authors)), `(${date?.year ?? 'n.d.'}). `];
  const title = flatten(citation.title);
  const end = [' ', linkOf(citation)];
  if (type === 'article' && place) {
    const number = volume && [', ', italic(volume), issue && `(${issue})`];
    const range = pages && `, ${dashed(pages)}`;
    return [...head, `${sentence(title)}`, italic(place), ...(number || []), range, '.', ...end];
  }
  if ((type === 'inproceedings' || type === 'incollection') && place) {
    const range = pages && ` (pp. ${dashed(pages)})`;
    return [...head, `${sentence(title)}In `, italic(place), range, '.', ...end];
  }
  const number = type === 'preprint' && citation.arxiv && ` (arXiv:${citation.arxiv.id})`;
  const stop = number ? [number, '.'] : [/[.?!]$/.test(title) ? '' : '.'];
  return [...head, italic(title), ...stop, place && ` ${place}.`, ...end];
}

function citeIeee(citation: Citation): Part[] {
  const { type, date, volume, issue, pages, arxiv } = citation;
  const place = placeOf(citation);
  const names = ieeeNames(citation.authors);
  const title = flatten(citation.title);
  const month = date?.month === undefined ? undefined : months[date.month - 1];
  const isPeriodical = type !== 'inproceedings' && type !== 'incollection';
  const year = date && [isPeriodical ? month : undefined, String(date.year)];
  const facts = [
    volume && `vol. ${volume}`,
    issue && `no. ${issue}`,
    pages && `${pages.includes('-') ? 'pp.' : 'p.'} ${dashed(pages)}`,
    year?.filter(Boolean).join(' '),
    type === 'preprint' && arxiv ? `arXiv:${arxiv.id}` : undefined,
  ].filter(Boolean);
  const comma = /[?!]$/.test(title) ? '' : ',';
  const rest = facts.map((fact, at) => `${at === 0 && !place ? '' : ', '}${fact}`).join('');
  return [
    ...[names && `${names}, `, `“${title}${comma}” `],
    ...[isPeriodical || !place ? '' : 'in ', place && italic(place), rest],
    ...(citation.doi === undefined ? ['.'] : [', doi: ', doiPiece(citation.doi), '.']),
  ];
}

function citeAcm(citation: Citation): Part[] {
  const { type, date, volume, issue, pages, arxiv } = citation;
  const place = placeOf(citation);
  const title = sentence(flatten(citation.title));
  const names = sentence(acmNames(citation.authors));
  const head = [names, `${date?.year ?? '[n. d.]'}. `, title];
  const range = pages && `, ${dashed(pages)}`;
  const end = [' ', linkOf(citation)];
  if (type === 'preprint' && arxiv) return [...head, `arXiv:${arxiv.id}.`, ...end];
  if (!place) return [...head.slice(0, -1), title.trim(), ...end];
  if (type === 'inproceedings' || type === 'incollection') {
    return [...head, 'In ', italic(place), range, '.', ...end];
  }
  const number = [volume, issue].filter(Boolean).join(', ');
  const year = number && date ? ` (${date.year})` : '';
  return [...head, italic(place), number && ` ${number}${year}`, range, '.', ...end];
}

function placeOf({ type, containerTitle, publisher, arxiv }: Citation): string | undefined {
  const place = containerTitle ?? publisher ?? (type === 'preprint' && arxiv ? 'arXiv' : undefined);
  return place === undefined ? undefined : flatten(place);
}

function linkOf(citation: Citation): Part {
  const doi = doiOf(citation);
  if (doi !== undefined) return doiPiece(doi, `https://doi.org/${doi}`);
  return citation.url === undefined ? undefined : { text: citation.url, url: citation.url };
}

function doiPiece(doi: string, text: string = doi): CitationPiece {
  return { text, url: `https://doi.org/${encodeURI(doi)}` };
}

function italic(text: string): CitationPiece {
  return { text, isItalic: true };
}

/** With its stop and a space behind, unless it is empty. */
function sentence(text: string): string {
  if (text === '') return '';
  return /[.?!]$/.test(text) ? `${text} ` : `${text}. `;
}

function dashed(pages: string): string {
  return pages.replace(/-+/g, '–');
}
