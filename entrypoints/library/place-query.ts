/** What a place adds to the query: a list is asked for by its id, a tag in the query's own words. */
import type { LibraryPlace } from '../../components/sidebar/library-place';
import { writeFilter } from '../../utils/views/query-filters';
import type { PaperQuery } from '../../utils/views/use-papers';

export function queryOf(place: LibraryPlace, text: string): PaperQuery {
  const listId = place.kind === 'list' ? place.listId : undefined;
  if (place.kind !== 'tag') return { text, listId };
  // The space says that the tag is whole.
  return { text: `${writeFilter('tag', place.tag)} ${text}`, listId };
}

/** All papers of one author, with the caret where one goes on. */
export function authorQuery(name: string): string {
  return `${writeFilter('author', name)} `;
}
