import type { PaperId } from '../../paper/paper-id';
import type { SavedPaper } from '../../paper/saved-paper';
import { buildSegment } from '../segment/build-segment';
import { openSegment } from '../segment/open-segment';
import type { Segment } from '../segment/segment';
import type { IndexState } from './index-state';
import { findPaper, loadIds, type Part } from './part';

interface Changes {
  readonly papers: readonly SavedPaper[];
  readonly removedIds: readonly PaperId[];
}

/**
 * Makes fresh parts of papers that were written, and marks what stood there under the same ids
 * gone, all in one step as searches see it.
 */
export async function takeChanges(state: IndexState, changes: Changes): Promise<void> {
  const { papers, removedIds } = changes;
  const ids = [...removedIds, ...papers.map((paper) => paper.id)];
  // Nearly always: a search need not wait for those under way to change nothing.
  if (ids.length === 0) return;
  const added = await buildParts(state, papers);
  for (let isTaken = false; !isTaken; ) {
    const seen = state.parts.current();
    const old = await findAll(seen, ids, state.pause);
    await state.parts.change((parts) => {
      // Parts that were joined meanwhile have to be looked at again.
      isTaken = parts === seen;
      if (!isTaken) return parts;
      for (const { segment, paper } of old) segment.markGone(paper);
      return [...parts, ...added];
    });
  }
  state.unstored += papers.length + removedIds.length;
}

async function buildParts(state: IndexState, papers: readonly SavedPaper[]): Promise<Part[]> {
  const parts: Part[] = [];
  for (let at = 0; at < papers.length; at += state.sizes.chunk) {
    const chunk = papers.slice(at, at + state.sizes.chunk);
    const freshIds = new Set(chunk.map((paper) => paper.id));
    parts.push({ segment: openSegment(buildSegment(chunk)), freshIds, stored: undefined });
    await state.pause();
  }
  return parts;
}

/** Where papers of these ids are. */
async function findAll(
  parts: readonly Part[],
  ids: readonly PaperId[],
  pause: () => Promise<void>,
): Promise<{ segment: Segment; paper: number }[]> {
  const found: { segment: Segment; paper: number }[] = [];
  for (const { segment, freshIds } of parts) {
    const wanted = freshIds ? ids.filter((id) => freshIds.has(id)) : ids;
    if (wanted.length === 0) continue;
    await loadIds(segment, wanted);
    for (const id of wanted) {
      const paper = findPaper(segment, id);
      if (paper !== undefined) found.push({ segment, paper });
    }
    await pause();
  }
  return found;
}
