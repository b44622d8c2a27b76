import { stemOf } from '../text/stem';

/** Of UTF-16 units by FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), 30 bits of it. */
export function hashStem(stem: string): number {
  let hash = 0x811c_9dc5;
  for (let index = 0; index < stem.length; index += 1) {
    hash = Math.imul(hash ^ stem.charCodeAt(index), 0x0100_0193);
  }
  return (hash ^ (hash >>> 30)) & 0x3fff_ffff;
}

const most = 1 << 16;
const itself = -1;
const known = new Map<string, number>();

/**
 * The hash of a word's stem, undefined when the word is its own. Stemming costs a microsecond or
 * two and most words come again, so the last few ten thousand are kept.
 */
export function stemHashOf(word: string): number | undefined {
  let hash = known.get(word);
  if (hash === undefined) {
    const stem = stemOf(word);
    hash = stem === word ? itself : hashStem(stem);
    if (known.size >= most) known.clear();
    known.set(word, hash);
  }
  return hash === itself ? undefined : hash;
}
