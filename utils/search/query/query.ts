/** What a query asks for, once read. `parse-query.ts` makes one of any text whatever. */
import type { PaperId } from '../../paper/paper-id';
import type { ReadingStatus } from '../../paper/saved-paper';
import type { TextField } from '../segment/segment';
import type { QueryWord } from '../text/tokens';

export interface Query {
  /** Plain words in order. A paper must hold one of them, if there are any; more is better. */
  readonly words: readonly QueryWord[];
  /** All must hold. Their words that must be there are in `ranked`. */
  readonly clauses: readonly Clause[];
  /** Words of clauses that are not negated: they rank what the clauses let through. */
  readonly ranked: readonly QueryWord[];
  readonly sort?: SortOrder;
  /** Set when the whole text is an id, a DOI or a link to a paper. */
  readonly pastedId?: PaperId;
  readonly hints: readonly QueryHint[];
}

export interface Clause {
  readonly isNegated: boolean;
  /** Alternatives: one must hold (none, if negated). */
  readonly anyOf: readonly Condition[];
}

export type Condition =
  | {
      readonly kind: 'text';
      /** Any field when undefined. */
      readonly field?: TextField;
      /** In this order without gap, within one value. A single word stands alone. */
      readonly words: readonly QueryWord[];
      /** Quoted: as written. Otherwise any word of the same stem. */
      readonly isExact: boolean;
    }
  | { readonly kind: 'list'; readonly listIds: readonly string[] }
  | { readonly kind: 'site'; readonly siteId: string }
  | { readonly kind: 'tag'; readonly folded: string; readonly isPrefix: boolean }
  | { readonly kind: 'status'; readonly status: ReadingStatus }
  | { readonly kind: 'flag'; readonly flag: 'isStarred' | 'hasCode' | 'hasNote' | 'hasPdf' }
  /** As `Columns.publishedOn`, inclusive; papers without a date never match. */
  | { readonly kind: 'published'; readonly from: number; readonly to: number }
  /** Epoch milliseconds, `to` exclusive. */
  | { readonly kind: 'added'; readonly from: number; readonly to: number };

export const sortKeys = ['relevance', 'added', 'published', 'title', 'opened'] as const;
export type SortKey = (typeof sortKeys)[number];

export interface SortOrder {
  readonly by: SortKey;
  readonly isAscending: boolean;
}

/** Something that was read as plain words though it looks like more. Said quietly. */
export interface QueryHint {
  /** One sentence for the reader: names the part and what would work. */
  readonly message: string;
  /** Where it stands in the query, UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** What the parser must know of the library and the clock. */
export interface QueryContext {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly lists: readonly { readonly id: string; readonly name: string }[];
  readonly siteIds: readonly string[];
}
