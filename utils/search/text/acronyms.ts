/**
 * Acronyms as a paper introduces them: `long form (LF)`, `LF (long form)`. After A. Schwartz and
 * M. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text"
 * (Pacific Symposium on Biocomputing, 2003): each character of the short form is sought from right
 * to left in the text before, the first one at the start of a word.
 *
 * All looking back and ahead is bounded, so time grows with the text's length whatever is in it.
 */
import type { SavedPaper } from '../../paper/saved-paper';
import { tokensOf } from './tokens';
import { foldWord, wordsOf } from './words';

interface Acronym {
  /** Both folded; the words of the long form with one space between. */
  readonly acronym: string;
  readonly longForm: string;
}

const mostShortForm = 12;
const mostLongForm = 160;
const mostPerText = 24;

/** `!` keys for the acronyms in a paper's title and abstract. */
export function acronymMarks(paper: SavedPaper): string[] {
  return [paper.title, paper.abstract ?? '']
    .flatMap(acronymsOf)
    .flatMap(({ acronym, longForm }) => [
      `!acr:${acronym}:${longForm}`,
      `!long:${longForm}:${acronym}`,
    ]);
}

/** Each pair once, in the order of the text. */
export function acronymsOf(text: string): Acronym[] {
  const found = new Map<string, Acronym>();
  let open = nextOpening(text, 0);
  while (open >= 0 && found.size < mostPerText) {
    const close = closingAfter(text, open);
    const pair = close < 0 ? undefined : pairAt(text, open, text.slice(open + 1, close));
    if (pair) found.set(`${pair.acronym}:${pair.longForm}`, pair);
    open = nextOpening(text, open + 1);
  }
  return Array.from(found.values());
}

function nextOpening(text: string, from: number): number {
  for (let index = from; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0x28 || unit === 0xff08) return index;
  }
  return -1;
}

/** @returns -1 when another parenthesis opens first, or the end is far away */
function closingAfter(text: string, open: number): number {
  const end = Math.min(text.length, open + mostLongForm);
  for (let index = open + 1; index < end; index += 1) {
    const character = text[index] ?? '';
    if (character === ')' || character === '）') return index;
    if (character === '(' || character === '（') return -1;
  }
  return -1;
}

function pairAt(text: string, open: number, inner: string): Acronym | undefined {
  const before = text.slice(Math.max(0, open - mostLongForm), open).trimEnd();
  // `(LF, see below)` and `(LF; also ML)` introduce LF.
  const [first = ''] = inner.split(/[,;]/, 1);
  const shortForm = first.trim();
  if (isShortForm(shortForm)) {
    const longForm = longFormIn(sentenceEnd(before), singular(shortForm));
    if (longForm !== undefined) return foldedPair(shortForm, longForm);
  }
  const word = lastWord(before);
  if (!isShortForm(word)) return undefined;
  const written = inner.trim();
  return longFormIn(written, singular(word)) === written ? foldedPair(word, written) : undefined;
}

/** At most one character too long for a short form. */
function lastWord(text: string): string {
  const least = Math.max(0, text.length - mostShortForm - 1);
  let start = text.length;
  while (start > least && !/[\s([（]/.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start);
}

/** One word of a few characters with a capital in it; anything else in parentheses is an aside. */
function isShortForm(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= mostShortForm &&
    !/\s/.test(text) &&
    /\p{Lu}/u.test(text) &&
    isWordCharacter(text[0])
  );
}

/** `GNNs` are many of a `GNN`. */
function singular(shortForm: string): string {
  return /[\p{Lu}\d]s$/u.test(shortForm) && shortForm.length > 2
    ? shortForm.slice(0, -1)
    : shortForm;
}

/** What follows the last full stop, colon, semicolon or parenthesis. */
function sentenceEnd(text: string): string {
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const character = text[index] ?? '';
    const isEnd = '.:;?!'.includes(character) && text[index + 1] === ' ';
    if (isEnd || '()（）。'.includes(character)) return text.slice(index + 1).trimStart();
  }
  return text;
}

/** The end of `text` that spells out `shortForm`, in whole words. */
function longFormIn(text: string, shortForm: string): string | undefined {
  let at = text.length;
  for (let index = shortForm.length - 1; index >= 0; index -= 1) {
    const wanted = lower(shortForm[index]);
    if (!isWordCharacter(wanted)) continue;
    at -= 1;
    while (at >= 0 && !(lower(text[at]) === wanted && (index > 0 || isWordStart(text, at))))
      at -= 1;
    if (at < 0) return undefined;
  }
  const longForm = text.slice(text.lastIndexOf(' ', at) + 1);
  const words = longForm.split(' ');
  const mostWords = Math.min(shortForm.length + 5, shortForm.length * 2);
  const isLong = longForm.length > shortForm.length && words.length <= mostWords;
  return isLong && !words.some((word) => singular(word) === shortForm) ? longForm : undefined;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !isWordCharacter(text[at - 1]);
}

function isWordCharacter(character = ''): boolean {
  return /^[a-z0-9]/i.test(character) || /[\p{L}\p{N}]/u.test(character);
}

function lower(character = ''): string {
  return character.toLowerCase();
}

function foldedPair(shortForm: string, longForm: string): Acronym | undefined {
  const acronym = foldedWord(singular(shortForm));
  const words = tokensOf(longForm).filter(({ start, end }) => end - start === 1);
  const folded = words.map(({ text }) => text).join(' ');
  if (acronym === undefined || acronym.length < 2 || folded.length <= acronym.length)
    return undefined;
  return { acronym, longForm: folded };
}

/** `GPT-4` as the index joins it; undefined for what is not one word. */
function foldedWord(text: string): string | undefined {
  const [word, ...others] = wordsOf(text);
  if (word === undefined || others.length > 0) return undefined;
  return word.joined ?? foldWord(word.parts[0].text);
}
