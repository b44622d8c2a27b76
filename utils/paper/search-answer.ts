import type { PaperId } from './paper-id';

export interface SearchAnswer {
  /** Best first. */
  readonly hits: readonly { readonly id: PaperId; readonly score: number }[];
  /** All matches, also those beyond the limit. */
  readonly total: number;
  /** Word forms that matched, lower case without marks: what to mark in the text. */
  readonly terms: readonly string[];
}
