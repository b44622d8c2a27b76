/**
 * The story of a search. The index is a set of segments: immutable, most of them stored, the newest
 * in memory (segment/segment.ts). It is a cache of the library, held by a worker that may die at
 * any moment, and it lives like this:
 *
 * 1. The first request wakes it (parts/wake-index.ts): one record, the manifest, says what the
 *    worker before this one stored, and each segment's head comes into memory. Pages stay on disk.
 * 2. Every request first catches up with the library (parts/catch-up.ts): what was written since
 *    the stored revision becomes fresh segments, and its old copies are marked gone. A save writes
 *    nothing here.
 * 3. A search parses its text, asks each part which papers its clauses let through, and ranks or
 *    sorts those of all parts together (answer-query.ts).
 * 4. Once answered, what is fresh is stored when it is much, and segments of one size are joined
 *    into larger ones, slice by slice (parts/join-parts.ts).
 *
 * Whatever is found damaged, or not to be what the library holds, is dropped whole, and a new index
 * is built from the library while searches answer over what there is. A store that cannot be used
 * is given up: search then lives in memory.
 */
import { logError } from '../errors';
import type { SearchAnswer } from '../paper/search-answer';
import { answerQuery, answerRelated } from './answer-query';
import { type IndexSizes, usualSizes } from './parts/index-state';
import type { Part } from './parts/part';
import { type LibraryIndex, wakeIndex } from './parts/wake-index';
import { completeQuery } from './query/complete-query';
import { createCompletionSource } from './query/completion-source';
import { parseQuery } from './query/parse-query';
import type { LibraryFeed, Search } from './search';
import { DamagedIndexError, type IndexStore, StaleIndexError } from './store/index-store';

export interface SearchOptions {
  /** The sites a query may name. */
  readonly siteIds?: readonly string[];
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly sizes?: Partial<IndexSizes>;
}

const nothing: SearchAnswer = {
  ...{ hits: [], total: 0, complete: 0, terms: [], corrections: [], hints: [] },
};

/** A store found damaged more often than this in one life is not trusted again. */
const maxRebuilds = 2;

/** @param store undefined keeps the index in memory only */
export function createSearch(
  feed: LibraryFeed,
  store: IndexStore | undefined,
  options: SearchOptions = {},
): Search {
  const { siteIds = [], now = Date.now } = options;
  const sizes = { ...usualSizes, ...options.sizes };
  let waking: Promise<LibraryIndex> | undefined;
  let isAnew = false;
  let rebuilds = 0;
  /** What was found damaged: read once more, since another worker may have moved on from it. */
  let suspect: number | undefined;

  const wake = () => wakeIndex(feed, rebuilds > maxRebuilds ? undefined : store, { isAnew, sizes });

  /** Takes leave of an index that failed. @throws `error` when the next one would fail too */
  const recover = (
    failed: Promise<LibraryIndex>,
    index: LibraryIndex | undefined,
    error: unknown,
  ) => {
    if (waking !== failed) return; // someone else did
    waking = undefined;
    const isStale = error instanceof StaleIndexError;
    if (!isStale && (!isDamage(error) || rebuilds > maxRebuilds)) throw error;
    if (!isStale) logError('the search index', error);
    const generation = index?.generation();
    isAnew = !isStale && (generation === undefined || generation === suspect);
    if (isAnew) rebuilds += 1;
    suspect = generation;
  };

  /** After the answer: what may be done while no one waits must not make anyone wait. */
  const settleSoon = (woken: Promise<LibraryIndex>, index: LibraryIndex) => {
    setTimeout(async () => {
      try {
        await index.settle();
      } catch (error) {
        if (isDamage(error) || error instanceof StaleIndexError) recover(woken, index, error);
        else logError('settling the search index', error);
      }
    });
  };

  const ask = async <T>(
    work: (parts: readonly Part[], index: LibraryIndex) => Promise<T>,
  ): Promise<T> => {
    for (;;) {
      waking ??= wake();
      const woken = waking;
      let index: LibraryIndex | undefined;
      try {
        index = await woken;
        const found = index;
        await found.catchUp();
        return await found.read((parts) => work(parts, found));
      } catch (error) {
        recover(woken, index, error);
      } finally {
        if (index) settleSoon(woken, index);
      }
    }
  };

  return {
    async search({ text, limit, listId }) {
      if (text.trim() === '' && listId === undefined) return ask(async () => nothing);
      const lists = await feed.readLists();
      return ask(async (parts, index) => {
        const query = parseQuery(text, { now: now(), lists, siteIds });
        const list = listId === undefined ? {} : { listId };
        const answer = await answerQuery(parts, query, { limit, ...list });
        const indexing = index.progress();
        return indexing ? { ...answer, indexing } : answer;
      });
    },
    complete: (request) =>
      ask(async (parts) => {
        const segments = parts.map((part) => part.segment);
        return completeQuery(request, createCompletionSource(segments, feed, now()));
      }),
    related: (request) => ask((parts) => answerRelated(parts, request)),
  };
}

/** The bytes of a segment throw a RangeError when they are not what was written. */
function isDamage(error: unknown): boolean {
  return error instanceof DamagedIndexError || error instanceof RangeError;
}
