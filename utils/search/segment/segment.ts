/**
 * What the index is made of. A segment holds some papers for good: a sorted dictionary of keys,
 * for each key the papers it stands in (postings), and for each paper its words in order (tokens).
 * New papers make new segments; a paper written again or removed is marked gone where it stood.
 * Segments merge into larger ones now and then, and only then does what is gone leave.
 *
 * The head (dictionary, columns) is in memory from the start. Postings and tokens are in pages,
 * read when first asked for: `load…` first, then read. Both load calls return undefined when all
 * is in memory, so that a warm search awaits nothing.
 *
 * Keys are folded words, and marks that start with `!`, which no word does:
 * `!id:<paper id>` every id of the paper; `!list:<list id>`; `!site:<site id>`; `!tag:<folded tag>`,
 * the whole tag; `!acr:<acronym>:<long form>` and `!long:<long form>:<acronym>`, as the paper
 * introduced them, both folded, the words of the long form with spaces between.
 */
import type { PaperId } from '../../paper/paper-id';

/** Fields whose words are searched, in the order in which a paper's tokens stand. */
export const textFields = [
  'title',
  'abstract',
  'authors',
  'venue',
  'about',
  'tags',
  'note',
] as const;
export type TextField = (typeof textFields)[number];

/** The bit of a field in `Postings.fields`. */
export function fieldBit(field: TextField): number {
  return 1 << textFields.indexOf(field);
}

/** Bits of `Columns.flags`. Status takes two: 0 unread, 1 reading, 2 read. */
export const flag = {
  statusMask: 0b11,
  isStarred: 1 << 2,
  hasCode: 1 << 3,
  hasNote: 1 << 4,
  hasPdf: 1 << 5,
} as const;

/** One value per paper, by paper number. */
interface Columns {
  /** Epoch milliseconds. */
  readonly addedAt: Float64Array;
  /** Epoch milliseconds; 0 if never. */
  readonly openedAt: Float64Array;
  /** `20240131`, `20240100` when only the month is known, `20240000` only the year; 0 unknown. */
  readonly publishedOn: Int32Array;
  readonly flags: Uint8Array;
  /** Words of the title and of the abstract; joined spellings are not counted again. */
  readonly titleLength: Uint16Array;
  readonly abstractLength: Uint16Array;
}

/**
 * The papers of one key, ascending, those that are gone among them. A segment's arrays are scratch:
 * they hold until its next `readPostings`. Entries past `count` are garbage.
 */
export interface Postings {
  readonly count: number;
  readonly papers: Uint32Array;
  /** Which fields the key stands in: `fieldBit`s; 0 for `!` keys. */
  readonly fields: Uint8Array;
  /** How often, at most 255. */
  readonly titleCounts: Uint8Array;
  readonly abstractCounts: Uint8Array;
}

/**
 * One paper's words, field by field, in order; scratch as in `Postings`. A joined spelling (`gpt4`
 * of `GPT-4`) follows its parts and spans their positions, every other token spans one. Within a
 * field a value (an author, a tag) starts at least 100 positions after the end of the one before,
 * so that no phrase and no nearness crosses.
 */
export interface Tokens {
  readonly count: number;
  readonly keys: Uint32Array;
  /** Index into `textFields`. */
  readonly fields: Uint8Array;
  /** Positions within the field: the next word of the text has `start` at this one's `end`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** As in `Tokens`. @returns true to stop */
export type TokenVisitor = (key: number, field: number, start: number, end: number) => boolean;

export interface KeyRange {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Papers and keys are numbers from 0, and mean something in their own segment only. */
export interface Segment {
  readonly paperCount: number;
  readonly keyCount: number;
  /** 1 where the paper was removed or written anew since; such papers match nothing. */
  readonly gone: Uint8Array;
  readonly goneCount: number;
  readonly columns: Columns;
  /** Sums over all papers, those that are gone too. */
  readonly titleWords: number;
  readonly abstractWords: number;

  /** The key of the library's record. */
  idOf(paper: number): PaperId;
  markGone(paper: number): void;

  findKey(text: string): number | undefined;
  keyText(key: number): string;
  /** The keys that start with `prefix`; keys are in order of UTF-16 code units. */
  keyRange(prefix: string): KeyRange;
  /** Words whose `stemOf` (text/stem.ts) is `stem`. */
  keysOfStem(stem: string): readonly number[];
  /** How many papers hold the key, those that are gone too. Needs no loading. */
  frequency(key: number): number;

  loadPostings(keys: Iterable<number>): Promise<void> | undefined;
  /** @throws RangeError when the key's page was not loaded */
  readPostings(key: number): Postings;
  loadTokens(papers: Iterable<number>): Promise<void> | undefined;
  /** @throws RangeError when the paper's page was not loaded */
  readTokens(paper: number): Tokens;
  /**
   * Goes through a paper's words in order until `visit` returns true, and returns whether it did.
   * Only words whose key `isWanted` marks with 1, all when undefined. Where few words matter this
   * takes half the time of `readTokens`.
   * @throws RangeError when the paper's page was not loaded
   */
  scanTokens(paper: number, isWanted: Uint8Array | undefined, visit: TokenVisitor): boolean;
}

/** A segment as it is stored: pages are the unit of reading. */
export interface SegmentFile {
  readonly head: Uint8Array;
  readonly postingPages: readonly Uint8Array[];
  readonly tokenPages: readonly Uint8Array[];
}

/** Where a segment's pages come from once its head is in memory. */
export interface SegmentPages {
  /** @throws when a page is missing or damaged: the index is then rebuilt. */
  readPages(kind: 'postings' | 'tokens', pages: readonly number[]): Promise<Uint8Array[]>;
}
