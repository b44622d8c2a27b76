import type { IndexState } from './index-state';
import { countBytes, type Part } from './part';

/** Keys, or papers, whose pages are asked for at a time. */
const keysAtOnce = 20_000;
const papersAtOnce = 500;

/** Reads all pages of an index small enough to be in memory whole, so that no search waits for one. */
export async function warmParts(state: IndexState): Promise<void> {
  const parts = state.parts.current();
  if (countBytes(parts) > state.sizes.warm) return;
  for (const part of parts) if (part.stored) await warmPart(part, state.pause);
}

async function warmPart({ segment }: Part, pause: () => Promise<void>): Promise<void> {
  for (let from = 0; from < segment.keyCount; from += keysAtOnce) {
    await segment.loadPostings(numbersFrom(from, Math.min(from + keysAtOnce, segment.keyCount)));
    await pause();
  }
  for (let from = 0; from < segment.paperCount; from += papersAtOnce) {
    await segment.loadTokens(numbersFrom(from, Math.min(from + papersAtOnce, segment.paperCount)));
    await pause();
  }
}

function* numbersFrom(from: number, to: number): Generator<number> {
  for (let number = from; number < to; number += 1) yield number;
}
