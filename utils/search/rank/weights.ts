/**
 * What counts how much. The figures were chosen on the collections that tests/bench/relevance.ts
 * reads; each is round because none of them matters to the second digit.
 */
export const weights = {
  /** BM25F (Robertson and Zaragoza 2009, https://doi.org/10.1561/1500000019, section 3.6). */
  saturation: 1.5,
  lengthShare: 0.75,
  title: 5,
  abstract: 1,
  authors: 3,
  venue: 1,
  about: 1,
  tags: 3,
  note: 1,

  /** The word as written, beside any word of its stem. */
  exact: 0.3,
  /** A longer word that starts with the unfinished one. */
  expansion: 0.5,
  /** A long form for its acronym, an acronym for its long form. */
  acronym: 0.5,
  /** A word put in place of one that no paper holds. */
  correction: 0.8,
  /** Words of questions rather than of papers. */
  noise: 0.3,

  /** Neighbours in the query that are neighbours in the paper. */
  proximity: 0.2,
  /** The share of a short query that title and authors cover. */
  cover: 0.2,
  otherForm: 0.6,
  laterAuthor: 0.3,
  firstAuthor: 0.2,
  repeat: 0.5,
};
