/** Which parts to join next. */
import type { IndexSizes, IndexState } from './index-state';
import { countAllLive, countLive, type Part } from './part';

/**
 * The newest fresh parts when there are enough of one size: one paper more then costs a logarithm
 * of joinings, and there is a logarithm of parts.
 */
export function chooseFresh({ parts, sizes, unstored }: IndexState): readonly Part[] {
  // So many are stored soon, as one part: joining them as well would take parts from under that.
  if (unstored >= sizes.fresh) return [];
  const fresh = parts.current().filter((part) => part.freshIds);
  const levelOf = (part: Part | undefined) =>
    Math.floor(Math.log(part?.segment.paperCount ?? 1) / Math.log(sizes.freshTier));
  const level = levelOf(fresh.at(-1));
  const first = fresh.findLastIndex((part) => levelOf(part) > level) + 1;
  return fresh.length - first < sizes.freshTier ? [] : fresh.slice(first);
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
