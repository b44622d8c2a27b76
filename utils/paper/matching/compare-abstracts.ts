import { wordsOf } from './fold-text';

/** Words in a row that stand for a passage. */
const passageLength = 3;
/** Characters read of each abstract. */
const textLimit = 3_000;

/**
 * Passages of three words in common, of the shorter abstract's, 0 to 1: half and more for two
 * versions of one text, next to none for two texts by one group on one matter.
 */
export function compareAbstracts(a: string, b: string): number {
  const [ours, theirs] = [passagesOf(a), passagesOf(b)];
  const fewer = Math.min(ours.size, theirs.size);
  if (fewer === 0) return 0;
  let shared = 0;
  for (const passage of ours) if (theirs.has(passage)) shared += 1;
  return shared / fewer;
}

function passagesOf(text: string): Set<string> {
  const words = wordsOf(text.slice(0, textLimit));
  return new Set(
    words.slice(passageLength - 1).map((_, at) => words.slice(at, at + passageLength).join(' ')),
  );
}
