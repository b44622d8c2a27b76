/**
 * The one shape between the library and every file format, close to CSL-JSON: `toCitation` makes it
 * of a saved paper, writers turn it into text, readers make it of text. What a format cannot hold
 * its writer leaves out, so a reader's citation may say less than the one that was written.
 */
import { type PaperId, paperUrl, splitPaperId } from '../paper/paper-id';
import type { PaperSource, ReadingStatus, SavedPaper } from '../paper/saved-paper';
import { type Publication, publicationOf } from './citation-venue';
import { type PersonName, splitNames } from './person-names';

/** A day, a month or a year: `month` 1 to 12, `day` 1 to 31, and no day without a month. */
export interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

interface ArxivReference {
  /** Without version: `2401.01234`. */
  readonly id: string;
  /** The primary category: `cs.CL`. */
  readonly primaryClass?: string;
  /** The version seen, 1 or more. */
  readonly version?: number;
}

/** Absent is `undefined`, never empty. Text is plain, LaTeX as its source wrote it. */
export interface Citation extends Publication {
  /** The citation key, as `citationKeys` gave it or as a file had it. */
  readonly key?: string;
  readonly title: string;
  readonly authors: readonly PersonName[];
  readonly date?: DateParts;
  readonly publisher?: string;
  /** Every id known, the preferred one first. Empty when a file names none. */
  readonly ids: readonly PaperId[];
  /** Bare: `10.1000/xyz`. */
  readonly doi?: string;
  readonly arxiv?: ArxivReference;
  /** Where it is read: http or https only. */
  readonly url?: string;
  readonly pdfUrl?: string;
  readonly codeUrl?: string;
  readonly abstract?: string;
  readonly comments?: string;
  readonly journalRef?: string;
  /** Subjects as the page names them, the primary one first. */
  readonly subjects: readonly string[];
  /** The reader's tags. */
  readonly keywords: readonly string[];
  /** The reader's note: Markdown, of several lines. */
  readonly note?: string;
  /** Names of the reader's lists. */
  readonly lists: readonly string[];
  readonly status?: ReadingStatus;
  readonly isStarred?: boolean;
  /** Epoch milliseconds. */
  readonly addedAt?: number;
}

/** A saved paper with what its record only points to. */
export interface ExportPaper extends SavedPaper {
  readonly listNames: readonly string[];
  readonly sources: readonly PaperSource[];
}

/** What is to be cited of a paper. Pure: the same paper gives the same citation. */
export function toCitation(paper: ExportPaper): Citation {
  const { id, title, abstract, publishedOn, pdfUrl, codeUrl, comments, journalRef } = paper;
  const doi = firstValue(paper.ids, 'doi');
  const arxiv = arxivOf(paper);
  const date = publishedOn === undefined ? undefined : parseDateParts(publishedOn);
  const optional = { doi, arxiv, date, abstract, pdfUrl, codeUrl, comments, journalRef };
  return {
    ...publicationOf(paper),
    title,
    authors: splitNames(paper.authors),
    ids: paper.ids,
    url: paperUrl(id),
    ...present({ ...optional, note: paper.note }),
    subjects: paper.subjects ?? [],
    keywords: paper.tags,
    lists: paper.listNames,
    status: paper.status,
    isStarred: paper.isStarred,
    addedAt: paper.addedAt,
  };
}

/** The citation without what the reader added: for files that go to others. */
export function withoutOwnFields(citation: Citation): Citation {
  const { note: _note, status: _status, isStarred: _starred, addedAt: _added, ...rest } = citation;
  return { ...rest, keywords: [], lists: [] };
}

/** Its DOI, or the one arXiv registers for each of its papers. */
export function doiOf({ doi, arxiv }: Citation): string | undefined {
  return doi ?? (arxiv && `10.48550/arXiv.${arxiv.id}`);
}

/** Reads `2024`, `2024-05` or `2024-05-17`; undefined for anything else. */
export function parseDateParts(text: string): DateParts | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** `2024`, `2024-05` or `2024-05-17`. */
export function formatDateParts({ year, month, day }: DateParts): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(two(month));
  if (month !== undefined && day !== undefined) parts.push(two(day));
  return parts.join('-');
}

/** The fields that are there, so that absent ones are no keys. */
export function present<T extends object>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  // Only undefined values went; keys and values keep their types.
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function firstValue(ids: readonly PaperId[], scheme: string): string | undefined {
  return ids.map(splitPaperId).find((id) => id.scheme === scheme)?.value;
}

/** A category of arXiv's (`cs.CL`, `hep-th`) among the subjects; venues have subjects of their own. */
const arxivCategory =
  /^(?:[a-z]+(?:-[a-z]+)?\.[A-Za-z]{2}(?:-[a-z]+)?|[a-z]+-[a-z]+|[a-z]+\.[a-z]+-[a-z]+)$/;

function arxivOf({ ids, subjects = [], arxivVersion }: ExportPaper): ArxivReference | undefined {
  const id = firstValue(ids, 'arxiv');
  if (id === undefined) return undefined;
  const primaryClass = subjects.find((subject) => arxivCategory.test(subject));
  return { id, ...present({ primaryClass, version: arxivVersion }) };
}
