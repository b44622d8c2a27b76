/** Which keys stand for a word: its stem's words, longer words, acronyms and their long forms. */
import { stemOf } from '../text/stem';
import type { Part, PartKeys } from './term';

/** An unfinished word stands for at most this many longer ones. */
const maxExpansions = 24;
/** Long forms that only one paper uses are as often chance as not. */
const minAcronymUses = 2;
const maxAcronyms = 3;

/** The keys of these words, as written. */
export function textKeys(parts: readonly Part[], texts: readonly string[]): PartKeys {
  return parts.map(({ segment }) => texts.flatMap((text) => segment.findKey(text) ?? []));
}

/** The keys of all words that share the stem of `text`. */
export function stemKeys(parts: readonly Part[], text: string): PartKeys {
  const stem = stemOf(text);
  return parts.map(({ segment }) => segment.keysOfStem(stem));
}

export function joinKeys(parts: readonly Part[], groups: readonly PartKeys[]): PartKeys {
  return parts.map((_, part) => [...new Set(groups.flatMap((keys) => keys[part] ?? []))]);
}

export function hasKeys(keys: PartKeys): boolean {
  return keys.some((list) => list.length > 0);
}

/** The words that start with `prefix` and that most papers hold, `prefix` itself left out. */
export function expandPrefix(parts: readonly Part[], prefix: string): string[] {
  for (let size = 4 * maxExpansions; ; size *= 4) {
    const { texts, unseen } = frequentWords(parts, prefix, size);
    const counted = [...texts]
      .filter((text) => text !== prefix)
      .map((text) => ({ text, frequency: frequencyOfText(parts, text) }))
      .sort((a, b) => b.frequency - a.frequency || (a.text < b.text ? -1 : 1));
    const last = counted[maxExpansions - 1]?.frequency ?? 0;
    // A word that was in no part's list cannot be more frequent than all lists' ends together.
    if (unseen === 0 || last > unseen) {
      return counted.slice(0, maxExpansions).map(({ text }) => text);
    }
  }
}

/** Each part's `size` most frequent words, and how often a word outside all these may occur. */
function frequentWords(parts: readonly Part[], prefix: string, size: number) {
  const texts = new Set<string>();
  let unseen = 0;
  for (const { segment } of parts) {
    const { from, to } = segment.keyRange(prefix);
    const keys = Array.from({ length: to - from }, (_, index) => from + index);
    const frequencies = keys.map((key) => segment.frequency(key));
    const least = leastOfLargest(frequencies, size);
    keys.forEach((key, index) => {
      if ((frequencies[index] ?? 0) > least) texts.add(segment.keyText(key));
    });
    unseen += least;
  }
  return { texts, unseen };
}

/** The largest bound that at most `size` of the numbers exceed; 0 when there are no more. */
function leastOfLargest(numbers: readonly number[], size: number): number {
  if (numbers.length <= size) return 0;
  return Int32Array.from(numbers).sort()[numbers.length - 1 - size] ?? 0;
}

function frequencyOfText(parts: readonly Part[], text: string): number {
  return parts.reduce((sum, { segment }) => {
    const key = segment.findKey(text);
    return key === undefined ? sum : sum + segment.frequency(key);
  }, 0);
}

/** The long forms papers give an acronym, each as its words, the most used first. */
export function longFormsOf(parts: readonly Part[], acronym: string): string[][] {
  return mostUsed(parts, `!acr:${acronym}:`).map((text) => text.split(' '));
}

/** The acronyms papers give a long form, whose words are folded with spaces between. */
export function acronymsOf(parts: readonly Part[], longForm: string): string[] {
  return mostUsed(parts, `!long:${longForm}:`);
}

/** What follows `prefix` in the keys that start with it. */
function mostUsed(parts: readonly Part[], prefix: string): string[] {
  const uses = new Map<string, number>();
  for (const { segment } of parts) {
    const { from, to } = segment.keyRange(prefix);
    for (let key = from; key < to; key += 1) {
      const rest = segment.keyText(key).slice(prefix.length);
      uses.set(rest, (uses.get(rest) ?? 0) + segment.frequency(key));
    }
  }
  return [...uses]
    .filter(([, count]) => count >= minAcronymUses)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, maxAcronyms)
    .map(([text]) => text);
}
