/** The short words a row says of a paper: where it appeared, and when. */
import { language } from '../../utils/i18n/translate';
import { type IdScheme, splitPaperId } from '../../utils/paper/paper-id';
import type { SavedPaper } from '../../utils/paper/saved-paper';

const sources: Record<IdScheme, string> = {
  arxiv: 'arXiv',
  doi: 'DOI',
  openreview: 'OpenReview',
  acl: 'ACL Anthology',
  pmid: 'PubMed',
  pmcid: 'PubMed Central',
  cvf: 'CVF',
  dblp: 'DBLP',
  s2: 'Semantic Scholar',
  scholar: 'Google Scholar',
  url: 'Web',
};

/** `NeurIPS 2024`, or the source its id names: `arXiv cs.CL`. */
export function sourceOf(paper: Pick<SavedPaper, 'id' | 'venue' | 'subjects'>): string {
  if (paper.venue !== undefined) return paper.venue;
  const { scheme, value } = splitPaperId(paper.id);
  if (scheme === 'url' && URL.canParse(value)) return new URL(value).hostname;
  const subject = scheme === 'arxiv' ? paper.subjects?.[0] : undefined;
  return subject === undefined ? sources[scheme] : `${sources[scheme]} ${subject}`;
}

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };

/** The options that show a date of `YYYY`, `YYYY-MM` and `YYYY-MM-DD`, by how many parts it has. */
const precisions: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { month: 'short', year: 'numeric' },
  day,
];

/** The reader's own way to write a `publishedOn` date, no more precise than it is. */
export function formatDate(date: string): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const options = precisions[date.split('-').length - 1] ?? day;
  const time = Date.UTC(year, month - 1, dayOfMonth);
  return formatOf({ ...options, timeZone: 'UTC' }).format(time);
}

/** @param time epoch milliseconds */
export function formatDay(time: number): string {
  return formatOf(day).format(time);
}

/** Made once: that takes longer than all else in drawing a row. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language(), options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language(), options);
  formats.set(key, format);
  return format;
}
