/** What a field of the query language is. The fields themselves are in `query-fields.ts`. */
import type { Condition, QueryContext, SortOrder } from './query';

export interface FieldValue {
  /** Without its quotes; not blank. */
  readonly text: string;
  readonly isQuoted: boolean;
  /** Whether it is still being typed: it may yet become a longer one. */
  readonly isUnfinished: boolean;
  readonly isNegated: boolean;
}

/** What a value means. Nothing at all for one that is not long enough yet to mean anything. */
export interface FieldReading {
  /** Alternatives, as in a `Clause`. */
  readonly conditions?: readonly Condition[];
  readonly sort?: SortOrder;
  /** Something to say about it, though it was understood. */
  readonly message?: string;
}

export interface QueryField {
  readonly name: string;
  /** Other ways to write the name; all in lower case. */
  readonly aliases: readonly string[];
  /** What follows the colon, as the sentence `hintTakes` goes on. */
  readonly takes: () => string;
  /** Values to offer. */
  readonly values?: readonly string[];
  /** @returns undefined when the value is none that the field takes */
  read(value: FieldValue, context: QueryContext): FieldReading | undefined;
}
