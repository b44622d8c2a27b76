/** Conditions on what is no text: marks and columns of a segment. */
import { flag, type Segment } from '../segment/segment';
import type { Condition } from './query';

export interface ValuePlan {
  /** Whose postings must be loaded before `mark`. */
  readonly keys: readonly number[];
  /** Sets 1 where the condition holds. */
  mark(hits: Uint8Array): void;
}

export function planValue(
  segment: Segment,
  condition: Exclude<Condition, { kind: 'text' }>,
): ValuePlan {
  const { columns } = segment;
  switch (condition.kind) {
    case 'list':
      return planKeys(
        segment,
        condition.listIds.map((id) => segment.findKey(`!list:${id}`)),
      );
    case 'site':
      return planKeys(segment, [segment.findKey(`!site:${condition.siteId}`)]);
    case 'tag':
      return planKeys(segment, tagKeys(segment, condition));
    case 'status': {
      const status = { unread: 0, reading: 1, read: 2 }[condition.status];
      return planColumn(columns.flags, (flags) => (flags & flag.statusMask) === status);
    }
    case 'flag': {
      const bit = flag[condition.flag];
      return planColumn(columns.flags, (flags) => (flags & bit) !== 0);
    }
    case 'published':
      return planRange(columns.publishedOn, Math.max(1, condition.from), condition.to + 1);
    case 'added':
      return planRange(columns.addedAt, condition.from, condition.to);
  }
}

function tagKeys(segment: Segment, { folded, isPrefix }: Extract<Condition, { kind: 'tag' }>) {
  const mark = `!tag:${folded}`;
  if (!isPrefix) return [segment.findKey(mark)];
  const { from, to } = segment.keyRange(mark);
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function planKeys(segment: Segment, found: readonly (number | undefined)[]): ValuePlan {
  const keys = found.filter((key) => key !== undefined);
  return {
    keys,
    mark(hits) {
      for (const key of keys) {
        const { count, papers } = segment.readPostings(key);
        for (let i = 0; i < count; i += 1) hits[papers[i] ?? 0] = 1;
      }
    },
  };
}

function planColumn(column: Uint8Array, isIn: (value: number) => boolean): ValuePlan {
  return {
    keys: [],
    mark(hits) {
      for (let paper = 0; paper < hits.length; paper += 1) {
        if (isIn(column[paper] ?? 0)) hits[paper] = 1;
      }
    },
  };
}

/** `to` exclusive. */
function planRange(column: Int32Array | Float64Array, from: number, to: number): ValuePlan {
  return {
    keys: [],
    mark(hits) {
      for (let paper = 0; paper < hits.length; paper += 1) {
        const value = column[paper] ?? 0;
        if (value >= from && value < to) hits[paper] = 1;
      }
    },
  };
}
