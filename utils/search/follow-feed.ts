import type { LibraryFeed } from './search';

type Changes = Awaited<ReturnType<LibraryFeed['readChanges']>>;

const pageSize = 500;

/**
 * Hands every change of `feed` to `apply`, page by page.
 * @returns a function that resolves once everything written before its call was handed over. Calls
 * at the same time share one reading; a reading that failed goes on where it stopped at the next call.
 */
export function followFeed(
  feed: LibraryFeed,
  apply: (changes: Changes) => void,
): () => Promise<void> {
  let revision = 0;
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const readAll = async () => {
    for (let isComplete = false; !isComplete; ) {
      const changes = await feed.readChanges(revision, pageSize);
      const isStuck = !changes.isComplete && changes.revision <= revision;
      if (isStuck) throw new RangeError(`the library feed stands still at revision ${revision}`);
      apply(changes);
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
