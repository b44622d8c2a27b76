/**
 * Where the index sleeps between two lives of the worker. It is a cache of the library and nothing
 * more: whatever is wrong with it, it is thrown away and built anew. So all a store must promise is
 * that one `write` happens whole or not at all.
 */
import type { SegmentFile } from '../segment/segment';
import type { Manifest } from './manifest';

export type PageKind = 'postings' | 'tokens';

export interface StoredIndex {
  /** As it was read; see `readManifest`. */
  readonly manifest: unknown;
  /** By the segment's key. */
  readonly heads: ReadonlyMap<number, Uint8Array>;
}

export interface IndexWrite {
  /** The generation this follows; undefined drops whatever is there and begins anew. */
  readonly follows: number | undefined;
  readonly manifest: Manifest;
  readonly added: readonly { readonly key: number; readonly file: SegmentFile }[];
  /** Keys of segments that go with their pages. */
  readonly dropped: readonly number[];
}

export interface IndexStore {
  /** Everything but pages. @returns undefined when nothing is stored */
  read(): Promise<StoredIndex | undefined>;
  /** In the order of `pages`; undefined for one that is missing. */
  readPages(
    key: number,
    kind: PageKind,
    pages: readonly number[],
  ): Promise<(Uint8Array | undefined)[]>;
  /**
   * All of it or nothing.
   * @throws StaleIndexError when another generation stands in the store
   */
  write(change: IndexWrite): Promise<void>;
}

/** What is stored, or was built from it, cannot be right: build anew. */
export class DamagedIndexError extends Error {
  override readonly name = 'DamagedIndexError';
}

/** Another worker wrote since: read what it left. */
export class StaleIndexError extends Error {
  override readonly name = 'StaleIndexError';
}
