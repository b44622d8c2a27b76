/**
 * One life of the index, from waking to the worker's death or the first sign of damage. It follows
 * the library by its revisions: what is written there since the stored revision becomes fresh parts
 * in memory, nothing is stored with each save, and a worker that dies loses only work that the next
 * one does again.
 */
import type { LibraryFeed } from '../search';
import type { IndexStore } from '../store/index-store';
import { type CatchUp, createCatchUp } from './catch-up';
import { chooseStored } from './choose-parts';
import { createPause } from './create-pause';
import { createTurns } from './create-turns';
import { guardParts } from './guard-parts';
import type { IndexSizes, IndexState } from './index-state';
import { dropLeftovers, joinStored } from './join-parts';
import type { Part } from './part';
import { storeFresh } from './store-fresh';
import { wakeParts } from './wake-parts';
import { warmParts } from './warm-parts';

export interface LibraryIndex {
  /**
   * Resolves once all that was written to the library before is indexed, or sooner when that is so
   * much that a search had better answer over what there is.
   * @throws DamagedIndexError
   */
  catchUp(): Promise<void>;
  read<T>(work: (parts: readonly Part[]) => Promise<T>): Promise<T>;
  /** Papers indexed out of all; undefined when all are. */
  progress(): { done: number; total: number } | undefined;
  /** Of the stored index, as this one knows it; undefined when it is in memory only. */
  generation(): number | undefined;
  /**
   * Stores what is fresh once it is much, joins what is small, reads ahead: what may be done while
   * no one waits. One call at a time works, others return at once.
   * @throws DamagedIndexError, StaleIndexError
   */
  settle(): Promise<void>;
}

/**
 * @param store undefined for an index in memory only
 * @param options isAnew: what is stored is not worth reading
 * @throws what the feed throws
 */
export async function wakeIndex(
  feed: LibraryFeed,
  store: IndexStore | undefined,
  options: { readonly isAnew: boolean; readonly sizes: IndexSizes },
): Promise<LibraryIndex> {
  const library = feed.readState();
  const woken = store && !options.isAnew ? await wakeParts(store, library) : undefined;
  const known = await library;
  const state: IndexState = {
    parts: guardParts(woken?.parts ?? []),
    libraryId: known.libraryId,
    sizes: options.sizes,
    pause: createPause(options.sizes.slice),
    takeTurn: createTurns(),
    revision: woken?.manifest?.revision ?? 0,
    unstored: 0,
    store: woken ? woken.store : store,
    manifest: woken?.manifest,
    leftovers: woken?.leftovers ?? [],
  };
  const { catchUp, progress, untilQuiet } = createCatchUp(feed, state, known);
  return {
    ...{ catchUp, progress, read: state.parts.read },
    generation: () => state.manifest?.generation,
    settle: createSettle(state, untilQuiet),
  };
}

function createSettle(state: IndexState, untilQuiet: CatchUp['untilQuiet']): () => Promise<void> {
  let isSettling = false;
  let isWarm = false;
  /** @returns whether there may be more to do */
  const settleOnce = async () => {
    const old = chooseStored(state);
    if (state.unstored >= state.sizes.fresh) await storeFresh(state);
    else if (old.length > 0) await joinStored(state, old, state.manifest?.revision ?? 0);
    else if (state.leftovers.length > 0) await dropLeftovers(state);
    else return false;
    return true;
  };
  return async () => {
    if (isSettling) return;
    isSettling = true;
    try {
      for (let isMore = true; isMore; ) {
        // So that no catching up reads what was a part before.
        await untilQuiet();
        isMore = await state.takeTurn(settleOnce);
      }
      if (!isWarm) await warmParts(state);
      isWarm = true;
    } finally {
      isSettling = false;
    }
  };
}
