/** Arrays over all papers of all parts, kept from one query to the next: 4 MB at 100,000 papers. */
export interface ScoreBuffers {
  readonly scores: Float32Array;
  /** Bits of the terms each paper holds. */
  readonly held: Uint32Array;
  /** Zero between uses: the one term being added. */
  readonly counts: Float32Array;
  readonly exacts: Float32Array;
  readonly least: Float32Array;
  readonly others: Float32Array;
  /** Three times as long: lists of two groups may follow the term's own. */
  readonly touched: Uint32Array;
}

let kept = createBuffers(0);

/** Buffers for `size` papers, scores and held bits cleared. In use until the next call. */
export function takeBuffers(size: number): ScoreBuffers {
  if (kept.scores.length < size) kept = createBuffers(Math.ceil(size * 1.25));
  kept.scores.fill(0, 0, size);
  kept.held.fill(0, 0, size);
  return kept;
}

/** What failed in its middle leaves counts that are not zero: the next call gets new buffers. */
export function dropBuffers(): void {
  kept = createBuffers(0);
}

function createBuffers(size: number): ScoreBuffers {
  return {
    scores: new Float32Array(size),
    held: new Uint32Array(size),
    counts: new Float32Array(size),
    exacts: new Float32Array(size),
    least: new Float32Array(size),
    others: new Float32Array(size),
    touched: new Uint32Array(3 * size),
  };
}
