/** One segment of the index and how it is kept. */
import type { PaperId } from '../../paper/paper-id';
import type { Segment } from '../segment/segment';
import type { StoredSegment } from '../store/manifest';

export interface Part {
  readonly segment: Segment;
  /**
   * Set while it is fresh, which is to say in memory only until enough such parts make one to be
   * stored: the ids of its papers, since asking these is faster than asking the segment.
   */
  readonly freshIds: ReadonlySet<PaperId> | undefined;
  /** What the store knows it as; undefined for what is in memory only. */
  readonly stored: StoredSegment | undefined;
}

/** Papers that are not gone. */
export function countLive({ segment }: Part): number {
  return segment.paperCount - segment.goneCount;
}

export function countAllLive(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + countLive(part), 0);
}

/** Bytes of what is stored. */
export function countBytes(parts: readonly Part[]): number {
  return parts.reduce((sum, { stored }) => sum + (stored?.bytes ?? 0), 0);
}

/** Marks gone in `to` what is so in `from`, another opening of the same segment. */
export function copyGone(from: Pick<Segment, 'gone'>, to: Segment): void {
  for (let paper = 0; paper < from.gone.length; paper += 1) {
    if (from.gone[paper] !== 0) to.markGone(paper);
  }
}

/** What `findPaper` needs in memory. */
export function loadIds(segment: Segment, ids: Iterable<PaperId>): Promise<void> | undefined {
  const keys: number[] = [];
  for (const id of ids) {
    const key = segment.findKey(`!id:${id}`);
    if (key !== undefined) keys.push(key);
  }
  return keys.length === 0 ? undefined : segment.loadPostings(keys);
}

/**
 * The number of the library's record `id`, unless it is gone. A paper that is merely known under
 * `id` too is another one.
 */
export function findPaper(segment: Segment, id: PaperId): number | undefined {
  return findLive(segment, id, (paper) => segment.idOf(paper) === id);
}

/** A paper that is known under `id`, unless it is gone. */
export function findKnown(segment: Segment, id: PaperId): number | undefined {
  return findPaper(segment, id) ?? findLive(segment, id, () => true);
}

function findLive(
  segment: Segment,
  id: PaperId,
  isIt: (paper: number) => boolean,
): number | undefined {
  const key = segment.findKey(`!id:${id}`);
  if (key === undefined) return undefined;
  const { count, papers } = segment.readPostings(key);
  for (let at = 0; at < count; at += 1) {
    const paper = papers[at] ?? 0;
    if (segment.gone[paper] === 0 && isIt(paper)) return paper;
  }
  return undefined;
}
