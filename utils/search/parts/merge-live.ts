import { mergeSegments } from '../segment/merge-segments';
import { openSegment } from '../segment/open-segment';
import type { Segment, SegmentFile } from '../segment/segment';
import type { IndexState } from './index-state';
import { countAllLive, findPaper, type Part } from './part';

export interface JoinedSegment {
  readonly file: SegmentFile;
  readonly segment: Segment;
  /** Marks gone what was marked in the inputs since they were joined or since the last call. */
  carryGone(): void;
}

/** One segment of all papers of `inputs` that are not gone. @returns undefined when there is none */
export async function mergeLive(
  state: IndexState,
  inputs: readonly Part[],
): Promise<JoinedSegment | undefined> {
  if (countAllLive(inputs) === 0) return undefined;
  const segments = inputs.map((part) => part.segment);
  const known = segments.map((segment) => segment.gone.slice());
  const file = await mergeSegments(segments, state.pause);
  const joined = openSegment(file);
  return {
    file,
    segment: joined,
    carryGone() {
      segments.forEach((segment, index) => {
        carryNewlyGone(segment, known[index], joined);
      });
    },
  };
}

function carryNewlyGone(from: Segment, known: Uint8Array = new Uint8Array(), to: Segment): void {
  for (let paper = 0; paper < known.length; paper += 1) {
    if (from.gone[paper] === known[paper]) continue;
    known[paper] = 1;
    const place = findPaper(to, from.idOf(paper));
    if (place !== undefined) to.markGone(place);
  }
}
