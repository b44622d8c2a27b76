/**
 * The dictionary's text: keys in order, each without what it shares with the key before, and whole
 * at the start of each block of 16. One byte says how much is shared and how much follows (four
 * bits each); 15 in the low half says that two varints follow instead.
 *
 * Every UTF-16 unit of a key is encoded for itself, as UTF-8 would encode that number (CESU-8 of
 * Unicode TR 26, lone surrogates too). So bytes are in the order of UTF-16 units, any string comes
 * back exactly, and nearly all keys take a byte per letter.
 */
import { keysPerBlock } from './format';
import { GrowingBytes, GrowingWords } from './growing';

export const longEntry = 15;

/** Appends the bytes of `text`. */
export function encodeKey(text: string, into: GrowingBytes): void {
  into.reserve(text.length * 3);
  const { bytes } = into;
  let at = into.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      bytes[at++] = unit;
    } else if (unit < 0x800) {
      bytes[at++] = 0xc0 | (unit >>> 6);
      bytes[at++] = 0x80 | (unit & 0x3f);
    } else {
      bytes[at++] = 0xe0 | (unit >>> 12);
      bytes[at++] = 0x80 | ((unit >>> 6) & 0x3f);
      bytes[at++] = 0x80 | (unit & 0x3f);
    }
  }
  into.length = at;
}

/** What `encodeKey` wrote. Damaged bytes give some text. */
export function decodeKey(bytes: Uint8Array, length: number): string {
  let text = '';
  let index = 0;
  while (index < length) {
    const first = bytes[index++] ?? 0;
    if (first < 0x80) {
      text += String.fromCharCode(first);
    } else if (first < 0xe0) {
      text += String.fromCharCode(((first & 0x1f) << 6) | ((bytes[index++] ?? 0) & 0x3f));
    } else {
      const middle = ((bytes[index++] ?? 0) & 0x3f) << 6;
      text += String.fromCharCode(((first & 0xf) << 12) | middle | ((bytes[index++] ?? 0) & 0x3f));
    }
  }
  return text;
}

interface DictionaryWriter {
  readonly text: GrowingBytes;
  readonly blockStarts: GrowingWords;
  /** Keys come in order. */
  add(bytes: Uint8Array, length: number): void;
}

export function createDictionaryWriter(): DictionaryWriter {
  const text = new GrowingBytes(1024);
  const blockStarts = new GrowingWords();
  let previous = new Uint8Array(128);
  let previousLength = 0;
  let count = 0;
  return {
    text,
    blockStarts,
    add(bytes, length) {
      let shared = 0;
      if (count % keysPerBlock === 0) {
        blockStarts.push(text.length);
      } else {
        const most = Math.min(length, previousLength);
        while (shared < most && bytes[shared] === previous[shared]) shared += 1;
      }
      writeEntry(text, bytes, shared, length);
      if (length > previous.length) {
        const grown = new Uint8Array(length * 2);
        grown.set(previous);
        previous = grown;
      }
      for (let index = shared; index < length; index += 1) previous[index] = bytes[index] ?? 0;
      previousLength = length;
      count += 1;
    },
  };
}

function writeEntry(text: GrowingBytes, bytes: Uint8Array, shared: number, length: number): void {
  const rest = length - shared;
  if (shared < 16 && rest < longEntry) {
    text.push((shared << 4) | rest);
  } else {
    text.push(longEntry);
    text.pushVarint(shared);
    text.pushVarint(rest);
  }
  text.pushBytes(bytes, shared, length);
}
