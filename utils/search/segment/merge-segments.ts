/**
 * Many segments to one, without reading their texts again: the sorted dictionaries are walked side
 * by side (merge-keys.ts), then token streams get new codes (merge-tokens.ts), then come the columns.
 */
import type { Head } from './format';
import { createInput, createTurnTaker, type MergeInput, none } from './merge-input';
import { writeMergedKeys } from './merge-keys';
import { writeMergedTokens } from './merge-tokens';
import type { Segment, SegmentFile } from './segment';
import { createSegmentWriter } from './segment-writer';

/**
 * The papers of `segments` that are not gone, in the order of the segments. What is marked gone
 * while this runs is in the result still: the caller marks it there once more, by its id.
 * @param pause awaited every 10 ms or so
 * @throws TypeError for segments that were not opened from their bytes
 * @throws RangeError when a page is missing or damaged, or there are more papers than fit in one
 */
export async function mergeSegments(
  segments: readonly Segment[],
  pause: () => Promise<void>,
): Promise<SegmentFile> {
  const takeTurns = createTurnTaker(pause);
  let papers = 0;
  const inputs = segments.map((segment) => {
    const input = createInput(segment, papers);
    papers += segment.paperCount - segment.goneCount;
    return input;
  });
  const writer = createSegmentWriter(papers);
  await writeMergedKeys(inputs, writer, takeTurns);
  await pause();
  const codeOf = writer.endKeys();
  await pause();
  for (const input of inputs) await writeMergedTokens(input, codeOf, writer, takeTurns);
  await pause();
  return writer.finish((head) => {
    for (const input of inputs) copyColumns(input, head);
  });
}

function copyColumns({ head: from, newPapers, newKeys }: MergeInput, head: Head): void {
  for (let paper = 0; paper < newPapers.length; paper += 1) {
    const to = newPapers[paper] ?? none;
    if (to === none) continue;
    head.addedAt[to] = from.addedAt[paper] ?? 0;
    head.openedAt[to] = from.openedAt[paper] ?? 0;
    head.publishedOn[to] = from.publishedOn[paper] ?? 0;
    head.idKeys[to] = newKeys[from.idKeys[paper] ?? 0] ?? 0;
    head.titleLength[to] = from.titleLength[paper] ?? 0;
    head.abstractLength[to] = from.abstractLength[paper] ?? 0;
    head.flags[to] = from.flags[paper] ?? 0;
  }
}
