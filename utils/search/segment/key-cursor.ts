import { ByteReader } from './byte-reader';
import { DamagedSegmentError } from './damage';
import { longEntry } from './dictionary-text';
import { type Head, keysPerBlock } from './format';

/** Walks over a dictionary's keys in order, or goes to any of them. */
export interface KeyCursor {
  /** The current key: its first `length` bytes. Another array after some moves. */
  readonly bytes: Uint8Array;
  readonly length: number;
  /** @throws RangeError when there is no such key, or the text is damaged */
  seek(key: number): void;
}

export function createKeyCursor({ text, blockStarts, counts }: Head): KeyCursor {
  const reader = new ByteReader(text);
  let bytes = new Uint8Array(128);
  let length = 0;
  /** The key before the reader; -1 when it is nowhere. */
  let current = -1;

  const readEntry = () => {
    const entry = reader.read();
    let shared = entry >>> 4;
    let rest = entry & longEntry;
    if (rest === longEntry) {
      shared = reader.readVarint();
      rest = reader.readVarint();
    }
    if (shared > length || reader.at + rest > text.length) {
      throw new DamagedSegmentError('the dictionary is damaged');
    }
    length = shared + rest;
    if (length > bytes.length) {
      const grown = new Uint8Array(length * 2);
      grown.set(bytes);
      bytes = grown;
    }
    for (let index = shared; index < length; index += 1) bytes[index] = reader.read();
  };

  return {
    get bytes() {
      return bytes;
    },
    get length() {
      return length;
    },
    seek(key) {
      if (!(key >= 0 && key < counts.keys)) throw new RangeError(`no key ${key}`);
      const block = Math.floor(key / keysPerBlock);
      let at = current;
      if (at < block * keysPerBlock || at > key) {
        reader.at = blockStarts[block] ?? 0;
        length = 0;
        at = block * keysPerBlock - 1;
      }
      // What throws midway must not leave a place that looks sound.
      current = -1;
      for (; at < key; at += 1) readEntry();
      current = key;
    },
  };
}
