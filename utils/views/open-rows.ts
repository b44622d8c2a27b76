/** The rows of one answer: their number at once, their papers when they come into view. */
import type { LibraryReader } from '../library/library-reader';
import type { Payload } from '../messaging/protocol';
import type { PaperId } from '../paper/paper-id';
import type { SavedPaper } from '../paper/saved-paper';
import type { SearchAnswer } from '../paper/search-answer';
import type { PaperQuery } from './use-papers';

export interface Rows {
  /** How many there are; until they are counted, what was expected and at least what was read. */
  readonly total: number;
  readonly isCounted: boolean;
  /** Counting takes long in a big library, and what is read meanwhile waits for it. */
  count(): Promise<void>;
  readonly answer: SearchAnswer | undefined;
  readonly paperAt: (row: number) => SavedPaper | undefined;
  /** The row of a paper that was read; undefined when it was not. */
  readonly rowOf: (id: PaperId) => number | undefined;
  /** Whether all of these rows (`to` exclusive) were read. */
  has(from: number, to: number): boolean;
  load(from: number, to: number): Promise<void>;
  /** The ids of all rows in order, for acts on everything that matches. */
  readIds(): Promise<readonly PaperId[]>;
}

type AskSearch = (request: Payload<'search'>) => Promise<SearchAnswer | undefined>;

const pageRows = 50;
/** Rows from the top of the library that most readers never go beyond. */
const nearRows = 200;
/** Hits asked for at first; all of them when the reader scrolls beyond. */
const firstHits = 1_000;
const allHits = 200_000;

/**
 * @param expected how many rows there were last time, 0 when that is not known
 * @returns undefined for a search that a newer one overtook
 */
export async function openRows(
  reader: LibraryReader,
  askSearch: AskSearch,
  query: PaperQuery,
  expected: number,
): Promise<Rows | undefined> {
  return query.text.trim() === ''
    ? openLibraryRows(reader, query.listId, expected)
    : openFoundRows(reader, askSearch, query);
}

async function openLibraryRows(
  reader: LibraryReader,
  listId: string | undefined,
  expected: number,
): Promise<Rows> {
  const list = listId === undefined ? {} : { listId };
  let ids: Promise<readonly PaperId[]> | undefined;
  const readIds = () => {
    ids ??= reader.readPaperIds(listId).catch((error: unknown) => {
      ids = undefined;
      throw error;
    });
    return ids;
  };
  const read = async (offset: number) => {
    if (offset < nearRows) return reader.readPapers({ ...list, offset, limit: pageRows });
    // Further down, counting rows off costs more than all ids once.
    return reader.readPapersById((await readIds()).slice(offset, offset + pageRows));
  };
  const first = await read(0);
  let isCounted = first.length < pageRows;
  let total = isCounted ? first.length : Math.max(expected, first.length);
  return {
    get total() {
      return total;
    },
    get isCounted() {
      return isCounted;
    },
    async count() {
      total = await reader.countPapers(listId);
      isCounted = true;
    },
    answer: undefined,
    readIds,
    ...createPages(() => total, read, first),
  };
}

async function openFoundRows(
  reader: LibraryReader,
  askSearch: AskSearch,
  { text, listId }: PaperQuery,
): Promise<Rows | undefined> {
  const search = (limit: number) =>
    askSearch({ text, limit, ...(listId !== undefined && { listId }) });
  const answer = await search(firstHits);
  if (!answer) return undefined;
  let ids = answer.hits.map((hit) => hit.id);
  const readIds = async () => {
    if (ids.length >= answer.total) return ids;
    const whole = await search(allHits);
    if (whole) ids = whole.hits.map((hit) => hit.id);
    return ids;
  };
  const read = async (offset: number) => {
    const end = offset + pageRows;
    const known = end > ids.length ? await readIds() : ids;
    return reader.readPapersById(known.slice(offset, end));
  };
  const { total } = answer;
  const known = { total, isCounted: true, count: async () => undefined };
  return { ...known, answer, readIds, ...createPages(() => total, read) };
}

function createPages(
  total: () => number,
  read: (offset: number) => Promise<readonly SavedPaper[]>,
  first?: readonly SavedPaper[],
) {
  const pages = new Map(first && [[0, first]]);
  const reading = new Map<number, Promise<void>>();
  const pagesOf = (from: number, to: number) => {
    const first = Math.max(0, Math.floor(from / pageRows));
    const end = Math.ceil(Math.min(to, total()) / pageRows);
    return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  };
  const readPage = async (page: number) => {
    try {
      pages.set(page, await read(page * pageRows));
    } finally {
      reading.delete(page);
    }
  };
  return {
    paperAt: (row: number) => pages.get(Math.floor(row / pageRows))?.[row % pageRows],
    rowOf(id: PaperId) {
      for (const [page, papers] of pages) {
        const index = papers.findIndex((paper) => paper.id === id);
        if (index >= 0) return page * pageRows + index;
      }
      return undefined;
    },
    has: (from: number, to: number) => pagesOf(from, to).every((page) => pages.has(page)),
    async load(from: number, to: number) {
      const missing = pagesOf(from, to).filter((page) => !pages.has(page));
      for (const page of missing) {
        if (!reading.has(page)) reading.set(page, readPage(page));
      }
      await Promise.all(missing.map((page) => reading.get(page)));
    },
  };
}
