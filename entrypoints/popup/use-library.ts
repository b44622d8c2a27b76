/** What the popup shows of the library: the answer to one query, kept fresh. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type AppError, toAppError } from '../../utils/errors';
import type { LibraryReader } from '../../utils/library/library-reader';
import type { ask } from '../../utils/messaging/client';
import type { ReadingList, SavedPaper } from '../../utils/paper/saved-paper';

export type Ask = typeof ask;

export interface LibraryQuery {
  readonly text: string;
  /** Undefined is the whole library. */
  readonly listId: string | undefined;
  readonly limit: number;
}

/** The query beside its answer, since the last answer stays until the next is ready. */
export interface LibraryView {
  readonly query: LibraryQuery;
  readonly papers: readonly SavedPaper[];
  readonly lists: readonly ReadingList[];
  readonly total: number;
  /** Word forms to mark. */
  readonly terms: readonly string[];
}

/** The most hits looked through for those on one list. */
const listSearchLimit = 1_000;

type Found = Pick<LibraryView, 'papers' | 'total' | 'terms'>;

async function readPage(reader: LibraryReader, { listId, limit }: LibraryQuery): Promise<Found> {
  const page = { ...(listId !== undefined && { listId }), offset: 0, limit };
  const [papers, total] = await Promise.all([reader.readPapers(page), reader.countPapers(listId)]);
  return { papers, total, terms: [] };
}

async function search(reader: LibraryReader, ask: Ask, query: LibraryQuery): Promise<Found> {
  const { text, listId, limit } = query;
  const isWhole = listId === undefined;
  const answer = await ask('search', {
    text,
    limit: isWhole ? Math.min(limit, listSearchLimit) : listSearchLimit,
  });
  const found = await reader.readPapersById(answer.hits.map((hit) => hit.id));
  if (isWhole) return { papers: found, total: answer.total, terms: answer.terms };
  const onList = found.filter((paper) => paper.listIds.includes(listId));
  return { papers: onList.slice(0, limit), total: onList.length, terms: answer.terms };
}

/**
 * @returns the newest answer, undefined before the first; the error of the newest read, if it
 * failed; and `reload`.
 */
export function useLibrary(reader: LibraryReader, ask: Ask, query: LibraryQuery) {
  const [view, setView] = useState<LibraryView>();
  const [error, setError] = useState<AppError>();
  const [version, setVersion] = useState(0);
  const started = useRef(0);
  const shown = useRef(0);
  const { text, listId, limit } = query;
  const reload = () => setVersion((value) => value + 1);

  useEffect(() => {
    const controller = new AbortController();
    reader.watch(() => setVersion((value) => value + 1), controller.signal);
    return () => controller.abort();
  }, [reader]);

  // A new `version` asks for a new read of the same query.
  useEffect(() => {
    let isCurrent = true;
    started.current += 1;
    const turn = started.current;
    const asked = { text, listId, limit };
    const read = async () => {
      const found = text.trim() === '' ? readPage(reader, asked) : search(reader, ask, asked);
      const [answer, lists] = await Promise.all([found, reader.readLists()]);
      // Each read shows unless a later one already has, so a burst of saves cannot starve them.
      if (turn < shown.current) return;
      shown.current = turn;
      setView({ ...answer, lists, query: asked });
      if (isCurrent) setError(undefined);
    };
    read().catch((failure: unknown) => {
      if (isCurrent) setError(toAppError(failure));
    });
    return () => {
      isCurrent = false;
    };
  }, [reader, ask, text, listId, limit, version]);

  return { view, error, reload };
}
