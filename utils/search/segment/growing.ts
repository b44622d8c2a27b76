/** Typed arrays that grow, for writing a segment of unknown size. Imports nothing. */

/** Bytes, and numbers as LEB128 (seven bits a byte, lowest first, the high bit on all but the last). */
export class GrowingBytes {
  bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 256) {
    this.bytes = new Uint8Array(capacity);
  }

  push(byte: number): void {
    if (this.length === this.bytes.length) this.reserve(1);
    this.bytes[this.length++] = byte;
  }

  /** @param value an integer from 0 to 2^32 - 1 */
  pushVarint(value: number): void {
    this.reserve(5);
    let rest = value;
    while (rest >= 0x80) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  pushBytes(source: Uint8Array, from: number, to: number): void {
    const count = to - from;
    this.reserve(count);
    // A call to `set` costs more than a few bytes do.
    if (count < 32) {
      for (let index = from; index < to; index += 1) {
        this.bytes[this.length++] = source[index] ?? 0;
      }
      return;
    }
    this.bytes.set(source.subarray(from, to), this.length);
    this.length += count;
  }

  /** A copy, alone in its buffer, so that storing it stores nothing else. */
  copy(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  /** Makes room for `more` bytes past `length`. */
  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes);
    this.bytes = grown;
  }
}

/** Unsigned 32-bit numbers. */
export class GrowingWords {
  words: Uint32Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 64) {
    this.words = new Uint32Array(capacity);
  }

  push(word: number): void {
    if (this.length === this.words.length) {
      const grown = new Uint32Array(this.words.length * 2);
      grown.set(this.words);
      this.words = grown;
    }
    this.words[this.length++] = word;
  }

  view(): Uint32Array<ArrayBuffer> {
    return this.words.subarray(0, this.length);
  }
}
