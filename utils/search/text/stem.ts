import { stem } from 'porter2';

const latinWord = /^[a-z]{3,}$/;

/**
 * The stem of a folded word by Porter2 (https://snowballstem.org/algorithms/english/stemmer.html).
 * Words of other scripts, with digits, or of one or two letters stem to themselves.
 */
export function stemOf(word: string): string {
  return latinWord.test(word) ? stem(word) : word;
}
