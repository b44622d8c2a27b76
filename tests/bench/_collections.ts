/**
 * Collections with relevance judgements, read from outside the project (COLLECTIONS, by default
 * ../shared/collections; its README names sources and licences) and never copied into it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PaperId } from '../../utils/paper/paper-id';
import type { SavedPaper } from '../../utils/paper/saved-paper';

const root = process.env['COLLECTIONS'] ?? '../shared/collections';

export interface JudgedQuery {
  readonly text: string;
  /** How the query came about, where the collection tells: `typo`, `author+word`. */
  readonly type?: string;
  /** Grades of the papers that answer it; at least one. */
  readonly grades: ReadonlyMap<PaperId, number>;
}

export interface Collection {
  readonly name: string;
  readonly papers: readonly SavedPaper[];
  readonly queries: readonly JudgedQuery[];
}

interface CorpusRecord {
  readonly id: string;
  readonly title: string;
  readonly abstract?: string;
  readonly authors?: string;
  readonly venue?: string;
  readonly year?: string;
}

/** Of these only queries of the split `test`, at most the first so many. */
const testOnly = new Set(['scitldr', 'pl_kw', 'pl_tldr', 'scifact']);
const maxTestQueries = 400;
/** Known items are looked for by author and year too; topics by title and abstract only. */
const withNames = new Set(['nav']);

/** @throws when the folder is not there */
export function loadCollection(name: string): Collection {
  const folder = join(root, name);
  const gradesOf = readJudgements(join(folder, 'qrels.tsv'));
  const queries = readLines<{ id: string; text: string; split?: string; type?: string }>(
    readFileSync(join(folder, 'queries.jsonl'), 'utf8'),
  ).filter(({ split }) => !testOnly.has(name) || split === 'test');
  const judged = queries.flatMap(({ id, text, type }) => {
    const grades = gradesOf.get(id);
    return grades ? [{ text, grades, ...(type !== undefined && { type }) }] : [];
  });
  return {
    name,
    papers: loadPapers(folder, withNames.has(name)),
    queries: testOnly.has(name) ? judged.slice(0, maxTestQueries) : judged,
  };
}

/** Papers of a folder, or of the folder its CORPUS file points to. */
function loadPapers(folder: string, hasNames: boolean): SavedPaper[] {
  const pointer = join(folder, 'CORPUS');
  const file = existsSync(pointer)
    ? join(folder, readFileSync(pointer, 'utf8').trim())
    : join(folder, 'corpus.jsonl.gz');
  const records = readLines<CorpusRecord>(gunzipSync(readFileSync(file)).toString('utf8'));
  return records.map((record, index) => paperOf(record, index, hasNames));
}

function paperOf(record: CorpusRecord, index: number, hasNames: boolean): SavedPaper {
  const { title, abstract = '', authors = '', venue = '', year = '' } = record;
  const id = paperIdOf(record.id);
  return {
    ...{ id, ids: [id], title, siteIds: [], status: 'unread', isStarred: false, tags: [] },
    ...{ listIds: [], addedAt: index, updatedAt: index, revision: index },
    authors: hasNames ? authors.split(';').flatMap((name) => name.trim() || []) : [],
    ...(abstract !== '' && { abstract }),
    ...(hasNames && venue !== '' && { venue }),
    ...(hasNames && year !== '' && { publishedOn: year }),
  };
}

function readJudgements(file: string): Map<string, Map<PaperId, number>> {
  const gradesOf = new Map<string, Map<PaperId, number>>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [query, paper, grade] = line.split('\t');
    if (query === undefined || paper === undefined || !(Number(grade) > 0)) continue;
    const grades = gradesOf.get(query) ?? new Map<PaperId, number>();
    gradesOf.set(query, grades.set(paperIdOf(paper), Number(grade)));
  }
  return gradesOf;
}

function paperIdOf(id: string): PaperId {
  return `url:${id}`;
}

function readLines<Row>(text: string): Row[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Row]));
}
