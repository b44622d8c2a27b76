/**
 * What counts how much. Chosen on the collections that tests/bench/relevance.ts reads, and round:
 * no figure here matters in its second digit.
 */
export const weights = {
  /** BM25F: k1 and, for each field, b. */
  saturation: 1.5,
  lengthShare: 0.75,
  title: 5,
  abstract: 1,
  authors: 3,
  venue: 1,
  about: 1,
  tags: 3,
  note: 1,
  /** A paper published in a year that the query names. */
  year: 1,

  /** The word as written, beside any word of its stem. */
  exact: 0.4,
  /** A longer word that starts with the unfinished one. */
  expansion: 0.5,
  /** A long form for its acronym, an acronym for its long form. */
  acronym: 0.5,
  /** A word put in place of one that no paper holds. */
  correction: 0.8,
  /** Words of questions rather than of papers. */
  noise: 0.3,
  /** Each further time the query says a word. */
  repeat: 0.5,

  /** Neighbours in the query that are neighbours in the paper. */
  proximity: 0.2,
  /** The share of a short query that title and authors cover. */
  cover: 0.2,
  /** In that share: another form of the word, an author who is not the first. */
  otherForm: 0.6,
  laterAuthor: 0.3,
  /** Papers are called by their first author. */
  firstAuthor: 0.2,
  /** A short query that stands in the title as it is. */
  run: 0.1,
};
