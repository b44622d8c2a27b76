/**
 * What a word is, for the index and for the marks in shown text alike, so that whatever the index
 * found can be pointed at. Imports nothing: listing pages and the popup may use it.
 */

export interface WordPart {
  readonly start: number;
  readonly end: number;
  /** The text as it stands. */
  readonly text: string;
  /** Lower case, no marks; never empty. */
  readonly folded: string;
  /** Chinese and Japanese write no spaces: such a run is searched by its pairs of characters. */
  readonly isCjk: boolean;
}

/** `GPT-4`: one word of a text with the parts between its hyphens. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly [WordPart, ...WordPart[]];
  /** `gpt4`, when there is more than one part to join. */
  readonly joined?: string;
}

// Soft hyphens and zero-width joiners stand inside words: Persian, for one, needs them.
const letters = String.raw`\p{L}\p{N}\p{M}\u00ad\u200c\u200d`;
const joiners = String.raw`\-\u2010-\u2013_^'’.`;
const cjk = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}`;
const wordPattern = new RegExp(`[${letters}]+(?:[${joiners}]+[${letters}]+)*`, 'gu');
const partPattern = new RegExp(`[${cjk}]+|(?:(?![${cjk}])[${letters}])+`, 'gu');
const cjkPattern = new RegExp(`^[${cjk}]`, 'u');

/** Nearly every word of an abstract: worth a short way, the index is rebuilt at each start. */
const asciiWord = /^[a-z0-9]+$/i;

/** Letters that NFKD leaves whole though people type them plain: Łukasz, Jørgensen, Weiß. */
const plainLetters = new Map(
  Object.entries({ ł: 'l', ø: 'o', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i', ς: 'σ' }),
);
const greekNames = new Map(
  Object.entries({
    ...{ α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ζ: 'zeta', η: 'eta' },
    ...{ θ: 'theta', ι: 'iota', κ: 'kappa', λ: 'lambda', μ: 'mu', ν: 'nu', ξ: 'xi' },
    ...{ ο: 'omicron', π: 'pi', ρ: 'rho', σ: 'sigma', τ: 'tau', υ: 'upsilon', φ: 'phi' },
    ...{ χ: 'chi', ψ: 'psi', ω: 'omega' },
  }),
);

/** The form words are compared in. A lone Greek letter, or one among Latin ones, is spelled out. */
export function foldWord(word: string): string {
  if (asciiWord.test(word)) return word.toLowerCase();
  const folded = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[łøđðæœßıς]/g, (letter) => plainLetters.get(letter) ?? letter);
  const isSymbol = /^.$/u.test(folded) || /[a-z0-9]/.test(folded);
  if (!isSymbol) return folded;
  return folded.replace(/[α-ω]/g, (letter) => greekNames.get(letter) ?? letter);
}

/** The words of `text` in order. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern)).flatMap((match) => {
    const [first, ...rest] = partsOf(match[0], match.index);
    if (!first) return [];
    const word: Word = {
      start: first.start,
      end: (rest.at(-1) ?? first).end,
      parts: [first, ...rest],
    };
    const isJoinable = rest.length > 0 && word.parts.every((part) => !part.isCjk);
    if (!isJoinable) return [word];
    return [{ ...word, joined: word.parts.map((part) => part.folded).join('') }];
  });
}

function partsOf(word: string, offset: number): WordPart[] {
  if (asciiWord.test(word)) return [asciiPart(word, offset)];
  return Array.from(word.matchAll(partPattern), (match) => {
    const [text] = match;
    const start = offset + match.index;
    const folded = foldWord(text);
    return { start, end: start + text.length, text, folded, isCjk: cjkPattern.test(text) };
  }).filter((part) => part.folded !== '');
}

function asciiPart(text: string, start: number): WordPart {
  return { start, end: start + text.length, text, folded: text.toLowerCase(), isCjk: false };
}
