import { logError, toAppError } from '../errors';
import type { PaperId } from '../paper/paper-id';
import type { PaperMark } from '../paper/saved-paper';
import type { Ask, EntryState } from './entry-state';

/** What one request may carry. */
const chunkSize = 500;

/** Asks the library about these entries, and lets each take its answer. */
export async function findMarks(entries: readonly EntryState[], ask: Ask): Promise<void> {
  for (let start = 0; start < entries.length; start += chunkSize) {
    const chunk = entries.slice(start, start + chunkSize);
    const turns = chunk.map(({ turn }) => turn);
    try {
      const { marks } = await ask('findMarks', { entries: chunk.map(({ paper }) => paper.ids) });
      const byId = new Map<PaperId, PaperMark>();
      for (const mark of marks) for (const id of mark.ids) byId.set(id, mark);
      for (const [index, entry] of chunk.entries()) {
        const id = entry.paper.ids.find((one) => byId.has(one));
        entry.settle(id && byId.get(id), turns[index] ?? 0);
      }
    } catch (error) {
      // Badges then offer to save, which does no harm to a saved paper.
      if (toAppError(error).code !== 'extension-reloaded') logError('findMarks', error);
      return;
    }
  }
}
