/** How two titles stand to each other. */
import { titleText, wordsOf } from './fold-text';
import { aboutOf, isPlain, isSerial, numbersOf, piecesOf } from './title-words';

export interface TitleAgreement {
  /**
   * - `equal`: the same letters and digits.
   * - `respelt`: the same words but for plurals and small words.
   * - `named`: one is the other with a name put before it, `Name: `.
   * - `part`: one is the other less a subtitle, or less more than a name.
   * - `words`: anything else; `overlap` says how much.
   */
  readonly kind: 'equal' | 'respelt' | 'named' | 'part' | 'words';
  /** Words in common, of all words of both (Dice), 0 to 1. */
  readonly overlap: number;
  /** Whether numbers, parts or years differ: `Part I` and `Part II`. */
  readonly areNumbersOther: boolean;
  /** Whether one is about the other: a reply, an erratum, a survey. */
  readonly isAbout: boolean;
  /** Whether either says little: `Introduction`. */
  readonly isPlain: boolean;
  /** Whether there is one of it every year: `Annual Report of the Ice Station`. */
  readonly isSerial: boolean;
  /** Words of the shorter one. */
  readonly words: number;
}

export function compareTitles(a: string, b: string): TitleAgreement {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  const kind = kindOf(a, b, ours, theirs);
  const isEqual = kind === 'equal';
  const isPart = kind === 'part' || kind === 'named';
  return {
    kind,
    overlap: isEqual ? 1 : diceOf(ours, theirs),
    areNumbersOther: !isEqual && numbersOf(a, ours, isPart) !== numbersOf(b, theirs, isPart),
    isAbout: !isEqual && aboutOf(a, ours) !== aboutOf(b, theirs),
    isPlain: isPlain(ours, a) || isPlain(theirs, b),
    isSerial: isSerial(ours) || isSerial(theirs),
    words: Math.min(ours.length, theirs.length),
  };
}

function kindOf(a: string, b: string, ours: readonly string[], theirs: readonly string[]) {
  const text = titleText(a);
  if (text !== '' && text === titleText(b)) return 'equal';
  const plain = joinPlain(ours);
  if (plain !== '' && plain === joinPlain(theirs)) return 'respelt';
  return partKind(a, b) ?? partKind(b, a) ?? 'words';
}

/** A title without plurals and small words: the same for all that is `equal` or `respelt`. */
export function plainTitle(title: string): string {
  return joinPlain(wordsOf(title));
}

function joinPlain(words: readonly string[]): string {
  return words.flatMap(bareWord).join('') || words.join('');
}

/** No plural, and nothing of a word that only joins others. */
function bareWord(word: string): string | [] {
  if (/^(?:an?|the|and|with|via|by|using|of|for|in|on)$/.test(word)) return [];
  return word.length > 3 ? word.replace(/s$/, '') : word;
}

/** How `part` is `whole` less what stands before or after a colon. At least three words must agree. */
function partKind(part: string, whole: string): 'named' | 'part' | undefined {
  const text = titleText(part);
  if (wordsOf(part).length < 3) return undefined;
  const pieces = piecesOf(whole);
  for (const at of pieces.keys()) {
    const [head, tail] = [pieces.slice(0, at).join(' '), pieces.slice(at).join(' ')];
    if (titleText(tail) === text) return /\s/.test(head) ? 'part' : 'named';
    if (titleText(head) === text) return 'part';
  }
  return undefined;
}

function diceOf(a: readonly string[], b: readonly string[]): number {
  const [ours, theirs] = [new Set(a), new Set(b)];
  if (ours.size + theirs.size === 0) return 0;
  let shared = 0;
  for (const word of ours) if (theirs.has(word)) shared += 1;
  return (2 * shared) / (ours.size + theirs.size);
}
