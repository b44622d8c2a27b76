/**
 * Lets one request through at a time, and of those that come meanwhile only the newest, so that a
 * burst of keys does not queue up behind a slow answer.
 */
export type Gate = <Answer>(request: () => Promise<Answer>) => Promise<Answer | undefined>;

/** @returns a gate whose promise is undefined for a request that was overtaken while it waited. */
export function createNewestGate(): Gate {
  let isBusy = false;
  let waiting: ((isNext: boolean) => void) | undefined;
  return async (request) => {
    if (isBusy) {
      waiting?.(false);
      const isNext = await new Promise<boolean>((resolve) => {
        waiting = resolve;
      });
      if (!isNext) return undefined;
    }
    isBusy = true;
    try {
      return await request();
    } finally {
      const next = waiting;
      waiting = undefined;
      // Busy without a break, or a request that comes right now would slip in between.
      isBusy = next !== undefined;
      next?.(true);
    }
  };
}
