import { type Changes, followFeed } from '../follow-feed';
import type { LibraryFeed } from '../search';
import { DamagedIndexError } from '../store/index-store';
import { chooseFresh, freshOf } from './choose-parts';
import type { IndexState } from './index-state';
import { joinFresh } from './join-parts';
import { countAllLive } from './part';
import { storeFresh } from './store-fresh';
import { takeChanges } from './take-changes';

export interface CatchUp {
  /** See `LibraryIndex`. */
  catchUp(): Promise<void>;
  progress(): { done: number; total: number } | undefined;
  /** Resolves when nothing is under way, whether it went well or not. */
  untilQuiet(): Promise<void>;
}

/** @param library as it was when `state` was made */
export function createCatchUp(
  feed: LibraryFeed,
  state: IndexState,
  library: { readonly revision: number; readonly paperCount: number },
): CatchUp {
  let known = library;
  /** What begins anew has nothing to disagree with. */
  let isChecked = state.manifest === undefined;
  let far = createSignal();
  let running: Promise<void> | undefined;
  const live = () => countAllLive(state.parts.current());

  const check = async () => {
    if (known.revision < state.revision) known = await feed.readState();
    // Written to in between: the next time will do.
    if (known.revision !== state.revision) return;
    isChecked = true;
    if (known.paperCount === live()) return;
    throw new DamagedIndexError(`${live()} papers are indexed of ${known.paperCount}`);
  };
  const goOn = async () => {
    if (!far.isGiven()) {
      known = await feed.readState();
      if (known.paperCount - live() > state.sizes.patience) far.give();
    }
    const isMuch = countAllLive(freshOf(state)) >= state.sizes.bulk;
    if (far.isGiven() && isMuch) await state.takeTurn(() => storeFresh(state));
  };
  const apply = async (changes: Changes) => {
    await takeChanges(state, changes);
    // `known` is older than the last page, so that a complete reading reaches at least as far.
    state.revision = changes.isComplete
      ? Math.max(changes.revision, known.revision)
      : changes.revision;
    if (!changes.isComplete) return goOn();
    // Here, not once nothing is under way: searches that keep asking would see no end of it.
    if (far.isGiven()) far = createSignal();
    if (!isChecked) await check();
    let fresh = chooseFresh(state);
    while (fresh.length > 0) {
      await joinFresh(state, fresh);
      fresh = chooseFresh(state);
    }
  };
  const follow = followFeed(feed, apply, { from: state.revision, page: state.sizes.page });

  return {
    async catchUp() {
      const following = follow();
      const settled = following
        .catch(() => undefined) // told to those who wait for `following`
        .then(() => {
          if (running !== settled) return;
          running = undefined;
          far = createSignal();
        });
      running = settled;
      await Promise.race([following, far.given]);
    },
    progress() {
      if (!far.isGiven()) return undefined;
      const done = live();
      return { done, total: Math.max(done, known.paperCount) };
    },
    async untilQuiet() {
      while (running !== undefined) await running;
    },
  };
}

/** Something to wait for until it is given once. */
function createSignal() {
  let isGiven = false;
  let resolveGiven: (() => void) | undefined;
  const given = new Promise<void>((resolve) => {
    resolveGiven = resolve;
  });
  return {
    given,
    isGiven: () => isGiven,
    give() {
      isGiven = true;
      resolveGiven?.();
    },
  };
}
