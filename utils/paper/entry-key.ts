import type { PaperId } from './paper-id';
import type { PaperMeta } from './paper-meta';

/** What a listing's entry is looked up by: its ids, else its title and authors. */
export interface PageEntryKey {
  readonly ids: readonly PaperId[];
  readonly title?: string;
  readonly authors?: readonly string[];
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly publishedOn?: string;
}

/** Authors that tell papers apart: the first ones do, and a request of hundreds stays small. */
const authorLimit = 12;

/** The key of an entry. Of a bare link only the ids: its words are no title. */
export function entryKeyOf({ ids, title, authors, publishedOn }: PaperMeta): PageEntryKey {
  // Without authors no title is ever enough.
  if (authors.length === 0) return { ids };
  return {
    ids,
    title,
    authors: authors.slice(0, authorLimit),
    ...(publishedOn !== undefined && { publishedOn }),
  };
}
