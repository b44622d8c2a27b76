/**
 * Titles for BibTeX, whose styles write them in lower case: what must keep its capitals goes into
 * braces. Names have capitals within (`BERT`, `NeRF`); in a title that is a sentence, every word
 * with a capital but the first is a name.
 */
import { escapeLatexWords, type LatexRun } from './escape-latex';

export function protectCase(runs: readonly LatexRun[]): string {
  const words = runs.flatMap((run) => (run.isMath ? [] : (run.text.match(wordShape) ?? [])));
  if (isShouted(words))
    return runs.map((run) => (run.isMath ? braced(run.text) : escapeLatexWords(run.text))).join('');
  const isSentence = isWrittenAsSentence(words);
  let isFirst = true;
  const keep = (word: string) => {
    const isName = hasInnerCapital(word) || (isSentence && !isFirst && /^\p{Lu}/u.test(word));
    isFirst = false;
    return isName ? braced(word) : word;
  };
  return runs
    .map(({ isMath, text }) =>
      // Capitals of a formula are other signs: `\Delta` is not `\delta`.
      isMath ? braced(text) : eachWord(text, keep),
    )
    .join('');
}

const wordShape = /\p{L}[\p{L}\p{M}\p{N}]*/gu;

/** Escapes what is between the words, and gives each word to `keep`. */
function eachWord(text: string, keep: (word: string) => string): string {
  let from = 0;
  let written = '';
  for (const { 0: word, index } of text.matchAll(wordShape)) {
    written += escapeLatexWords(text.slice(from, index)) + keep(word);
    from = index + word.length;
  }
  return written + escapeLatexWords(text.slice(from));
}

function hasInnerCapital(word: string): boolean {
  // `A` begins titles; any other capital on its own is a symbol: `K-means`, `C++`.
  return /^.+\p{Lu}/su.test(word) || /^(?!A$)\p{Lu}\p{N}*$/u.test(word);
}

/** More long words in lower case than with a capital. */
function isWrittenAsSentence(words: readonly string[]): boolean {
  const long = words.slice(1).filter((word) => word.length > 3);
  return long.filter((word) => /^\p{Ll}/u.test(word)).length > long.length / 2;
}

/** A title all in capitals says nothing by them. */
function isShouted(words: readonly string[]): boolean {
  return (
    words.length > 3 &&
    words.every((word) => !/\p{Ll}/u.test(word)) &&
    words.some((word) => word.length > 3 && /\p{Lu}/u.test(word))
  );
}

function braced(text: string): string {
  return `{${text}}`;
}
