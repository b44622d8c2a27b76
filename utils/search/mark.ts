/**
 * Shows why a paper was found: which stretches of a text to mark, and which stretch of a long text
 * to show. Must not import MiniSearch: pages that only show answers load this file.
 */
import { foldWord, type WordPart, wordsOf } from './words';

export interface Segment {
  readonly text: string;
  readonly isMatch: boolean;
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/**
 * Cuts `text` into stretches that match a term and stretches that do not; together they are `text`.
 * @param terms word forms as `SearchAnswer.terms` gives them; a word that starts with one matches
 */
export function markTerms(text: string, terms: readonly string[]): Segment[] {
  const segments: Segment[] = [];
  const add = (part: string, isMatch: boolean) => {
    if (part !== '') segments.push({ text: part, isMatch });
  };
  let shown = 0;
  for (const { start, end } of mergeRanges(rangesOf(text, terms))) {
    add(text.slice(shown, start), false);
    add(text.slice(start, end), true);
    shown = end;
  }
  add(text.slice(shown), false);
  return segments;
}

/**
 * The stretch of `text` that holds the most different terms, cut between words, at most
 * `maxLength` UTF-16 units with the `…` at a cut end. The beginning when no term is in it.
 */
export function snippetOf(text: string, terms: readonly string[], maxLength = 240): string {
  if (text.length <= maxLength) return text;
  const room = Math.max(maxLength - 2, 1);
  const best = densestRange(rangesOf(text, terms), room);
  const lead = Math.max(0, Math.floor((room - (best.end - best.start)) / 2));
  const from = Math.max(0, Math.min(best.start - lead, text.length - room));
  const start = from === 0 ? 0 : borderAfter(text, from, Math.max(from, best.start));
  const to = Math.min(text.length, start + room);
  const end = to === text.length ? to : borderBefore(text, to, Math.max(start, best.end));
  const shown = text.slice(start, end).trim();
  return `${start > 0 ? '…' : ''}${shown}${end < text.length ? '…' : ''}`;
}

function rangesOf(text: string, terms: readonly string[]): Range[] {
  const known = [...new Set(terms)].filter((term) => term !== '');
  if (known.length === 0) return [];
  return wordsOf(text).flatMap(({ start, end, parts, joined }) => {
    const inParts = parts.flatMap((part) =>
      part.isCjk ? cjkRanges(part, known) : prefixRanges(part, part.folded, known),
    );
    if (inParts.length > 0 || joined === undefined) return inParts;
    return prefixRanges({ start, end }, joined, known);
  });
}

function prefixRanges(
  { start, end }: { start: number; end: number },
  folded: string,
  terms: readonly string[],
): Range[] {
  return terms.filter((term) => folded.startsWith(term)).map((term) => ({ start, end, term }));
}

/** Every place a term stands in a run without spaces, in the run's own positions. */
function cjkRanges(part: WordPart, terms: readonly string[]): Range[] {
  let folded = '';
  const starts: number[] = [];
  let position = part.start;
  for (const character of part.text) {
    const form = foldWord(character);
    for (let unit = 0; unit < form.length; unit += 1) starts.push(position);
    folded += form;
    position += character.length;
  }
  // A character's own marks follow it, so a stretch ends where the next kept character starts.
  const endAt = (index: number) => starts.slice(index).find((at) => at > (starts[index - 1] ?? 0));
  return terms.flatMap((term) => {
    const ranges: Range[] = [];
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + 1)) {
      const start = starts[at] ?? part.start;
      ranges.push({ start, end: endAt(at + term.length) ?? part.end, term });
    }
    return ranges;
  });
}

/** Ranges in order, those that overlap made one. */
function mergeRanges(ranges: readonly Range[]): { start: number; end: number }[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** The earliest stretch of at most `room` that covers the most different terms. */
function densestRange(ranges: readonly Range[], room: number): { start: number; end: number } {
  const ordered = [...ranges].sort((a, b) => a.start - b.start);
  let best = { start: 0, end: 0, count: 0 };
  for (const [index, { start }] of ordered.entries()) {
    const inside = new Set<string>();
    let end = start;
    for (const range of ordered.slice(index)) {
      if (range.start >= start + room) break;
      if (range.end > start + room) continue;
      inside.add(range.term);
      end = Math.max(end, range.end);
    }
    if (inside.size > best.count) best = { start, end, count: inside.size };
  }
  return best;
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
