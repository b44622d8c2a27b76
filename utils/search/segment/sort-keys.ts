/** Sorting many words, which would take as long as reading them. */

/** Letters and digits a folded word begins with: six of them are a number below 2^32. */
const headLength = 6;
const base = 39;
/** What lies between the digits and the letters. */
const between = 11;
const most = 1 << 21;

/**
 * Indexes of `texts` in the order of UTF-16 units. Numbers made of the first letters are sorted as
 * numbers; strings are compared only where those are equal.
 * @throws RangeError when there are more than 2^21 texts
 */
export function sortTexts(texts: readonly string[]): Uint32Array {
  if (texts.length > most) throw new RangeError(`cannot sort more than ${most} words`);
  const packed = new Float64Array(texts.length);
  for (let index = 0; index < texts.length; index += 1) {
    packed[index] = headNumber(texts[index] ?? '') * most + index;
  }
  packed.sort();
  const order = new Uint32Array(texts.length);
  let head = -1;
  let from = 0;
  for (let place = 0; place < packed.length; place += 1) {
    const value = packed[place] ?? 0;
    order[place] = value % most;
    const headHere = Math.floor(value / most);
    if (headHere === head) continue;
    if (place - from > 1) sortEqual(texts, order.subarray(from, place));
    from = place;
    head = headHere;
  }
  sortEqual(texts, order.subarray(from));
  return order;
}

function sortEqual(texts: readonly string[], order: Uint32Array): void {
  order.sort((a, b) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1));
}

/** Never greater for a lesser string. What follows another character than these is not looked at. */
function headNumber(text: string): number {
  let number = 0;
  let isPlain = true;
  for (let index = 0; index < headLength; index += 1) {
    const digit: number = isPlain && index < text.length ? digitOf(text.charCodeAt(index)) : 0;
    isPlain &&= digit !== 0 && digit !== between && digit !== base - 1;
    number = number * base + digit;
  }
  return number;
}

function digitOf(unit: number): number {
  if (unit > 0x7a) return base - 1;
  if (unit >= 0x61) return unit - 0x61 + between + 1;
  if (unit >= 0x3a) return between;
  return unit >= 0x30 ? unit - 0x2f : 0;
}
