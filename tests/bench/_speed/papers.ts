/** A library of any size made from real arXiv papers. Read from beside the project, never copied. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { PaperId } from '../../../utils/paper/paper-id';
import type { PaperMeta } from '../../../utils/paper/paper-meta';
import type { SavedPaper } from '../../../utils/paper/saved-paper';

/** One line of the collection; see its README. */
interface Line {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: string;
  readonly categories: readonly string[];
  readonly comment: string;
}

const collection = '../shared/collections/arxiv-75k/corpus.jsonl.gz';
const oneDay = 86_400_000;

/**
 * The first `count` papers. Past the end of the collection papers are put together from parts of
 * others, always the same ones.
 * @throws Error when the collection is not there
 */
export function readPapers(count: number): PaperMeta[] {
  if (!existsSync(collection)) throw new Error(`The collection ${collection} is missing.`);
  const text = gunzipSync(readFileSync(collection)).toString('utf8');
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line));
  return Array.from({ length: count }, (_, number) => {
    const line = lines[number];
    return line ? metaOf(line) : recombine(lines, number);
  });
}

function recombine(lines: readonly Line[], number: number): PaperMeta {
  // Multipliers prime to the number of lines: every paper lends its parts equally often.
  const lender = (factor: number) => lines[(number * factor) % lines.length];
  const [first, second, third] = [lender(7_919), lender(104_729), lender(15_485_863)];
  if (!first || !second || !third) throw new Error(`The collection ${collection} is empty.`);
  const paper = {
    ...first,
    title: `${half(first.title, 0)} ${half(second.title, 1)}`,
    abstract: [first, second, third]
      .flatMap(({ abstract }, turn) => sentencesOf(abstract).filter((_, at) => at % 3 === turn))
      .join(' '),
    authors: second.authors,
    comment: third.comment,
  };
  // Of a month no real paper is from.
  const id = `9912.${String(number % 100_000).padStart(5, '0')}`;
  return { ...metaOf(paper), ids: [`arxiv:${id}`], pageUrl: `https://arxiv.org/abs/${id}` };
}

function half(text: string, which: 0 | 1): string {
  const words = text.split(' ');
  const middle = Math.ceil(words.length / 2);
  return (which === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ');
}

const sentencesOf = (text: string) => text.split(/(?<=[.?!]) (?=[A-Z])/);

function metaOf({ id, title, abstract, authors, categories, comment }: Line): PaperMeta {
  const paperId: PaperId = `arxiv:${id}`;
  const month = Math.min(12, Math.max(1, Number(id.slice(2, 4))));
  return {
    ids: [paperId],
    title: oneLine(title),
    authors: authors.split('; ').map(oneLine).filter(Boolean),
    abstract: oneLine(abstract),
    publishedOn: `20${id.slice(0, 2)}-${String(month).padStart(2, '0')}`,
    subjects: categories,
    ...(comment.trim() !== '' && { comments: oneLine(comment) }),
    pageUrl: `https://arxiv.org/abs/${id}`,
    siteId: 'arxiv',
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The record a library keeps of the paper, with a reader's marks on some. */
export function saved(paper: PaperMeta, number: number): SavedPaper {
  const { ids, siteId, pageUrl: _, ...rest } = paper;
  const addedAt = Date.UTC(2025, 0, 1) + number * (oneDay / 200);
  return {
    ...rest,
    ...{ id: ids[0], ids, siteIds: [siteId], addedAt, updatedAt: addedAt, revision: number + 1 },
    status: number % 5 === 0 ? 'read' : 'unread',
    isStarred: number % 17 === 0,
    tags: number % 20 === 0 ? [`topic ${number % 7}`] : [],
    listIds: number % 10 === 0 ? ['reading-list'] : [],
  };
}

/** Bytes of the papers' titles and abstracts in UTF-8. */
export function textBytes(papers: readonly PaperMeta[]): number {
  return papers.reduce(
    (sum, { title, abstract = '' }) =>
      sum + Buffer.byteLength(title, 'utf8') + Buffer.byteLength(abstract, 'utf8'),
    0,
  );
}
