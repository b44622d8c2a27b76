/**
 * How a paper's words are encoded: varints, of which the lowest say where the next word stands and
 * the others which key it is. The commonest words have the shortest codes.
 *
 *  0-6   a field begins, at position 0
 *  7     positions are skipped: the gap between two values, when it is 100
 *  8     the same, any gap: a varint follows
 *  9-10  the next key is a joined spelling that spans the last 2 or 3 positions
 *  11    the same, any span: a varint follows
 *  12-   a key: one of the head's `codeKeys`, or after those a key's own number
 */
export const code = { gap: 7, anyGap: 8, joined: 9, anyJoined: 11, key: 12 } as const;

export const usualGap = 100;

/** How many keys get short codes: those of one byte, or in large segments of two. */
export function codedKeys(keys: number): number {
  if (keys < 1_000) return 0;
  return keys < 0x4000 ? 0x80 - code.key : 0x4000 - code.key;
}
