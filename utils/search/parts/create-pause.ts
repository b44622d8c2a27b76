/**
 * Gives the thread to others once it was kept for `longest` milliseconds: long work calls it often
 * and stays cheap.
 */
export function createPause(longest: number): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < longest) return;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  };
}
