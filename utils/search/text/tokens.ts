/** Text to tokens and queries to the terms they ask for. Both sides read words alike. */
import { withoutLatex } from './latex';
import { type Word, type WordPart, wordsOf } from './words';

/** A word of a text. The first stands at 0, the next one starts where it ends. */
export interface Token {
  readonly text: string;
  readonly start: number;
  /** Exclusive. Two or more past `start` for a joined spelling, which spans its parts. */
  readonly end: number;
}

/** One word of the index a query asks for. */
export interface QueryTerm {
  readonly text: string;
  /** Whether longer words that start with it count too. */
  readonly isPrefix: boolean;
  /**
   * Positions it takes in a text, when that is not what the token found there spans: the last pair
   * of a Chinese or Japanese run takes two, since no pair starts at the run's last character.
   */
  readonly span?: number;
}

/** Ways to read one word of a query: it is found where all terms of one way are. */
export type QueryWord = readonly (readonly QueryTerm[])[];

/** No word is this long: the last one is whole too. */
export const whole = Number.POSITIVE_INFINITY;

const maxTokenLength = 64;
/** Parts of a hyphened word, pairs of a run without spaces: what follows can be left unasked. */
const maxTermsPerWay = 64;
/** As a plain word one letter and all it begins would match half the library. */
export const minPrefixLength = 2;

/**
 * The words of `text` in order; a joined spelling follows its parts.
 * @param from position of the first
 */
export function tokensOf(text: string, from = 0): Token[] {
  const tokens: Token[] = [];
  let at = from;
  for (const { parts, joined } of wordsOf(withoutLatex(text))) {
    const start = at;
    for (const { folded, isCjk } of parts) {
      for (const term of isCjk ? cjkTerms(folded) : [cut(folded)]) {
        tokens.push({ text: term, start: at, end: at + 1 });
        at += 1;
      }
    }
    if (joined !== undefined) tokens.push({ text: cut(joined), start, end: at });
  }
  return tokens;
}

/**
 * The words of a stretch of a query: `GPT-4` is found as `gpt4` and as `gpt` with `4`. The last one
 * counts as unfinished, a prefix, when it has at least `prefixLength` letters; `whole` for never.
 */
export function queryWordsOf(text: string, prefixLength: number): QueryWord[] {
  const words = wordsOf(withoutLatex(text));
  return words.map((word, index) =>
    queryWordOf(word, index === words.length - 1 ? prefixLength : whole),
  );
}

function queryWordOf({ parts, joined }: Word, prefixLength: number): QueryWord {
  const apart = parts
    .flatMap((part, index) => queryTermsOf(part, index === parts.length - 1 ? prefixLength : whole))
    .slice(0, maxTermsPerWay);
  return joined === undefined ? [apart] : [apart, [queryTerm(joined, prefixLength)]];
}

function queryTermsOf({ folded, isCjk }: WordPart, prefixLength: number): QueryTerm[] {
  if (!isCjk) return [queryTerm(folded, prefixLength)];
  // A lone character is the start of a pair wherever it stands, at any place in a query.
  const [first = '', ...rest] = folded;
  if (rest.length === 0) return [{ text: first, isPrefix: true }];
  const pairs = pairsOf(folded);
  return pairs.map((text, index) => ({
    ...{ text, isPrefix: false },
    ...(index === pairs.length - 1 && { span: 2 }),
  }));
}

function queryTerm(folded: string, prefixLength: number): QueryTerm {
  const text = cut(folded);
  return { text, isPrefix: text.length >= prefixLength };
}

/** Overlapping pairs, and the last character, so that each character starts some term. */
function cjkTerms(run: string): string[] {
  return [...pairsOf(run), ...Array.from(run).slice(-1)];
}

function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

function cut(token: string): string {
  if (token.length <= maxTokenLength) return token;
  return Array.from(token.slice(0, maxTokenLength + 1))
    .slice(0, maxTokenLength)
    .join('');
}
