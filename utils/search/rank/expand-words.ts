/** Which keys stand for a word: itself, the words of its stem, longer words. */
import { stemOf } from '../text/stem';
import type { Part, PartKeys } from './term';

/** An unfinished word stands for at most this many longer ones. */
const maxExpansions = 24;

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

interface Counted {
  readonly text: string;
  readonly frequency: number;
}

/** The words that start with `prefix` and that most papers hold, `prefix` itself left out. */
export function expandPrefix(parts: readonly Part[], prefix: string): string[] {
  for (let size = 2 * maxExpansions; ; size *= 8) {
    const { seen, unseen } = frequentWords(parts, prefix, size);
    seen.delete(prefix);
    const least = mostFrequent(Array.from(seen, asCounted)).at(maxExpansions - 1)?.frequency ?? 0;
    const hopeful = [...seen].filter(([, frequency]) => frequency + unseen >= least);
    const counted = mostFrequent(
      unseen === 0 ? hopeful.map(asCounted) : hopeful.map(([text]) => countIn(parts, text)),
    ).slice(0, maxExpansions);
    const last = counted[maxExpansions - 1]?.frequency ?? 0;
    if (unseen === 0 || last > unseen) return counted.map(({ text }) => text);
  }
}

/**
 * Each part's `size` most frequent words with what these lists say of how many papers hold them,
 * and `unseen`: how many more may, which is at most the lists' ends together.
 */
function frequentWords(parts: readonly Part[], prefix: string, size: number) {
  const seen = new Map<string, number>();
  let unseen = 0;
  for (const { segment } of parts) {
    const { from, to } = segment.keyRange(prefix);
    const frequencies = new Int32Array(to - from);
    for (let key = from; key < to; key += 1) frequencies[key - from] = segment.frequency(key);
    const bound =
      to - from > size
        ? (frequencies
            .slice()
            .sort()
            .at(-size - 1) ?? 0)
        : 0;
    frequencies.forEach((frequency, index) => {
      if (frequency <= bound) return;
      const text = segment.keyText(from + index);
      seen.set(text, (seen.get(text) ?? 0) + frequency);
    });
    unseen += bound;
  }
  return { seen, unseen };
}

function asCounted([text, frequency]: readonly [string, number]): Counted {
  return { text, frequency };
}

function countIn(parts: readonly Part[], text: string): Counted {
  const frequency = parts.reduce((sum, { segment }) => {
    const key = segment.findKey(text);
    return key === undefined ? sum : sum + segment.frequency(key);
  }, 0);
  return { text, frequency };
}

function mostFrequent(words: readonly Counted[]): Counted[] {
  return words.toSorted((a, b) => b.frequency - a.frequency || (a.text < b.text ? -1 : 1));
}
