import type { Part } from './part';

/** The parts of the index, read by many at a time or changed by one. */
export interface GuardedParts {
  /** For looking; what must not change meanwhile goes through `read`. */
  current(): readonly Part[];
  /** Nothing changes while `work` runs. */
  read<T>(work: (parts: readonly Part[]) => Promise<T>): Promise<T>;
  /** Runs `work`, which returns the new parts, between readings. */
  change(work: (parts: readonly Part[]) => readonly Part[]): Promise<void>;
}

/**
 * A search awaits pages in its middle, and must not see a paper leave one part before it has come
 * to another. Changes are short and run at once, so a change that waits holds up new readings only
 * until those under way have ended.
 */
export function guardParts(first: readonly Part[]): GuardedParts {
  let parts = first;
  let readings = 0;
  let start: (() => void) | undefined;
  let turn: Promise<void> | undefined;

  return {
    current: () => parts,
    async read(work) {
      while (turn !== undefined) await turn;
      readings += 1;
      try {
        return await work(parts);
      } finally {
        readings -= 1;
        if (readings === 0) start?.();
      }
    },
    async change(work) {
      while (turn !== undefined) await turn;
      if (readings > 0) {
        turn = new Promise((resolve) => {
          start = resolve;
        });
        // First in line for its own turn, so that no reading starts between it and the change.
        await turn;
        turn = undefined;
        start = undefined;
      }
      parts = work(parts);
    },
  };
}
