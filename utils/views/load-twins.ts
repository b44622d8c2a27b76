import { logError } from '../errors';
import type { LibraryReader } from '../library/library-reader';
import type { PaperId } from '../paper/paper-id';
import type { SavedPaper } from '../paper/saved-paper';
import type { Ask } from './use-papers';

export type LoadTwins = (id: PaperId) => Promise<readonly SavedPaper[]>;

/**
 * Papers of the library that may be the same as one, the likeliest first; none when they cannot be
 * told: no reader asked for them.
 */
export function createTwinsLoader(reader: LibraryReader, ask: Ask): LoadTwins {
  return async (id) => {
    try {
      const { twins } = await ask('findTwins', { id });
      return await reader.readPapersById(twins.map((twin) => twin.id));
    } catch (error) {
      logError('looking for the same paper', error);
      return [];
    }
  };
}
