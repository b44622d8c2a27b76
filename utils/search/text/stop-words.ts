/**
 * Words too common in English to tell papers apart: Lucene's 33 (StopFilter), which stay out of
 * ranking though not out of phrases.
 */
export const stopWords: ReadonlySet<string> = new Set(
  [
    'a an and are as at be but by for if in into is it no not of on or such that the their then',
    'there these they this to was will with',
  ].flatMap((line) => line.split(' ')),
);
