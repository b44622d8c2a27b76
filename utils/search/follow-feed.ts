import type { LibraryFeed } from './search';

export type Changes = Awaited<ReturnType<LibraryFeed['readChanges']>>;

/**
 * Hands every change of `feed` to `apply`, page by page, each once the one before was applied.
 * @param options from: the revision after which to begin; page: papers to ask for at a time
 * @returns a function that resolves once everything written before its call was applied. Calls at
 * the same time share one reading; a reading that failed goes on where it stopped at the next call.
 */
export function followFeed(
  feed: LibraryFeed,
  apply: (changes: Changes) => Promise<void>,
  options: { readonly from: number; readonly page: number },
): () => Promise<void> {
  let revision = options.from;
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const readAll = async () => {
    for (let isComplete = false; !isComplete; ) {
      const changes = await feed.readChanges(revision, options.page);
      const isStuck = !changes.isComplete && changes.revision <= revision;
      if (isStuck) throw new Error(`the library feed stands still at revision ${revision}`);
      await apply(changes);
      revision = Math.max(revision, changes.revision);
      isComplete = changes.isComplete;
    }
  };
  const start = () => {
    const reading = readAll().finally(() => {
      if (running === reading) running = undefined;
    });
    running = reading;
    return reading;
  };
  return () => {
    if (!running) return start();
    // The reading under way may have passed a write made since: all who ask now share one more.
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return running ?? start();
      });
    return next;
  };
}
