import type { PaperId } from './paper-id';

/** What to mark in a paper's text: words like these, folded (lower case, no marks). */
export interface MatchTerm {
  readonly text: string;
  /** Longer words that start with it match too. */
  readonly isPrefix: boolean;
}

export interface SearchAnswer {
  /** Best first. */
  readonly hits: readonly { readonly id: PaperId; readonly score: number }[];
  /** All matches, also those beyond the limit. */
  readonly total: number;
  /** How many of them hold every word of the query. */
  readonly complete: number;
  readonly terms: readonly MatchTerm[];
  /** Words no paper holds, each with the known word that stood in for it. */
  readonly corrections: readonly { readonly written: string; readonly meant: string }[];
  /** Parts of the query that were read as plain words though they look like more. */
  readonly hints: readonly {
    readonly message: string;
    readonly start: number;
    readonly end: number;
  }[];
  /** Set while the index is being built: the answer speaks of `done` papers out of `total`. */
  readonly indexing?: { readonly done: number; readonly total: number };
}

/** One way to go on with a query. */
export interface Completion {
  /** What the stretch from `start` to `end` becomes; a field ends with its colon. */
  readonly insert: string;
  readonly kind: 'field' | 'value' | 'author' | 'tag' | 'list' | 'site' | 'venue';
  /** What to show, when it is not `insert` itself. */
  readonly label?: string;
  /** How many papers it stands for, when known. */
  readonly count?: number;
}

export interface Completions {
  /** UTF-16 units of the query. */
  readonly start: number;
  readonly end: number;
  readonly items: readonly Completion[];
}
