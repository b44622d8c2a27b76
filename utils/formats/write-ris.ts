/**
 * RIS, after the tags that Zotero and EndNote agree on
 * (https://en.wikipedia.org/wiki/RIS_(file_format)). Every value is one line, so that no value can
 * end its record.
 */
import { type Citation, doiOf, formatDateParts } from './citation';
import type { CitationType } from './citation-venue';
import { flatten } from './flatten';
import { sortableName } from './person-names';

const types: Record<CitationType, string> = {
  // Zotero and EndNote know no preprint: an unpublished work is nearest.
  preprint: 'UNPB',
  article: 'JOUR',
  inproceedings: 'CPAPER',
  incollection: 'CHAP',
  book: 'BOOK',
  thesis: 'THES',
  report: 'RPRT',
  misc: 'GEN',
};

/** One chunk per record. Lines end with CR LF, as the format asks. */
export function* writeRis(citations: Iterable<Citation>): Generator<string> {
  for (const citation of citations) {
    const lines = linesOf(citation).flatMap(([tag, value]) => {
      const text = value === undefined ? '' : flatten(value);
      return text === '' ? [] : `${tag}  - ${text}\r\n`;
    });
    yield `TY  - ${types[citation.type]}\r\n${lines.join('')}ER  - \r\n\r\n`;
  }
}

function linesOf(citation: Citation): (readonly [tag: string, value: string | undefined])[] {
  const { date, pages, arxiv } = citation;
  const [first, last] = pages?.split('-') ?? [];
  const day = date && formatDateParts(date).replaceAll('-', '/');
  return [
    ['ID', citation.key],
    ['TI', citation.title],
    ...citation.authors.map((name) => ['AU', sortableName(name)] as const),
    ['PY', date && String(date.year).padStart(4, '0')],
    // Year/month/day/other: absent parts keep their slashes.
    ['DA', day && day + '/'.repeat(3 - day.split('/').length + 1)],
    ['T2', citation.containerTitle],
    ['VL', citation.volume],
    ['IS', citation.issue],
    ['SP', first],
    ['EP', last],
    ['PB', citation.publisher],
    ['DO', doiOf(citation)],
    ['AN', arxiv && `arXiv:${arxiv.id}${arxiv.primaryClass ? ` [${arxiv.primaryClass}]` : ''}`],
    ['UR', citation.url],
    ['L1', citation.pdfUrl],
    ['L2', citation.codeUrl],
    ['AB', citation.abstract],
    ...citation.keywords.map((keyword) => ['KW', keyword] as const),
    ['C1', citation.comments],
    ['N1', citation.note],
  ];
}
