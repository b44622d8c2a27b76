/** Which papers are selected, and from which one a range reaches. Pure; rows are named by ids. */
import type { PaperId } from '../../utils/paper/paper-id';

export interface Selection {
  readonly ids: ReadonlySet<PaperId>;
  /** Where a range starts, and what was selected beside it. */
  readonly anchor: PaperId | undefined;
  readonly base: ReadonlySet<PaperId>;
}

const none: ReadonlySet<PaperId> = new Set();
export const noSelection: Selection = { ids: none, anchor: undefined, base: none };

/** Takes one paper in or out; ranges start from it. */
export function toggleOne({ ids }: Selection, id: PaperId): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id, base: next };
}

/** The range takes the place of the one before it from the same anchor. */
export function extendTo({ base, anchor }: Selection, range: readonly PaperId[]): Selection {
  return { ids: new Set([...base, ...range]), anchor: anchor ?? range[0], base };
}

export function selectAll(ids: readonly PaperId[]): Selection {
  const all = new Set(ids);
  return { ids: all, anchor: ids[0], base: all };
}

/** Papers that are gone are selected no more. */
export function drop({ ids, anchor }: Selection, gone: readonly PaperId[]): Selection {
  const kept = new Set(ids);
  for (const id of gone) kept.delete(id);
  return { ids: kept, anchor, base: kept };
}

/** Ranges start from this paper; nothing more is selected. */
export function anchorAt({ ids }: Selection, id: PaperId): Selection {
  return { ids, anchor: id, base: ids };
}

/** Both ends included, in either order. Empty when `ids` holds not both. */
export function rangeOf(ids: readonly PaperId[], from: PaperId, to: PaperId): readonly PaperId[] {
  const ends = [ids.indexOf(from), ids.indexOf(to)];
  const first = Math.min(...ends);
  return first < 0 ? [] : ids.slice(first, Math.max(...ends) + 1);
}
