/** Reads what `GrowingBytes` wrote. The hottest loops do the same in line. */
export class ByteReader {
  at = 0;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** 0 past the end. */
  read(): number {
    return this.bytes[this.at++] ?? 0;
  }

  /** Five bytes at most, whatever they are: 0 to 2^32 - 1. */
  readVarint(): number {
    let value = 0;
    for (let shift = 0; shift < 32; shift += 7) {
      const byte = this.read();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }
}
