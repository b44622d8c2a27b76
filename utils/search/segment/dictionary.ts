/** Finds keys in the dictionary of a head, where it lies; see dictionary-text.ts. */
import { ByteReader } from './byte-reader';
import { decodeKey, encodeKey, longEntry } from './dictionary-text';
import { type Head, keysPerBlock } from './format';
import { GrowingBytes } from './growing';
import { createKeyCursor } from './key-cursor';
import type { KeyRange } from './segment';

export interface Dictionary {
  find(text: string): number | undefined;
  /** @throws RangeError when there is no such key, or the text is damaged */
  textOf(key: number): string;
  range(prefix: string): KeyRange;
}

export function openDictionary(head: Head): Dictionary {
  const { keys } = head.counts;
  const cursor = createKeyCursor(head);
  const query = new GrowingBytes(64);
  const isBlockBefore = createBlockTest(head, query);

  /** The first key not less than the query; with `isPrefix` the first after all that start so. */
  const firstFrom = (isPrefix: boolean): number => {
    let low = 0;
    let high = Math.ceil(keys / keysPerBlock);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBlockBefore(middle, isPrefix)) low = middle + 1;
      else high = middle;
    }
    const end = Math.min(low * keysPerBlock, keys);
    for (let key = Math.max(0, low - 1) * keysPerBlock; key < end; key += 1) {
      cursor.seek(key);
      if (compare(cursor.bytes, 0, cursor.length, query, isPrefix) >= 0) return key;
    }
    return end;
  };
  const ask = (wanted: string) => {
    query.length = 0;
    encodeKey(wanted, query);
  };

  return {
    find(wanted) {
      ask(wanted);
      const key = firstFrom(false);
      if (key >= keys) return undefined;
      cursor.seek(key);
      return compare(cursor.bytes, 0, cursor.length, query, false) === 0 ? key : undefined;
    },
    textOf(key) {
      cursor.seek(key);
      return decodeKey(cursor.bytes, cursor.length);
    },
    range(prefix) {
      ask(prefix);
      return { from: firstFrom(false), to: firstFrom(true) };
    },
  };
}

/** Whether a block's first key comes before the query. It shares nothing, so it lies there whole. */
function createBlockTest({ text, blockStarts }: Head, query: GrowingBytes) {
  const reader = new ByteReader(text);
  return (block: number, isPrefix: boolean): boolean => {
    reader.at = blockStarts[block] ?? 0;
    let length = reader.read() & longEntry;
    if (length === longEntry) {
      reader.readVarint();
      length = reader.readVarint();
    }
    return compare(text, reader.at, reader.at + length, query, isPrefix) < 0;
  };
}

/** Compares a key with a query; with `isPrefix` a key that starts with it counts as less. */
function compare(
  bytes: Uint8Array,
  from: number,
  to: number,
  query: GrowingBytes,
  isPrefix: boolean,
): number {
  const most = Math.min(to - from, query.length);
  for (let index = 0; index < most; index += 1) {
    const difference = (bytes[from + index] ?? 0) - (query.bytes[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (to - from < query.length || isPrefix) return -1;
  return to - from - query.length;
}
