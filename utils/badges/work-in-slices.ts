/** Milliseconds of work before the page gets its turn; frames are 16 apart. */
const sliceTime = 8;

/**
 * Runs `steps` to their end, letting the page draw and answer in between.
 * @returns what they return, and the milliseconds they took; undefined once `isOver`.
 */
export async function workInSlices<T>(
  steps: Generator<void, T>,
  isOver: () => boolean,
): Promise<{ value: T; busy: number } | undefined> {
  let busy = 0;
  for (;;) {
    const start = performance.now();
    let now = start;
    while (now - start < sliceTime) {
      const step = steps.next();
      now = performance.now();
      if (step.done) return { value: step.value, busy: busy + now - start };
    }
    busy += now - start;
    // A timer, not `scheduler.yield`: that one goes on before the page's own timers and messages.
    await new Promise((resolve) => setTimeout(resolve));
    if (isOver()) return undefined;
  }
}
