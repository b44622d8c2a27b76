import { logError, toAppError } from '../errors';
import { entryKeyOf } from '../paper/entry-key';
import type { Ask, EntryState } from './entry-state';

/** What one request may carry. */
const chunkSize = 500;

/** Asks the library about these entries, and lets each take its answer. */
export async function findMarks(entries: readonly EntryState[], ask: Ask): Promise<void> {
  for (let start = 0; start < entries.length; start += chunkSize) {
    const chunk = entries.slice(start, start + chunkSize);
    const turns = chunk.map(({ turn }) => turn);
    try {
      const { found } = await ask('findMarks', {
        entries: chunk.map(({ paper }) => entryKeyOf(paper)),
      });
      const marks = new Map(found.map(({ index, mark }) => [index, mark]));
      for (const [index, entry] of chunk.entries()) {
        entry.settle(marks.get(index), turns[index] ?? 0);
      }
    } catch (error) {
      // Badges then offer to save, which does no harm to a saved paper.
      if (!isPartedFrom(error)) logError('findMarks', error);
      return;
    }
  }
}

/** Whether Offprint was updated under the page, or the reader took its site back: no fault of ours. */
export function isPartedFrom(error: unknown): boolean {
  const { code } = toAppError(error);
  return code === 'extension-reloaded' || code === 'site-off';
}
