/**
 * What a list of papers shows: how many there are, and those of them that are in view. The whole
 * library is read from the database page by page; a search asks the background for ids. Rows come
 * and go with `showRange`, so a list costs the same whatever its length.
 */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type AppError, logError, toAppError } from '../errors';
import type { LibraryReader } from '../library/library-reader';
import type { ask } from '../messaging/client';
import type { ReadingList, SavedPaper } from '../paper/saved-paper';
import type { SearchAnswer } from '../paper/search-answer';
import { createNewestGate, type Gate } from './newest-gate';
import { openRows, type Rows } from './open-rows';

export type Ask = typeof ask;

export interface PaperQuery {
  /** In the query language; blank shows everything, newest first. */
  readonly text: string;
  /** Undefined is the whole library. */
  readonly listId: string | undefined;
}

/** The query beside its answer, since the last answer stays until the next is ready. */
export interface PapersView {
  readonly query: PaperQuery;
  readonly lists: readonly ReadingList[];
  /** How many rows there are. */
  readonly total: number;
  /** What search said; undefined when nothing was searched for. */
  readonly answer: SearchAnswer | undefined;
  /** Undefined while the row is being read, or when it is gone. */
  readonly paperAt: (row: number) => SavedPaper | undefined;
}

/** How often an index that is being built is asked again, in milliseconds. */
const pollInterval = 500;
/** Rows read at first: more than a popup or a page of a table shows. */
const firstRows = 50;

interface Range {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

export function usePapers(reader: LibraryReader, ask: Ask, query: PaperQuery) {
  const [view, setView] = useState<PapersView>();
  const [error, setError] = useState<AppError>();
  const [version, setVersion] = useState(0);
  const [pass] = useState<Gate>(createNewestGate);
  const rows = useRef<Rows | undefined>(undefined);
  const range = useRef<Range>({ from: 0, to: firstRows });
  const wanted = useRef(query);
  const started = useRef(0);
  const shown = useRef(0);
  const { text, listId } = query;
  const reload = useCallback(() => setVersion((value) => value + 1), []);

  useEffect(() => {
    const controller = new AbortController();
    reader.watch(reload, controller.signal);
    return () => controller.abort();
  }, [reader, reload]);

  // A new `version` asks for a new read of the same query.
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    started.current += 1;
    const turn = started.current;
    const asked = { text, listId };
    if (wanted.current.text !== text || wanted.current.listId !== listId) {
      wanted.current = asked;
      range.current = { from: 0, to: firstRows };
    }
    const read = async () => {
      const opening = openRows(reader, (request) => pass(() => ask('search', request)), asked);
      const [opened, lists] = await Promise.all([opening, reader.readLists()]);
      await opened?.load(range.current.from, range.current.to);
      // Each read shows unless a later one already has, so a burst of saves cannot starve them.
      if (!opened || turn < shown.current) return;
      shown.current = turn;
      rows.current = opened;
      setView(viewOf(opened, asked, lists));
      if (signal.aborted) return;
      setError(undefined);
      if (opened.answer?.indexing) callAfter(pollInterval, signal, reload);
    };
    read().catch((failure: unknown) => {
      if (!signal.aborted) setError(toAppError(failure));
    });
    return () => controller.abort();
  }, [reader, ask, pass, reload, text, listId, version]);

  /** Says which rows are in view (`to` exclusive): they are read if they are not there yet. */
  const showRange = useCallback((from: number, to: number) => {
    range.current = { from, to };
    const current = rows.current;
    if (!current || current.has(from, to)) return;
    current
      .load(from, to)
      .then(() => {
        if (rows.current !== current) return;
        setView((old) => old && viewOf(current, old.query, old.lists));
      })
      .catch((failure: unknown) => {
        logError('reading more papers', failure);
        setError(toAppError(failure));
      });
  }, []);

  return { view, error, reload, showRange };
}

function viewOf(rows: Rows, query: PaperQuery, lists: readonly ReadingList[]): PapersView {
  const { total, answer, paperAt } = rows;
  return { query, lists, total, answer, paperAt };
}

function callAfter(milliseconds: number, signal: AbortSignal, act: () => void): void {
  const timer = setTimeout(act, milliseconds);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
