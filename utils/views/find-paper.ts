import type { LibraryReader } from '../library/library-reader';
import type { PaperId } from '../paper/paper-id';
import type { SavedPaper } from '../paper/saved-paper';
import type { Ask } from './use-papers';

/**
 * The paper of this id, or the one it has become part of.
 * @returns undefined when the library has neither
 */
export async function findPaper(
  reader: LibraryReader,
  ask: Ask,
  id: PaperId,
): Promise<SavedPaper | undefined> {
  const [paper] = await reader.readPapersById([id]);
  if (paper) return paper;
  const { found } = await ask('findMarks', { entries: [{ ids: [id] }] });
  const [whole] = await reader.readPapersById(found.map(({ mark }) => mark.id));
  return whole;
}
