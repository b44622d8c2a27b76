/**
 * BibTeX and BibLaTeX. Entry types and fields after the manuals of both: "BibTeXing" (Patashnik,
 * 1988) and the biblatex manual, section 2; preprints as arXiv asks
 * (https://info.arxiv.org/help/hypertex/bibstyles/).
 */
import { type Citation, formatDateParts } from './citation';
import type { CitationType } from './citation-venue';
import { escapeLatex, escapeLatexWords, splitMath } from './escape-latex';
import { flatten } from './flatten';
import { type PersonName, sortableName } from './person-names';
import { protectCase } from './protect-case';

export type BibtexDialect = 'bibtex' | 'biblatex';

type Field = readonly [name: string, value: string | undefined];

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const entryTypes: Record<CitationType, Record<BibtexDialect, string>> = {
  preprint: { bibtex: 'misc', biblatex: 'online' },
  article: { bibtex: 'article', biblatex: 'article' },
  inproceedings: { bibtex: 'inproceedings', biblatex: 'inproceedings' },
  incollection: { bibtex: 'incollection', biblatex: 'incollection' },
  book: { bibtex: 'book', biblatex: 'book' },
  thesis: { bibtex: 'phdthesis', biblatex: 'thesis' },
  report: { bibtex: 'techreport', biblatex: 'report' },
  misc: { bibtex: 'misc', biblatex: 'misc' },
};

/** Where each type names the place it appeared in. */
const containerFields: Record<CitationType, Record<BibtexDialect, string>> = {
  preprint: { bibtex: 'howpublished', biblatex: 'organization' },
  article: { bibtex: 'journal', biblatex: 'journaltitle' },
  inproceedings: { bibtex: 'booktitle', biblatex: 'booktitle' },
  incollection: { bibtex: 'booktitle', biblatex: 'booktitle' },
  book: { bibtex: 'series', biblatex: 'series' },
  thesis: { bibtex: 'school', biblatex: 'institution' },
  report: { bibtex: 'institution', biblatex: 'institution' },
  misc: { bibtex: 'howpublished', biblatex: 'howpublished' },
};

/**
 * One chunk per entry, each with a blank line behind it. Keys should be there and unique
 * (`citationKeys`); a citation without one is called by its place in the file.
 */
export function* writeBibtex(
  citations: Iterable<Citation>,
  dialect: BibtexDialect,
): Generator<string> {
  let place = 0;
  for (const citation of citations) {
    place += 1;
    const key = citation.key?.replace(/[^\w:.+/-]/g, '') || `paper${place}`;
    const fields = fieldsOf(citation, dialect).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : `  ${name} = ${value},\n`,
    );
    yield `@${entryTypes[citation.type][dialect]}{${key},\n${fields.join('')}}\n\n`;
  }
}

function fieldsOf(citation: Citation, dialect: BibtexDialect): Field[] {
  const isBiblatex = dialect === 'biblatex';
  const { authors, pages, containerTitle, keywords } = citation;
  return [
    ['title', braced(protectCase(splitMath(flatten(citation.title))))],
    ['author', authors.length === 0 ? undefined : braced(authors.map(writeName).join(' and '))],
    [containerFields[citation.type][dialect], textOf(containerTitle)],
    ...dateFields(citation, dialect),
    // Biblatex cannot guess what kind of thesis or report it is.
    ['type', isBiblatex ? biblatexKind(citation.type) : undefined],
    ['volume', textOf(citation.volume)],
    ['number', textOf(citation.issue)],
    [
      'pages',
      pages === undefined
        ? undefined
        : braced(escapeLatexWords(flatten(pages)).replace(/^([^-]+)-([^-]+)$/, '$1--$2')),
    ],
    ['publisher', textOf(citation.publisher)],
    ['doi', verbatim(citation.doi)],
    ...eprintFields(citation, dialect),
    ['url', verbatim(citation.url)],
    // No style knows these three: to every program they are text.
    ['journalref', textOf(citation.journalRef)],
    ['pdf', textOf(citation.pdfUrl)],
    ['code', textOf(citation.codeUrl)],
    ['abstract', textOf(citation.abstract)],
    ['keywords', keywords.length === 0 ? undefined : braced(keywords.map(writeKeyword).join(', '))],
    ['note', textOf(citation.comments)],
    [isBiblatex ? 'annotation' : 'annote', noteOf(citation.note)],
  ];
}

function dateFields({ date }: Citation, dialect: BibtexDialect): Field[] {
  if (date === undefined) return [];
  if (dialect === 'biblatex') return [['date', braced(formatDateParts(date))]];
  const month = date.month === undefined ? undefined : months[date.month - 1];
  const day = date.day === undefined ? undefined : braced(String(date.day));
  return [
    ['year', braced(String(date.year))],
    ['month', month],
    ['day', day],
  ];
}

function eprintFields({ arxiv }: Citation, dialect: BibtexDialect): Field[] {
  if (arxiv === undefined) return [];
  const isBiblatex = dialect === 'biblatex';
  return [
    ['eprint', verbatim(arxiv.id)],
    isBiblatex ? ['eprinttype', '{arxiv}'] : ['archiveprefix', '{arXiv}'],
    [isBiblatex ? 'eprintclass' : 'primaryclass', textOf(arxiv.primaryClass)],
    ['version', arxiv.version === undefined ? undefined : braced(String(arxiv.version))],
  ];
}

function biblatexKind(type: CitationType): string | undefined {
  if (type === 'thesis') return '{phdthesis}';
  return type === 'report' ? '{techreport}' : undefined;
}

/** `von Last, Jr., First`; braces around what BibTeX would cut or take for a particle. */
function writeName(name: PersonName): string {
  if ('literal' in name) return `{${escapeLatex(flatten(name.literal))}}`;
  const { family, given, particle, suffix } = name;
  const whole = flatten(sortableName(name));
  // Without a given name BibTeX would find one among the other parts.
  if (given === undefined && /\s/.test(whole)) {
    return `{${escapeLatex(whole)}}`;
  }
  // Words in lower case are particles to BibTeX, wherever they stand.
  const last = /(?:^\p{Ll}.* )|(?: \p{Ll})/u.test(family)
    ? `{${escapeLatex(flatten(family))}}`
    : namePart(family);
  const lead = particle === undefined ? last : `${namePart(particle)} ${last}`;
  const parts = [suffix, given].filter((part) => part !== undefined).map(namePart);
  return [lead, ...parts].join(', ');
}

function namePart(text: string): string {
  const value = escapeLatex(flatten(text));
  return /,|(?:^| )(?:and|others)(?: |$)/i.test(value) ? `{${value}}` : value;
}

/** A comma parts keywords, but not within braces. */
function writeKeyword(keyword: string): string {
  const value = escapeLatex(flatten(keyword));
  return /[,;]/.test(value) ? `{${value}}` : value;
}

function textOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : braced(escapeLatex(flatten(text)));
}

/** Lines of a note stay lines. */
function noteOf(note: string | undefined): string | undefined {
  return note === undefined
    ? undefined
    : braced(
        note
          .split(/\r\n?|\n/)
          .map((line) => escapeLatex(line.toWellFormed().replace(/\p{Cc}/gu, ' ')))
          .join('\n'),
      );
}

/**
 * DOIs and links as they are, but for what would end the value or, to some readers, begin a formula:
 * that is percent-encoded.
 */
function verbatim(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return braced(flatten(text).replace(/[{}\\$\s]/g, (sign) => encodeURIComponent(sign)));
}

function braced(text: string): string {
  return `{${text}}`;
}
