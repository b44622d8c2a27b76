/**
 * Shows why a paper was found: which stretches of a text to mark, and which stretch of a long text
 * to show. Must not import the index: pages that only show answers load this file.
 */
import type { MatchTerm } from '../paper/search-answer';
import { type MatchRange, matchRangesOf } from './match-ranges';

export interface Segment {
  readonly text: string;
  readonly isMatch: boolean;
}

/**
 * Cuts `text` into stretches that match a term and stretches that do not; together they are `text`.
 * A word matches when it is a term, or starts with one that is a prefix; so does a part of a
 * hyphenated word, and its spelling without hyphens. Chinese and Japanese match anywhere.
 */
export function markTerms(text: string, terms: readonly MatchTerm[]): Segment[] {
  const segments: Segment[] = [];
  const add = (part: string, isMatch: boolean) => {
    if (part !== '') segments.push({ text: part, isMatch });
  };
  let shown = 0;
  for (const { start, end } of mergeRanges(matchRangesOf(text, terms))) {
    add(text.slice(shown, start), false);
    add(text.slice(start, end), true);
    shown = end;
  }
  add(text.slice(shown), false);
  return segments;
}

/** Ranges in order, those that overlap made one. */
function mergeRanges(ranges: readonly MatchRange[]): { start: number; end: number }[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/**
 * The stretch of `text` that best shows what it was found by: the most different words, then the
 * longest and rarest, then the earliest. It starts with a sentence or a clause when that leaves
 * room for the words, and is at most `maxLength` UTF-16 units with the `…` at a cut end.
 * @returns undefined when no term is in `text`
 */
export function snippetOf(
  text: string,
  terms: readonly MatchTerm[],
  maxLength = 240,
): string | undefined {
  const ranges = matchRangesOf(text, terms);
  if (ranges.length === 0) return undefined;
  if (text.length <= maxLength) return text;
  const room = Math.max(maxLength - 2, 1);
  const best = bestStretch(ranges, familiesOf(terms), room);
  const start = startOf(text, best, room);
  const to = Math.min(text.length, start + room);
  const end = to === text.length ? to : borderBefore(text, to, Math.max(start, best.end));
  const shown = text.slice(start, end).trim();
  return `${start > 0 ? '…' : ''}${shown}${end < text.length ? '…' : ''}`;
}

/**
 * A number per term, the same for forms of one word (`model`, `models`, `modelling`): terms that
 * are neighbours in order and differ by little more than an ending.
 */
function familiesOf(terms: readonly MatchTerm[]): number[] {
  const families: number[] = new Array(terms.length).fill(0);
  const ordered = [...terms.entries()].sort(([, a], [, b]) => (a.text < b.text ? -1 : 1));
  let previous = '';
  let family = 0;
  for (const [place, { text }] of ordered) {
    const stem = Math.max(4, Math.min(previous.length, text.length) - 1);
    if (text.slice(0, stem) !== previous.slice(0, stem)) family += 1;
    families[place] = family;
    previous = text;
  }
  return families;
}

/** The stretch of at most `room`, by a window that moves once over the matches. */
function bestStretch(
  ranges: readonly MatchRange[],
  families: readonly number[],
  room: number,
): { start: number; end: number } {
  const ordered = [...ranges].sort((a, b) => a.start - b.start);
  const familyOf = ({ term }: MatchRange) => families[term] ?? 0;
  const frequency = new Map<number, number>();
  for (const range of ordered) {
    frequency.set(familyOf(range), (frequency.get(familyOf(range)) ?? 0) + 1);
  }
  const weightOf = (range: MatchRange) =>
    (range.end - range.start) / (frequency.get(familyOf(range)) ?? 1);
  /** Weights of the families inside; the first of each counts. */
  const inside = new Map<number, { count: number; weight: number }>();
  let weight = 0;
  let best = { start: 0, end: 0, count: 0, weight: 0 };
  let first = 0;
  for (const range of ordered) {
    const family = familyOf(range);
    const held = inside.get(family) ?? { count: 0, weight: weightOf(range) };
    if (held.count === 0) weight += held.weight;
    inside.set(family, { ...held, count: held.count + 1 });
    for (let out = ordered[first]; out && range.end - out.start > room; out = ordered[first]) {
      first += 1;
      const left = inside.get(familyOf(out));
      if (!left) continue;
      if (left.count === 1) {
        inside.delete(familyOf(out));
        weight -= left.weight;
      } else inside.set(familyOf(out), { ...left, count: left.count - 1 });
    }
    const start = ordered[first]?.start;
    const isBetter =
      inside.size > best.count || (inside.size === best.count && weight > best.weight + 1e-9);
    if (start !== undefined && isBetter)
      best = { start, end: range.end, count: inside.size, weight };
  }
  return best;
}

const sentenceEnd = /[.!?]["')\]]*\s+(?=["'([$\p{Lu}\p{Lo}\p{N}])|[。！？]\s*/gu;
const clauseEnd = /[,;:–—]\s+|[、，；：]\s*/g;

/** Where to start so that `best` is shown, with as much before it as reads well. */
function startOf(text: string, best: { start: number; end: number }, room: number): number {
  const earliest = Math.max(0, best.end - room);
  const before = text.slice(earliest, best.start);
  const leavesNoGap = (start: number) => text.length - start >= room;
  for (const pattern of [sentenceEnd, clauseEnd]) {
    const starts = Array.from(
      before.matchAll(pattern),
      (border) => earliest + border.index + border[0].length,
    );
    if (earliest === 0) starts.unshift(0);
    const start = starts.findLast(leavesNoGap) ?? starts[0];
    if (start !== undefined) return start;
  }
  const lead = Math.floor((room - (best.end - best.start)) / 2);
  const from = Math.max(0, Math.min(best.start - lead, text.length - room));
  return from === 0 ? 0 : borderAfter(text, from, Math.max(from, best.start));
}

/** The first start of a word in `from`..`limit`; `from` itself, never half a character, if none. */
function borderAfter(text: string, from: number, limit: number): number {
  const space = text.slice(from - 1, limit).search(/\s/);
  if (space !== -1) return from + space;
  return isLowSurrogate(text, from) ? from + 1 : from;
}

function borderBefore(text: string, to: number, limit: number): number {
  for (let at = to; at > limit; at -= 1) if (/\s/.test(text.charAt(at))) return at;
  return isLowSurrogate(text, to) ? to - 1 : to;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
