/**
 * What a list of papers shows: how many there are, and those of them that are in view. The whole
 * library is read from the database page by page; a search asks the background for ids. Rows come
 * and go with `showRange`, so a list costs the same whatever its length.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type AppError, logError, toAppError } from '../errors';
import type { LibraryReader } from '../library/library-reader';
import type { ask } from '../messaging/client';
import type { Payload } from '../messaging/protocol';
import type { PaperId } from '../paper/paper-id';
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
  /** How many rows there are, as far as that is known. */
  readonly total: number;
  /** The same to be said; undefined while it is known of the first rows only. */
  readonly knownTotal: number | undefined;
  /** What search said; undefined when nothing was searched for. */
  readonly answer: SearchAnswer | undefined;
  /** Undefined while the row is being read, or when it is gone. */
  readonly paperAt: (row: number) => SavedPaper | undefined;
  /** The row of a paper that was read; undefined when it was not. */
  readonly rowOf: (id: PaperId) => number | undefined;
  /** The ids of all rows in order, also of those that were not read. */
  readonly readIds: () => Promise<readonly PaperId[]>;
}

/** How often an index that is being built is asked again, in milliseconds. */
const pollInterval = 500;
/** Changes that come closer than this, in milliseconds, as in an import, are read together. */
const watchPause = 150;
/** How long, in milliseconds, a new count waits: it may well be the same as the last. */
const countPause = 100;
/** The same in times of what the last one took: a change that comes meanwhile would wait for it. */
const countPauses = 5;
/** Rows read at first: more than a popup or a page of a table shows. */
const firstRows = 50;

interface Range {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** One more row, as the one the keyboard is at. */
  readonly kept?: number | undefined;
}

export function usePapers(reader: LibraryReader, ask: Ask, query: PaperQuery) {
  const [view, setView] = useState<PapersView>();
  const [error, setError] = useState<AppError>();
  const [version, setVersion] = useState(0);
  const [pass] = useState<Gate>(createNewestGate);
  const rows = useRef<Rows | undefined>(undefined);
  const range = useRef<Range>({ from: 0, to: firstRows });
  const wanted = useRef(query);
  const shownQuery = useRef<PaperQuery>(undefined);
  const countTime = useRef(0);
  const started = useRef(0);
  const shown = useRef(0);
  const { text, listId } = query;
  const reload = useCallback(() => setVersion((value) => value + 1), []);

  useEffect(() => {
    const controller = new AbortController();
    reader.watch(spaceOut(reload, watchPause, controller.signal), controller.signal);
    return () => controller.abort();
  }, [reader, reload]);

  /**
   * Says which rows are in view (`to` exclusive): they are read if they are not there yet. `kept`
   * is one more that is read again with them after a change.
   */
  const showRange = useCallback((from: number, to: number, kept?: number) => {
    range.current = { from, to, kept };
    const current = rows.current;
    if (!current || current.has(from, to)) return;
    current
      .load(from, to)
      .then(() => {
        if (rows.current !== current) return;
        setView((old) => {
          return old && viewOf(current, old.query, old.lists, old.knownTotal !== undefined);
        });
      })
      .catch((failure: unknown) => {
        logError('reading more papers', failure);
        setError(toAppError(failure));
      });
  }, []);

  // A new `version` asks for a new read of the same query. In a layout effect, since the first read
  // need not wait for the first paint.
  useLayoutEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    started.current += 1;
    const turn = started.current;
    const asked = { text, listId };
    if (wanted.current.text !== text || wanted.current.listId !== listId) {
      wanted.current = asked;
      range.current = { from: 0, to: firstRows };
    }
    const isSame = shownQuery.current?.text === text && shownQuery.current.listId === listId;
    const expected = (isSame && rows.current?.total) || 0;
    const search = (request: Payload<'search'>) => pass(() => ask('search', request));
    const read = async () => {
      const opening = openRows(reader, search, asked, expected);
      const [opened, lists] = await Promise.all([opening, reader.readLists()]);
      const { from, to, kept } = range.current;
      await opened?.load(from, to);
      // It may have moved by a row or so.
      if (kept !== undefined) await opened?.load(kept - 1, kept + 2);
      // Each read shows unless a later one already has, so a burst of saves cannot starve them.
      if (!opened || turn < shown.current) return;
      shown.current = turn;
      rows.current = opened;
      shownQuery.current = asked;
      setView(viewOf(opened, asked, lists, expected > 0));
      // Other rows may have come into view meanwhile, and were asked of the rows before.
      showRange(range.current.from, range.current.to, range.current.kept);
      if (signal.aborted) return;
      setError(undefined);
      if (opened.answer?.indexing) callAfter(pollInterval, signal, reload);
      if (opened.isCounted) return;
      const pause = expected > 0 ? Math.max(countPause, countPauses * countTime.current) : 0;
      callAfter(pause, signal, () => void count(opened).catch(fail));
    };
    const count = async (opened: Rows) => {
      const began = performance.now();
      await opened.count();
      countTime.current = performance.now() - began;
      if (rows.current === opened) setView((old) => old && viewOf(opened, old.query, old.lists));
    };
    const fail = (failure: unknown) => {
      if (!signal.aborted) setError(toAppError(failure));
    };
    read().catch(fail);
    return () => controller.abort();
  }, [reader, ask, pass, reload, showRange, text, listId, version]);

  return { view, error, reload, showRange };
}

/** @param isExpected whether what the rows expect is what was counted last */
function viewOf(
  rows: Rows,
  query: PaperQuery,
  lists: readonly ReadingList[],
  isExpected = false,
): PapersView {
  const { total, isCounted, answer, paperAt, rowOf, readIds } = rows;
  const knownTotal = isCounted || isExpected ? total : undefined;
  return { query, lists, total, knownTotal, answer, paperAt, rowOf, readIds };
}

/** Calls `act` at once, then at most every `pause` milliseconds while it is asked for. */
function spaceOut(act: () => void, pause: number, signal: AbortSignal): () => void {
  let isPausing = false;
  let isDue = false;
  const run = () => {
    isDue = false;
    isPausing = true;
    act();
    callAfter(pause, signal, () => {
      isPausing = false;
      if (isDue) run();
    });
  };
  return () => {
    isDue = true;
    if (!isPausing) run();
  };
}

function callAfter(milliseconds: number, signal: AbortSignal, act: () => void): void {
  const timer = setTimeout(act, milliseconds);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
