/** The papers that hold the words of a text condition, in whatever order. */
import { fieldBit, type Segment } from '../segment/segment';
import { stemOf } from '../text/stem';
import type { QueryTerm } from '../text/tokens';
import type { Condition } from './query';

/** The keys of a segment that a term of a query stands for. */
export interface TermKeys {
  readonly keys: readonly number[];
  /** All keys from `from` to before `to` too: those that start with it. */
  readonly from: number;
  readonly to: number;
  /** As `QueryTerm.span`. */
  readonly span?: number;
}

export interface TextPlan {
  /** As `QueryWord`s: words in order, ways of each, terms of each way. */
  readonly words: readonly (readonly (readonly TermKeys[])[])[];
  /** `fieldBit`s of the fields that count. */
  readonly fieldMask: number;
  /** Whether order matters, so that `verifyPhrase` must look. */
  readonly isPhrase: boolean;
}

const allFields = 0xff;

export function planText(
  segment: Segment,
  { field, words, isExact }: Extract<Condition, { kind: 'text' }>,
): TextPlan {
  const planned = words.map((ways) =>
    ways.map((way) => way.map((term) => planTerm(segment, term, isExact))),
  );
  return {
    words: planned,
    fieldMask: field === undefined ? allFields : fieldBit(field),
    isPhrase: planned.length > 1 || planned.some((ways) => ways.some((way) => way.length > 1)),
  };
}

function planTerm(segment: Segment, term: QueryTerm, isExact: boolean): TermKeys {
  const { text, isPrefix, span } = term;
  const keys = new Set(isExact ? [] : segment.keysOfStem(stemOf(text)));
  const own = segment.findKey(text);
  if (own !== undefined) keys.add(own);
  const { from, to } = isPrefix ? segment.keyRange(text) : { from: 0, to: 0 };
  for (const key of keys) if (key >= from && key < to) keys.delete(key);
  return { keys: [...keys], from, to, ...(span !== undefined && { span }) };
}

/**
 * For each paper the `fieldBit`s of the fields that hold all words of the condition. The segment's
 * postings of its keys must be loaded.
 */
export function matchText(segment: Segment, { words, fieldMask }: TextPlan): Uint8Array {
  const size = segment.paperCount;
  let inAll: Uint8Array | undefined;
  for (const ways of words) {
    let inAny: Uint8Array | undefined;
    for (const way of ways) {
      const inWay = fieldsOfWay(segment, way);
      if (inAny) unite(inAny, inWay);
      else inAny = inWay;
    }
    if (inAll && inAny) intersect(inAll, inAny);
    else inAll ??= inAny;
  }
  const fields = inAll ?? new Uint8Array(size);
  if (fieldMask === allFields) return fields;
  for (let paper = 0; paper < size; paper += 1) fields[paper] = (fields[paper] ?? 0) & fieldMask;
  return fields;
}

function fieldsOfWay(segment: Segment, way: readonly TermKeys[]): Uint8Array {
  let inAll: Uint8Array | undefined;
  for (const term of way) {
    const inTerm = new Uint8Array(segment.paperCount);
    for (const key of term.keys) addFields(segment, key, inTerm);
    for (let key = term.from; key < term.to; key += 1) addFields(segment, key, inTerm);
    if (inAll) intersect(inAll, inTerm);
    else inAll = inTerm;
  }
  return inAll ?? new Uint8Array(segment.paperCount);
}

function addFields(segment: Segment, key: number, found: Uint8Array): void {
  const { count, papers, fields } = segment.readPostings(key);
  for (let i = 0; i < count; i += 1) {
    const paper = papers[i] ?? 0;
    found[paper] = (found[paper] ?? 0) | (fields[i] ?? 0);
  }
}

function intersect(into: Uint8Array, other: Uint8Array): void {
  for (let i = 0; i < into.length; i += 1) into[i] = (into[i] ?? 0) & (other[i] ?? 0);
}

function unite(into: Uint8Array, other: Uint8Array): void {
  for (let i = 0; i < into.length; i += 1) into[i] = (into[i] ?? 0) | (other[i] ?? 0);
}
