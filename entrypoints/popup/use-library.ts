/** What the popup shows of the library: the answer to one query, kept fresh. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type AppError, toAppError } from '../../utils/errors';
import type { LibraryReader } from '../../utils/library/library-reader';
import type { ask } from '../../utils/messaging/client';
import type { ReadingList, SavedPaper } from '../../utils/paper/saved-paper';
import type { SearchAnswer } from '../../utils/paper/search-answer';
import { createNewestGate, type Gate } from './newest-gate';
import type { LibraryQuery } from './use-query';

export type Ask = typeof ask;

/** The query beside its answer, since the last answer stays until the next is ready. */
export interface LibraryView {
  readonly query: LibraryQuery;
  readonly papers: readonly SavedPaper[];
  readonly lists: readonly ReadingList[];
  /** Whether a greater limit would show more. */
  readonly hasMore: boolean;
  /** What search said; undefined when nothing was searched for. */
  readonly answer: SearchAnswer | undefined;
}

/** No one reads further down the hits of a search. */
const maxHits = 1_000;
/** How often an index that is being built is asked again. */
const pollInterval = 500;

type Found = Pick<LibraryView, 'papers' | 'hasMore' | 'answer'>;

async function readPage(reader: LibraryReader, { listId, limit }: LibraryQuery): Promise<Found> {
  const page = { ...(listId !== undefined && { listId }), offset: 0, limit };
  const [papers, total] = await Promise.all([reader.readPapers(page), reader.countPapers(listId)]);
  return { papers, hasMore: papers.length < total, answer: undefined };
}

async function search(
  reader: LibraryReader,
  askSearch: () => Promise<SearchAnswer | undefined>,
  limit: number,
): Promise<Found | undefined> {
  const answer = await askSearch();
  if (!answer) return undefined;
  const papers = await reader.readPapersById(answer.hits.map((hit) => hit.id));
  return { papers, hasMore: limit < Math.min(answer.total, maxHits), answer };
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
  const [pass] = useState<Gate>(createNewestGate);
  const { text, listId, limit } = query;
  const reload = () => setVersion((value) => value + 1);

  useEffect(() => {
    const controller = new AbortController();
    reader.watch(() => setVersion((value) => value + 1), controller.signal);
    return () => controller.abort();
  }, [reader]);

  // A new `version` asks for a new read of the same query.
  useEffect(() => {
    const { signal, abort } = newAbort();
    started.current += 1;
    const turn = started.current;
    const asked = { text, listId, limit };
    const askSearch = () => {
      const where = listId === undefined ? {} : { listId };
      return pass(() => ask('search', { text, limit: Math.min(limit, maxHits), ...where }));
    };
    const read = async () => {
      const isBlank = text.trim() === '';
      const found = isBlank ? readPage(reader, asked) : search(reader, askSearch, limit);
      const [answer, lists] = await Promise.all([found, reader.readLists()]);
      // Each read shows unless a later one already has, so a burst of saves cannot starve them.
      if (!answer || turn < shown.current) return;
      shown.current = turn;
      setView({ ...answer, lists, query: asked });
      if (signal.aborted) return;
      setError(undefined);
      if (answer.answer?.indexing) callAfter(pollInterval, signal, reload);
    };
    read().catch((failure: unknown) => {
      if (!signal.aborted) setError(toAppError(failure));
    });
    return abort;
  }, [reader, ask, pass, text, listId, limit, version]);

  return { view, error, reload };
}

function newAbort() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

function callAfter(milliseconds: number, signal: AbortSignal, act: () => void): void {
  const timer = setTimeout(act, milliseconds);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
