/** "Did you mean": the words of the index that are nearest in spelling to one it does not hold. */
import type { Segment } from '../segment/segment';
import type { Part } from './term';

export interface NearWord {
  readonly text: string;
  readonly distance: number;
  readonly frequency: number;
}

const minLength = 4;
/** Two errors are forgiven from this many letters on. */
const minLengthForTwo = 8;
/** The start of a longer word is guessed only from this many letters on. */
const minStartLength = 5;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Words within one error of `word`, or two when it is long: a letter too many, too few, another
 * one, or two neighbours swapped (optimal string alignment, a restriction of Damerau 1964,
 * https://doi.org/10.1145/363958.363994). Two errors, or one and another first letter, are not
 * looked for together. Nearest first, then most frequent.
 * @param isUnfinished whether longer words count whose start is near
 */
export function nearestWords(
  parts: readonly Part[],
  word: string,
  isUnfinished: boolean,
): NearWord[] {
  if (word.length < minLength || word.startsWith('!') || !/\p{L}/u.test(word)) return [];
  const limit = word.length >= minLengthForTwo ? 2 : 1;
  const allowsStart = isUnfinished && word.length >= minStartLength;
  const found = new Map<string, NearWord>();
  const addKey = (segment: Segment, key: number, text: string, distance: number) => {
    const known = found.get(text);
    const frequency = segment.frequency(key) + (known?.frequency ?? 0);
    found.set(text, { text, distance: Math.min(distance, known?.distance ?? distance), frequency });
  };
  const starts = new Set([word[0] ?? '', word[1] ?? '']);
  const otherStarts = [...letters].filter((letter) => !starts.has(letter));
  const rows = createRows(word, limit);
  for (const { segment } of parts) {
    for (const start of starts) {
      walkNear(segment, start, rows, allowsStart, (key, text, distance) =>
        addKey(segment, key, text, distance),
      );
    }
    for (const letter of otherStarts) {
      for (const text of [letter + word, letter + word.slice(1)]) {
        const key = segment.findKey(text);
        if (key !== undefined) addKey(segment, key, text, 1);
      }
    }
  }
  return [...found.values()].sort(
    (a, b) => a.distance - b.distance || b.frequency - a.frequency || (a.text < b.text ? -1 : 1),
  );
}

/** Keys in order share their starts, so a key's rows are kept for the next one as far as it agrees. */
function walkNear(
  segment: Segment,
  start: string,
  rows: Rows,
  allowsStart: boolean,
  add: (key: number, text: string, distance: number) => void,
): void {
  const { from, to } = segment.keyRange(start);
  let previous = '';
  for (let key = from; key < to; ) {
    const text = segment.keyText(key);
    const dead = rows.extend(text, sharedLength(previous, text));
    previous = text;
    const nearest = allowsStart ? rows.startDistance(text.length, dead) : rows.limit + 1;
    const whole = dead === undefined ? rows.distance(text.length) : rows.limit + 1;
    // The start of a longer word is a guess: further away than a whole word with one error.
    const distance = Math.min(whole, nearest <= 1 ? nearest + 0.5 : rows.limit + 1);
    if (distance <= Math.max(rows.limit, 1.5) && (whole <= rows.limit || nearest <= 1))
      add(key, text, distance);
    if (dead === undefined || nearest <= 1) key += 1;
    else key = nextAfter(segment, key, text.slice(0, dead), to);
  }
}

/**
 * The first key past those that start with `prefix`, as `key` does: none of them can be near. They
 * are mostly few, so the end is felt for in steps that double.
 */
function nextAfter(segment: Segment, key: number, prefix: string, to: number): number {
  const startsSo = (at: number) => at < to && segment.keyText(at).startsWith(prefix);
  let inside = key;
  let step = 1;
  while (startsSo(inside + step)) {
    inside += step;
    step *= 2;
  }
  let outside = Math.min(to, inside + step);
  while (outside - inside > 1) {
    const middle = (inside + outside) >> 1;
    if (startsSo(middle)) inside = middle;
    else outside = middle;
  }
  return outside;
}

interface Rows {
  readonly limit: number;
  /**
   * Computes the rows of `text`, the first `shared` of which stand.
   * @returns the length of the start that is too far already, however the text goes on
   */
  extend(text: string, shared: number): number | undefined;
  distance(length: number): number;
  /** The distance of the nearest start of the text. */
  startDistance(length: number, dead: number | undefined): number;
}

function createRows(word: string, limit: number): Rows {
  const width = word.length + 1;
  const rows: Uint8Array[] = [
    Uint8Array.from({ length: width }, (_, index) => Math.min(index, 255)),
  ];
  let deadAt: number | undefined;

  const computeRow = (text: string, length: number): number => {
    const above = rows[length - 1] ?? new Uint8Array(width);
    const twoAbove = rows[length - 2];
    const row = rows[length] ?? new Uint8Array(width);
    rows[length] = row;
    const letter = text[length - 1];
    row[0] = length;
    let least = length;
    for (let index = 1; index < width; index += 1) {
      const isSame = word[index - 1] === letter;
      let value = Math.min(
        (above[index] ?? 0) + 1,
        (row[index - 1] ?? 0) + 1,
        (above[index - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap =
        index > 1 && word[index - 2] === letter && word[index - 1] === text[length - 2];
      if (twoAbove && isSwap) value = Math.min(value, (twoAbove[index - 2] ?? 0) + 1);
      row[index] = value;
      if (value < least) least = value;
    }
    return least;
  };

  return {
    limit,
    extend(text, shared) {
      if (deadAt !== undefined && shared >= deadAt) return deadAt;
      deadAt = undefined;
      for (let length = shared + 1; length <= text.length; length += 1) {
        if (computeRow(text, length) <= limit) continue;
        deadAt = length;
        return length;
      }
      return undefined;
    },
    distance: (length) => rows[length]?.[width - 1] ?? limit + 1,
    startDistance(length, dead) {
      let least = limit + 1;
      for (let at = 1; at < Math.min(length, dead ?? length) + 1; at += 1) {
        least = Math.min(least, rows[at]?.[width - 1] ?? least);
      }
      return least;
    },
  };
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
