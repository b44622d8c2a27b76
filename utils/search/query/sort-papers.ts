/** Answers in an order other than by relevance. */
import type { Segment } from '../segment/segment';
import { createBestList } from './best-list';
import type { SortKey, SortOrder } from './query';
import { createTitleReader } from './read-titles';

interface SortedPart {
  readonly segment: Segment;
  /** 1 for the papers to sort, one byte per paper. */
  readonly matched: Uint8Array;
}

interface PaperPlace {
  /** Index into the parts. */
  readonly segment: number;
  readonly paper: number;
}

interface Candidate {
  segment: number;
  paper: number;
  /** A column's number or a folded title; undefined comes last, whichever the direction. */
  value: number | string | undefined;
  addedAt: number;
}

/** Papers whose tokens are asked for at once, so that no single read of the store is huge. */
const batchSize = 4096;

/** Where the orders find their numbers, titles aside; 0 is none. */
const columnOf: Record<Exclude<SortKey, 'title'>, (segment: Segment) => ArrayLike<number>> = {
  relevance: ({ columns }) => columns.addedAt,
  added: ({ columns }) => columns.addedAt,
  published: ({ columns }) => columns.publishedOn,
  opened: ({ columns }) => columns.openedAt,
};

/**
 * The first `limit` papers in that order. Those without the value come last, ties by when they were
 * added, newest first, then by id. Titles compare by their folded words, so neither case nor marks
 * nor signs count. Relevance is not known here: it sorts as `added`.
 * @throws what the segments' pages throw when one is missing or damaged
 */
export async function sortPapers(
  parts: readonly SortedPart[],
  order: SortOrder,
  limit: number,
): Promise<readonly PaperPlace[]> {
  const best = createBestList<Candidate>(limit, createComparer(parts, order));
  // One candidate for all papers; only those that are kept are copied.
  const probe: Candidate = { segment: 0, paper: 0, value: undefined, addedAt: 0 };
  const offer = (segment: number, paper: number, value: number | string | undefined) => {
    probe.segment = segment;
    probe.paper = paper;
    probe.value = value;
    probe.addedAt = parts[segment]?.segment.columns.addedAt[paper] ?? 0;
    if (best.isWanted(probe)) best.add({ ...probe });
  };
  for (const [index, part] of parts.entries()) {
    if (order.by === 'title') {
      await offerTitles(part, (paper, title) => offer(index, paper, title));
      continue;
    }
    const column = columnOf[order.by](part.segment);
    const { length } = part.matched;
    for (let step = 0; step < length; step += 1) {
      // Papers lie about in the order they were added: this way the best come first.
      const paper = order.isAscending ? step : length - 1 - step;
      if (part.matched[paper] === 1) offer(index, paper, column[paper] || undefined);
    }
  }
  return best.toSorted().map(({ segment, paper }) => ({ segment, paper }));
}

async function offerTitles(
  { segment, matched }: SortedPart,
  offer: (paper: number, title: string | undefined) => void,
): Promise<void> {
  const readTitle = createTitleReader(segment);
  const papers = new Uint32Array(batchSize);
  let count = 0;
  for (let paper = 0; paper < matched.length; paper += 1) {
    if (matched[paper] === 1) papers[count++] = paper;
    if (count < batchSize && paper < matched.length - 1) continue;
    const batch = papers.subarray(0, count);
    const loading = segment.loadTokens(batch);
    if (loading !== undefined) await loading;
    for (const one of batch) offer(one, readTitle(one));
    count = 0;
  }
}

function createComparer(parts: readonly SortedPart[], { isAscending }: SortOrder) {
  const direction = isAscending ? 1 : -1;
  const idOf = ({ segment, paper }: Candidate) => parts[segment]?.segment.idOf(paper) ?? '';
  return (a: Candidate, b: Candidate): number => {
    if (a.value !== b.value) {
      if (a.value === undefined) return 1;
      if (b.value === undefined) return -1;
      return a.value < b.value ? -direction : direction;
    }
    if (a.addedAt !== b.addedAt) return b.addedAt - a.addedAt;
    return idOf(a) < idOf(b) ? -1 : 1;
  };
}
