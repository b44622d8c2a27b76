/** CSV after RFC 4180, with the byte order mark by which spreadsheets know UTF-8. */
import { type Citation, formatDateParts } from './citation';
import { formatName } from './person-names';

/** A column's name and what it holds; the order is that of the file. */
const columns: Record<string, (citation: Citation) => string | readonly string[] | undefined> = {
  key: ({ key }) => key,
  type: ({ type }) => type,
  title: ({ title }) => title,
  authors: ({ authors }) => authors.map(formatName),
  date: ({ date }) => date && formatDateParts(date),
  venue: ({ containerTitle }) => containerTitle,
  volume: ({ volume }) => volume,
  issue: ({ issue }) => issue,
  pages: ({ pages }) => pages,
  publisher: ({ publisher }) => publisher,
  doi: ({ doi }) => doi,
  // With its scheme, as a spreadsheet would take the last zero of a bare number.
  arxiv: ({ arxiv }) => arxiv && `arXiv:${arxiv.id}${arxiv.version ? `v${arxiv.version}` : ''}`,
  primaryClass: ({ arxiv }) => arxiv?.primaryClass,
  ids: ({ ids }) => ids,
  url: ({ url }) => url,
  pdf: ({ pdfUrl }) => pdfUrl,
  code: ({ codeUrl }) => codeUrl,
  subjects: ({ subjects }) => subjects,
  comments: ({ comments }) => comments,
  journalRef: ({ journalRef }) => journalRef,
  tags: ({ keywords }) => keywords,
  lists: ({ lists }) => lists,
  status: ({ status }) => status,
  starred: ({ isStarred }) => (isStarred === undefined ? undefined : String(isStarred)),
  added: ({ addedAt }) => (addedAt === undefined ? undefined : new Date(addedAt).toISOString()),
  note: ({ note }) => note,
  abstract: ({ abstract }) => abstract,
};

export const csvColumns: readonly string[] = Object.keys(columns);

/**
 * A header and one chunk per row. A cell of several values parts them with `; `, and has a
 * backslash before a semicolon or backslash of a value. See `guardCell` for formulas.
 */
export function* writeCsv(citations: Iterable<Citation>): Generator<string> {
  yield `\ufeff${csvColumns.join(',')}\r\n`;
  for (const citation of citations) {
    const cells = Object.values(columns).map((read) => cellOf(read(citation)));
    yield `${cells.join(',')}\r\n`;
  }
}

function cellOf(value: string | readonly string[] | undefined): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : value.map(escapeItem).join('; ');
  const guarded = guardCell(text.toWellFormed());
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * Puts an apostrophe before what a spreadsheet would take for a formula, and before what begins
 * with such an apostrophe: a reader takes one away from every cell of that shape.
 */
export function guardCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

// The wide signs are formulas to spreadsheets set to Japanese.
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function escapeItem(item: string): string {
  return item.replace(/[\\;]/g, '\\$&');
}
