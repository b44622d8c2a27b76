/**
 * The least an index that ranks can be: a sorted dictionary, postings as variable-length numbers,
 * BM25 (Robertson and Zaragoza 2009, https://doi.org/10.1561/1500000019) over one field. It knows
 * no stems, phrases, fields or typing errors. What anything better costs is measured against it.
 */
import type { SavedPaper } from '../../utils/paper/saved-paper';
import { analysePaper } from '../../utils/search/text/analyse-paper';
import { tokensOf } from '../../utils/search/text/tokens';
import type { Engine } from './_speed/engine';

const k1 = 1.2;
const b = 0.75;
/** The last word of a query stands for at most this many words that start with it. */
const maxExpansion = 24;

export function createFloor(): Engine {
  const collected = createCollector();
  let index: Index | undefined;
  const built = () => {
    if (!index) throw new Error('The floor is not built yet.');
    return index;
  };
  return {
    add(papers) {
      for (const paper of papers) collected.add(paper);
    },
    finish() {
      index = freeze(collected);
    },
    search: (text, limit) => rank(built(), keysOf(built(), text), limit).total,
    countBytes() {
      const { words, ends, postings, lengths } = built();
      const wordBytes = words.reduce((sum, word) => sum + new TextEncoder().encode(word).length, 0);
      return wordBytes + words.length + ends.byteLength + postings.byteLength + lengths.byteLength;
    },
    walk(text) {
      const { frequencies } = built();
      const count = keysOf(built(), text).reduce((sum, key) => sum + (frequencies[key] ?? 0), 0);
      const numbers = new Uint32Array(count).map((_, at) => at);
      return () => {
        let sum = 0;
        for (let at = 0; at < count; at++) sum += numbers[at] ?? 0;
        return sum;
      };
    },
  };
}

interface Index {
  /** In order of UTF-16 code units. */
  readonly words: readonly string[];
  /** Where each word's postings end; they start where those before end. */
  readonly ends: Uint32Array;
  readonly frequencies: Uint32Array;
  /** Per paper: its number less the one before, and how often the word stands in it. */
  readonly postings: Uint8Array;
  readonly lengths: Uint16Array;
  readonly meanLength: number;
  /** Zero between searches. */
  readonly scores: Float32Array;
}

interface Collector {
  add(paper: SavedPaper): void;
  /** Per word, in order of first sight: its postings so far. */
  readonly words: Map<string, ByteList>;
  readonly lengths: number[];
}

interface ByteList {
  bytes: Uint8Array;
  length: number;
  lastPaper: number;
  frequency: number;
}

function createCollector(): Collector {
  const words = new Map<string, ByteList>();
  const lengths: number[] = [];
  return {
    words,
    lengths,
    add(paper) {
      const counts = new Map<string, number>();
      for (const { text } of analysePaper(paper).fields.flat()) {
        counts.set(text, (counts.get(text) ?? 0) + 1);
      }
      for (const [word, count] of counts) {
        let list = words.get(word);
        if (!list) {
          list = { bytes: new Uint8Array(4), length: 0, lastPaper: 0, frequency: 0 };
          words.set(word, list);
        }
        append(list, lengths.length - list.lastPaper);
        append(list, count);
        list.lastPaper = lengths.length;
        list.frequency += 1;
      }
      lengths.push(counts.size);
    },
  };
}

function append(list: ByteList, value: number): void {
  if (list.length + 5 > list.bytes.length) {
    const larger = new Uint8Array(list.bytes.length * 2 + 5);
    larger.set(list.bytes);
    list.bytes = larger;
  }
  let rest = value;
  while (rest > 127) {
    list.bytes[list.length++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  list.bytes[list.length++] = rest;
}

function freeze({ words, lengths }: Collector): Index {
  const sorted = [...words].sort(([a], [z]) => (a < z ? -1 : 1));
  const ends = new Uint32Array(sorted.length);
  const postings = new Uint8Array(sorted.reduce((sum, [, { length }]) => sum + length, 0));
  let end = 0;
  sorted.forEach(([, { bytes, length }], key) => {
    postings.set(bytes.subarray(0, length), end);
    end += length;
    ends[key] = end;
  });
  words.clear();
  return {
    words: sorted.map(([word]) => word),
    ends,
    frequencies: Uint32Array.from(sorted, ([, { frequency }]) => frequency),
    postings,
    lengths: Uint16Array.from(lengths),
    meanLength: lengths.reduce((sum, length) => sum + length, 0) / lengths.length,
    scores: new Float32Array(lengths.length),
  };
}

/** The keys of a query's words, those that complete the last one among them. */
function keysOf({ words, frequencies }: Index, text: string): number[] {
  const tokens = tokensOf(text);
  const keys = new Set<number>();
  tokens.forEach((token, at) => {
    const from = lowerBound(words, token.text);
    if (words[from] === token.text) keys.add(from);
    if (at !== tokens.length - 1 || token.text.length < 2) return;
    const to = lowerBound(words, `${token.text}\uffff`);
    const range = Array.from({ length: to - from }, (_, offset) => from + offset);
    range.sort((a, z) => (frequencies[z] ?? 0) - (frequencies[a] ?? 0));
    for (const key of range.slice(0, maxExpansion)) keys.add(key);
  });
  return [...keys];
}

function lowerBound(words: readonly string[], text: string): number {
  let from = 0;
  let to = words.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((words[middle] ?? '') < text) from = middle + 1;
    else to = middle;
  }
  return from;
}

function rank(index: Index, keys: readonly number[], limit: number) {
  const { ends, frequencies, postings, lengths, meanLength, scores } = index;
  const touched: number[] = [];
  for (const key of keys) {
    const frequency = frequencies[key] ?? 0;
    const idf = Math.log(1 + (lengths.length - frequency + 0.5) / (frequency + 0.5));
    const end = ends[key] ?? 0;
    let at = key === 0 ? 0 : (ends[key - 1] ?? 0);
    let paper = 0;
    const read = () => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = postings[at++] ?? 0;
        value |= (byte & 127) << shift;
        if (byte < 128) return value;
      }
    };
    while (at < end) {
      paper += read();
      const count = read();
      const length = 1 - b + (b * (lengths[paper] ?? 0)) / meanLength;
      const score = scores[paper] ?? 0;
      if (score === 0) touched.push(paper);
      scores[paper] = score + (idf * count * (k1 + 1)) / (count + k1 * length);
    }
  }
  const best = keepBest(touched, scores, limit);
  for (const paper of touched) scores[paper] = 0;
  return { total: touched.length, best };
}

/** The `limit` papers of the highest scores, best first. */
function keepBest(papers: readonly number[], scores: Float32Array, limit: number): number[] {
  const best: number[] = [];
  let least = 0;
  for (const paper of papers) {
    const score = scores[paper] ?? 0;
    if (best.length >= limit && score <= least) continue;
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at--;
    best.splice(at, 0, paper);
    if (best.length > limit) best.pop();
    least = scores[best.at(-1) ?? 0] ?? 0;
  }
  return best;
}
