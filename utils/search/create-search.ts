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
import { DamagedSegmentError } from './segment/damage';
import { DamagedIndexError, type IndexStore, StaleIndexError } from './store/index-store';

export interface SearchOptions {
  /** The sites a query may name. */
  readonly siteIds?: readonly string[];
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly sizes?: Partial<IndexSizes>;
}

type WakingIndex = Promise<LibraryIndex>;

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
  let waking: WakingIndex | undefined;
  let isAnew = false;
  let rebuilds = 0;
  /** What was found damaged: read once more, since another worker may have moved on from it. */
  let suspect: number | undefined;

  const wake = () => wakeIndex(feed, rebuilds > maxRebuilds ? undefined : store, { isAnew, sizes });

  /** Takes leave of an index that failed. @returns whether the next one may do better */
  const recover = (failed: WakingIndex, index: LibraryIndex | undefined, error: unknown) => {
    const isStale = error instanceof StaleIndexError;
    const isHopeless = !isStale && (!isDamage(error) || rebuilds > maxRebuilds);
    // Otherwise someone else took leave of it already.
    if (waking === failed) {
      waking = undefined;
      // What it has stored, or another after it, took the place of what was not worth reading.
      if (index?.generation() !== undefined) isAnew = false;
      if (!isHopeless && !isStale) distrust(index?.generation(), error);
    }
    return !isHopeless;
  };
  const distrust = (generation: number | undefined, error: unknown) => {
    logError('the search index', error);
    isAnew = generation === undefined || generation === suspect;
    suspect = generation;
    if (isAnew) rebuilds += 1;
  };

  /** After the answer: what may be done while no one waits must not make anyone wait. */
  const settleSoon = (woken: WakingIndex, index: LibraryIndex) => {
    setTimeout(() => {
      index.settle().catch((error: unknown) => {
        if (!recover(woken, index, error)) logError('settling the search index', error);
      });
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
        const found = await woken;
        index = found;
        await found.catchUp();
        const answer = await found.read((parts) => work(parts, found));
        settleSoon(woken, found);
        return answer;
      } catch (error) {
        if (!recover(woken, index, error)) throw error;
      }
    }
  };

  return {
    async search({ text, limit, listId }) {
      if (text.trim() === '' && listId === undefined) return ask(async () => nothing);
      // A read of the database less at nearly every key.
      const lists = /[:：]/.test(text) ? await feed.readLists() : [];
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

function isDamage(error: unknown): boolean {
  return error instanceof DamagedIndexError || error instanceof DamagedSegmentError;
}
