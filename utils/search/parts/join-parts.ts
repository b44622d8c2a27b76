/**
 * Parts become one: fresh ones so that there are few, fresh ones to be stored, stored ones to be
 * searched faster. Searches and changes go on meanwhile: the inputs serve until the new part takes
 * their place, and what was marked gone in them since is marked in it too.
 */
import type { Segment } from '../segment/segment';
import type { StoredSegment } from '../store/manifest';
import { openStored } from '../store/stored-segments';
import type { IndexState } from './index-state';
import { mergeLive } from './merge-live';
import { copyGone, countBytes, type Part } from './part';
import { saveParts } from './save-parts';

/** Joins fresh parts in memory. */
export async function joinFresh(state: IndexState, inputs: readonly Part[]): Promise<void> {
  const joined = await mergeLive(state, inputs);
  await state.parts.change((parts) => {
    if (!joined) return replaceParts(parts, inputs);
    joined.carryGone();
    const freshIds = new Set(inputs.flatMap((part) => [...(part.freshIds ?? [])]));
    return replaceParts(parts, inputs, { segment: joined.segment, freshIds, stored: undefined });
  });
}

/**
 * Joins parts into one that is stored, if there is a store.
 * @param revision what is then stored: all changes up to there are in `inputs` or in stored parts
 * @throws DamagedIndexError, StaleIndexError
 */
export async function joinStored(
  state: IndexState,
  inputs: readonly Part[],
  revision: number,
): Promise<void> {
  const joined = await mergeLive(state, inputs);
  joined?.carryGone();
  const stored = await saveParts(state, { inputs, joined, revision });
  const kept = joined && stored && reopenLarge(state, inputs, stored, joined.file.head);
  await state.parts.change((parts) => {
    if (!joined) return replaceParts(parts, inputs);
    // Once more: marks made while it was written are in no record, but come again with their change.
    joined.carryGone();
    const segment = kept ?? joined.segment;
    copyGone(joined.segment, segment);
    return replaceParts(parts, inputs, { segment, freshIds: undefined, stored });
  });
  const left = inputs.flatMap((part) => part.stored?.key ?? []);
  state.leftovers = [...state.leftovers, ...left];
}

/**
 * Drops stored segments that were joined into others, or that a worker left which died before. To
 * be called once all who may still read them are done.
 * @throws StaleIndexError
 */
export async function dropLeftovers(state: IndexState): Promise<void> {
  const dropped = state.leftovers;
  state.leftovers = [];
  const revision = state.manifest?.revision ?? 0;
  await saveParts(state, { inputs: [], joined: undefined, revision, dropped });
}

/** Of an index too large to be in memory whole, what is stored leaves it, but for its head. */
function reopenLarge(
  { parts, sizes, store }: IndexState,
  inputs: readonly Part[],
  stored: StoredSegment,
  head: Uint8Array,
): Segment | undefined {
  const others = parts.current().filter((part) => !inputs.includes(part));
  const isLarge = countBytes(others) + stored.bytes > sizes.warm;
  return store && isLarge ? openStored(store, stored, head) : undefined;
}

/** The joined part stands where the first of its inputs stood. */
function replaceParts(
  parts: readonly Part[],
  inputs: readonly Part[],
  joined?: Part,
): readonly Part[] {
  return parts.flatMap((part) => {
    if (!inputs.includes(part)) return [part];
    return joined && part === inputs[0] ? [joined] : [];
  });
}
