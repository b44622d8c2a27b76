/** Text to tokens and queries to the terms they ask for. Both sides read words alike. */
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

const maxTokenLength = 64;
const maxQueryLength = 1_000;
const maxQueryWords = 24;
/** One letter as a prefix would match half the library. */
const minPrefixLength = 2;

// What a page's LaTeX source says of looks, not of words.
const texAccent = /\\[`'^"~=.]\s?\{?(\p{L})\}?/gu;
const texLetterAccent = /\\[cvHukrbd]\{(\p{L})\}/gu;
const texDotless = /\\([ij])(?![a-z])/g;
const texLooks =
  /\\(?:text[a-z]*|math[a-z]*|emph|bf|it|rm|sc|tt|cal|boldsymbol|operatorname)(?![a-zA-Z])\s*/g;

/** LaTeX with its letters kept: `$\beta$-{VAE}` becomes ` beta-VAE`. */
function withoutLatex(text: string): string {
  if (!/[\\${}]/.test(text)) return text;
  return text
    .replace(texDotless, '$1')
    .replace(texAccent, '$1')
    .replace(texLetterAccent, '$1')
    .replace(texLooks, '')
    .replaceAll('\\', ' ')
    .replaceAll('}{', ' ')
    .replace(/[${}]/g, '');
}

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
 * The words of a query, the last one's last term a prefix. `GPT-4` is found as `gpt4` and as `gpt`
 * with `4`. Words past the limits are dropped: no one types them, they only cost time.
 */
export function queryTokensOf(text: string): QueryWord[] {
  const words = wordsOf(withoutLatex(text.slice(0, maxQueryLength))).slice(0, maxQueryWords);
  return words.map((word, index) => queryWordOf(word, index === words.length - 1));
}

function queryWordOf({ parts, joined }: Word, isLast: boolean): QueryWord {
  const apart = parts.flatMap((part, index) =>
    queryTermsOf(part, isLast && index === parts.length - 1),
  );
  return joined === undefined ? [apart] : [apart, [queryTerm(joined, isLast)]];
}

function queryTermsOf({ folded, isCjk }: WordPart, isLast: boolean): QueryTerm[] {
  if (!isCjk) return [queryTerm(folded, isLast)];
  // A lone character is the start of a pair wherever it stands, at any place in a query.
  const [first = '', ...rest] = folded;
  if (rest.length === 0) return [{ text: first, isPrefix: true }];
  const pairs = pairsOf(folded);
  return pairs.map((text, index) => ({
    ...{ text, isPrefix: false },
    ...(index === pairs.length - 1 && { span: 2 }),
  }));
}

function queryTerm(folded: string, isLast: boolean): QueryTerm {
  const text = cut(folded);
  return { text, isPrefix: isLast && text.length >= minPrefixLength };
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
