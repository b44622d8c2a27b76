/** A selection of the library in any format, as the text of one file. */
import type { PaperId } from '../paper/paper-id';
import type { ReadingList } from '../paper/saved-paper';
import { toBackupPaper } from './backup';
import { type Citation, type ExportPaper, toCitation, withoutOwnFields } from './citation';
import { type CitationStyle, citeAsText } from './cite';
import { writeBackup } from './write-backup';
import { writeBibtex } from './write-bibtex';
import { writeCslJson } from './write-csl-json';
import { writeCsv } from './write-csv';
import { writeMarkdown } from './write-markdown';
import { writeRis } from './write-ris';

export type FileFormat = keyof typeof fileKinds;
export type ExportFormat = FileFormat | CitationStyle;

/** How a file of each format ends, and what it is called on the web. */
export const fileKinds = {
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  biblatex: { ending: 'bib', type: 'application/x-bibtex' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
  'csl-json': { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
  csv: { ending: 'csv', type: 'text/csv' },
  markdown: { ending: 'md', type: 'text/markdown' },
  backup: { ending: 'json', type: 'application/json' },
} as const;

export interface ExportRequest {
  readonly papers: readonly ExportPaper[];
  /** Of the whole library, so that a paper has the same key in every file. */
  readonly keys: ReadonlyMap<PaperId, string>;
  readonly lists: readonly ReadingList[];
  /** Epoch milliseconds. */
  readonly exportedAt: number;
  /** Leaves out what the reader added: tags, notes, lists. A backup always holds everything. */
  readonly isForOthers: boolean;
}

/** @returns the file in pieces, to be joined */
export async function exportPapers(
  format: ExportFormat,
  request: ExportRequest,
): Promise<string[]> {
  const { papers, keys, lists, exportedAt } = request;
  if (format === 'backup') {
    const records = papers.map((paper) => toBackupPaper(paper, paper.sources));
    return collect(writeBackup({ exportedAt, lists, papers: records, trash: [], apart: [] }));
  }
  const citations = papers.map((paper) => {
    const whole = toCitation(paper);
    const citation = request.isForOthers ? withoutOwnFields(whole) : whole;
    const key = keys.get(paper.id);
    return key === undefined ? citation : { ...citation, key };
  });
  return [...write(format, citations)];
}

function write(
  format: Exclude<ExportFormat, 'backup'>,
  citations: readonly Citation[],
): Iterable<string> {
  switch (format) {
    case 'bibtex':
    case 'biblatex':
      return writeBibtex(citations, format);
    case 'ris':
      return writeRis(citations);
    case 'csl-json':
      return writeCslJson(citations);
    case 'csv':
      return writeCsv(citations);
    case 'markdown':
      return writeMarkdown(citations);
    default:
      return [`${citations.map((citation) => citeAsText(citation, format)).join('\n')}\n`];
  }
}

async function collect(pieces: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}
