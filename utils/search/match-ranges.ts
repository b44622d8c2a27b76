/**
 * Where in a text the terms of an answer stand. Words are read as the index reads them, so that
 * whatever it found can be pointed at. Each text and each list of terms is walked once.
 */
import type { MatchTerm } from '../paper/search-answer';
import { unwrapLatex } from './text/latex';
import { foldWord, type Word, type WordPart, wordsOf } from './text/words';

/** A word of a text that matches; UTF-16 units. */
export interface MatchRange {
  readonly start: number;
  readonly end: number;
  /** The term, by its place in the list. */
  readonly term: number;
}

/** The index keeps no more of a word, so a term as long may be the beginning of a longer word. */
const maxTermLength = 64;
/** Where the scripts begin that are searched by pairs of characters. */
const firstCjk = '\u2e80';
/** The index makes pairs; more is room for a word or two, and keeps every place cheap to look at. */
const maxRunTermLength = 8;

/** Terms ready to be looked up; the values are places in the list. */
interface TermTable {
  readonly words: ReadonlyMap<string, number>;
  readonly prefixes: ReadonlyMap<string, number>;
  /** Lengths of the prefixes, longest first. */
  readonly prefixLengths: readonly number[];
  readonly runs: ReadonlyMap<string, number>;
  readonly runLengths: readonly number[];
}

// One answer's terms meet every title, name and abstract on the screen.
const tables = new WeakMap<readonly MatchTerm[], TermTable>();

function tableOf(terms: readonly MatchTerm[]): TermTable {
  const known = tables.get(terms) ?? buildTable(terms);
  tables.set(terms, known);
  return known;
}

function buildTable(terms: readonly MatchTerm[]): TermTable {
  const words = new Map<string, number>();
  const prefixes = new Map<string, number>();
  const runs = new Map<string, number>();
  for (const [place, { text, isPrefix }] of terms.entries()) {
    if (text === '') continue;
    if (text >= firstCjk && text.length <= maxRunTermLength) runs.set(text, place);
    words.set(text, place);
    if (isPrefix || text.length >= maxTermLength) prefixes.set(text, place);
  }
  const lengthsOf = (map: ReadonlyMap<string, number>) =>
    [...new Set(Array.from(map.keys(), (text) => text.length))].sort((a, b) => b - a);
  const lengths = { prefixLengths: lengthsOf(prefixes), runLengths: lengthsOf(runs) };
  return { words, prefixes, runs, ...lengths };
}

/** Matching words in order; those of a run without spaces may overlap. */
export function matchRangesOf(text: string, terms: readonly MatchTerm[]): MatchRange[] {
  const table = tableOf(terms);
  if (table.words.size === 0) return [];
  const plain = unwrapLatex(text);
  const ranges = wordsOf(plain?.text ?? text).flatMap((word) => rangesOfWord(word, table));
  if (!plain) return ranges;
  return ranges.map(({ start, end, term }) => {
    const from = plain.starts[start] ?? 0;
    // A command's own backslash belongs to its name: `\beta`.
    const isCommand = text[from - 1] === '\\';
    return { start: isCommand ? from - 1 : from, end: plain.ends[end - 1] ?? text.length, term };
  });
}

function rangesOfWord({ start, end, parts, joined }: Word, table: TermTable): MatchRange[] {
  const whole = joined === undefined ? undefined : findTerm(joined, table);
  // A term no longer than the first part says nothing of the others: `gpt` in GPT-4.
  if (whole && whole.length > parts[0].folded.length) return [{ start, end, term: whole.term }];
  return parts.flatMap((part) => {
    if (part.isCjk) return rangesOfRun(part, table);
    const found = findTerm(part.folded, table);
    return found ? [{ start: part.start, end: part.end, term: found.term }] : [];
  });
}

function findTerm(
  folded: string,
  { words, prefixes, prefixLengths }: TermTable,
): { length: number; term: number } | undefined {
  const exact = words.get(folded);
  if (exact !== undefined) return { length: folded.length, term: exact };
  for (const length of prefixLengths) {
    if (length > folded.length) continue;
    const term = prefixes.get(folded.slice(0, length));
    if (term !== undefined) return { length, term };
  }
  return undefined;
}

/** Every place a term stands in a run without spaces. */
function rangesOfRun(part: WordPart, { runs, runLengths }: TermTable): MatchRange[] {
  if (runs.size === 0) return [];
  const ranges: MatchRange[] = [];
  const { folded, characterOf, starts } = foldRun(part);
  for (let at = 0; at < folded.length; at += 1) {
    for (const length of runLengths) {
      if (at + length > folded.length) continue;
      const term = runs.get(folded.slice(at, at + length));
      if (term === undefined) continue;
      const start = starts[characterOf[at] ?? 0] ?? part.start;
      // A character's own marks follow it, so it ends where the next kept one starts.
      const end = starts[(characterOf[at + length - 1] ?? 0) + 1] ?? part.end;
      ranges.push({ start, end, term });
    }
  }
  return ranges;
}

/** A run folded, the character each folded unit came from, and where each character starts. */
function foldRun({ text, start }: WordPart) {
  const forms: string[] = [];
  const characterOf: number[] = [];
  const starts: number[] = [];
  let position = start;
  for (const character of text) {
    const form = foldWord(character);
    if (form !== '') {
      for (let unit = 0; unit < form.length; unit += 1) characterOf.push(starts.length);
      forms.push(form);
      starts.push(position);
    }
    position += character.length;
  }
  return { folded: forms.join(''), characterOf, starts };
}
