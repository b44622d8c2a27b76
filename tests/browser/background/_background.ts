/** A real library and a real search, each test with its own. */
import { afterEach } from 'vitest';
import { createHandlers } from '../../../entrypoints/background/handlers';
import { createLibrary } from '../../../utils/library/library';
import { createLibraryFeed } from '../../../utils/library/library-feed';
import { type LibraryDatabase, openDatabase } from '../../../utils/library/schema';
import type { PaperMeta } from '../../../utils/paper/paper-meta';
import { createSearch } from '../../../utils/search/create-search';

const opened: LibraryDatabase[] = [];

afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

export function openBackground(now: () => number = Date.now) {
  const db = openDatabase(`test-${crypto.randomUUID()}`);
  opened.push(db);
  const library = createLibrary(db, now);
  const feed = createLibraryFeed(db);
  const search = createSearch(feed, undefined, { siteIds: ['arxiv', 'huggingface'] });
  const handlers = createHandlers({
    library,
    search,
    announceChange: async () => undefined,
    showCount: async () => undefined,
  });
  return { db, library, feed, search, handlers };
}

export function metaOf(number: number, fields: Partial<PaperMeta> = {}): PaperMeta {
  return {
    ids: [`arxiv:2401.${String(number).padStart(5, '0')}`],
    title: `Paper number ${number} on attention`,
    authors: ['Ada Lovelace', 'Emmy Noether'],
    pageUrl: 'https://arxiv.org/list/cs.CL/new',
    siteId: 'arxiv',
    ...fields,
  };
}
