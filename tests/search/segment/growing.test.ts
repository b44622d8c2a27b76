import { expect, test } from 'vitest';
import { GrowingBytes, GrowingWords } from '../../../utils/search/segment/growing';

const edges = [7, 14, 21, 28, 32].flatMap((bits) => [
  2 ** bits - 1,
  ...(bits < 32 ? [2 ** bits] : []),
]);

/** LEB128, read the plain way. */
function readVarint(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte, index) => sum + (byte & 0x7f) * 128 ** index, 0);
}

test.each([0, 1, 127, ...edges])('varint %i', (value) => {
  const growing = new GrowingBytes(1);
  growing.pushVarint(value);
  const bytes = growing.copy();
  expect(readVarint(bytes)).toBe(value);
  expect(bytes.length).toBe(Math.max(1, Math.ceil(Math.log2(value + 1) / 7)));
  expect(bytes.every((byte, index) => byte >= 0x80 === index < bytes.length - 1)).toBe(true);
});

test('bytes and words grow from next to nothing', () => {
  const bytes = new GrowingBytes(1);
  const words = new GrowingWords(1);
  const source = Uint8Array.from({ length: 100 }, (_, index) => index);
  bytes.push(7);
  bytes.pushBytes(source, 90, 95);
  bytes.pushBytes(source, 0, 100);
  for (const byte of source) words.push(byte);
  expect(Array.from(bytes.copy())).toEqual([7, 90, 91, 92, 93, 94, ...source]);
  expect(Array.from(words.view())).toEqual(Array.from(source));
});
