import type { SavedPaper } from '../../../utils/paper/saved-paper';

/** Anything that finds papers by words, as the bench drives it. Lives in a worker of its own. */
export interface Engine {
  add(papers: readonly SavedPaper[]): void | Promise<void>;
  /** After the last paper: makes ready for searching. */
  finish(): void | Promise<void>;
  /** Resolves once what it does in the background is done. */
  settle?(): Promise<void>;
  /** How many papers match. Ranks them and keeps the best `limit`. */
  search(text: string, limit: number): number | Promise<number>;
  /** Bytes of the index as it is or would be stored. */
  countBytes(): number | Promise<number>;
  /** A bare loop over as many postings as the search for `text` reads. */
  walk?(text: string): () => number;
  /** How many papers are near to the paper, at most `limit`. */
  related?(paper: SavedPaper, limit: number): number | Promise<number>;
}
