/** Which parts to join next. */
import type { IndexSizes, IndexState } from './index-state';
import { countAllLive, countLive, type Part } from './part';

/** Fresh parts that are joined at a time: fewer would cost more per save, more per search. */
const freshTier = 8;

/**
 * The newest fresh parts when there are enough of one size: one paper more then costs a logarithm
 * of joinings, and there is a logarithm of parts.
 */
export function chooseFresh({ parts, joining }: IndexState): readonly Part[] {
  const free = parts.current().filter((part) => part.freshIds && !joining.has(part));
  const size = sizeOf(free.at(-1));
  const first = free.findLastIndex((part) => sizeOf(part) > size) + 1;
  return free.length - first < freshTier ? [] : free.slice(first);
}

function sizeOf(part: Part | undefined): number {
  return Math.floor(Math.log(part?.segment.paperCount ?? 1) / Math.log(freshTier));
}

/** All fresh parts. */
export function freshOf(state: IndexState): readonly Part[] {
  return state.parts.current().filter((part) => part.freshIds);
}

/** Stored parts of about the same size, or one of which more than half is gone; empty for none. */
export function chooseStored({ parts, sizes }: IndexState): readonly Part[] {
  const old = parts.current().filter((part) => !part.freshIds);
  const hollow = old.find((part) => countLive(part) * 2 < part.segment.paperCount);
  if (hollow) return [hollow];
  for (const tier of new Set(old.map((part) => tierOf(part, sizes)))) {
    const chosen = old.filter((part) => tierOf(part, sizes) === tier).slice(0, sizes.tier);
    if (chosen.length === sizes.tier && countAllLive(chosen) <= sizes.joined) return chosen;
  }
  return [];
}

function tierOf(part: Part, { fresh, tier }: IndexSizes): number {
  return Math.max(0, Math.floor(Math.log(countLive(part) / fresh) / Math.log(tier)));
}
