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

/** The words that start with `prefix` and that most papers hold, `prefix` itself left out. */
export function expandPrefix(parts: readonly Part[], prefix: string): string[] {
  for (let size = 2 * maxExpansions; ; size *= 8) {
    const { texts, unseen } = frequentWords(parts, prefix, size);
    texts.delete(prefix);
    const counted = Array.from(texts, (text) => ({ text, frequency: frequencyIn(parts, text) }));
    counted.sort((a, b) => b.frequency - a.frequency || (a.text < b.text ? -1 : 1));
    const last = counted[maxExpansions - 1]?.frequency ?? 0;
    if (unseen === 0 || last > unseen) {
      return counted.slice(0, maxExpansions).map(({ text }) => text);
    }
  }
}

/**
 * Each part's `size` most frequent words, and `unseen`: how many papers may hold a word that is in
 * none of these lists, which is at most the lists' ends together.
 */
function frequentWords(parts: readonly Part[], prefix: string, size: number) {
  const texts = new Set<string>();
  let unseen = 0;
  for (const { segment } of parts) {
    const { from, to } = segment.keyRange(prefix);
    const frequencies = Int32Array.from({ length: to - from }, (_, index) =>
      segment.frequency(from + index),
    );
    const bound =
      to - from > size
        ? (frequencies
            .slice()
            .sort()
            .at(-size - 1) ?? 0)
        : 0;
    frequencies.forEach((frequency, index) => {
      if (frequency > bound) texts.add(segment.keyText(from + index));
    });
    unseen += bound;
  }
  return { texts, unseen };
}

function frequencyIn(parts: readonly Part[], text: string): number {
  return parts.reduce((sum, { segment }) => {
    const key = segment.findKey(text);
    return key === undefined ? sum : sum + segment.frequency(key);
  }, 0);
}
