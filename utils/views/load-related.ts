import type { LoadRelated } from '../../components/papers/RelatedPapers';
import { logError } from '../errors';
import type { LibraryReader } from '../library/library-reader';
import type { Ask } from './use-papers';

const relatedCount = 5;

/** Papers near to one, the nearest first; none when they cannot be told: no reader asked for them. */
export function createRelatedLoader(reader: LibraryReader, ask: Ask): LoadRelated {
  return async (id) => {
    try {
      const { hits } = await ask('related', { id, limit: relatedCount });
      return await reader.readPapersById(hits.map((hit) => hit.id));
    } catch (error) {
      logError('looking for related papers', error);
      return [];
    }
  };
}
