import type { PaperId } from '../../utils/paper/paper-id';
import type { ReadingList, SavedPaper } from '../../utils/paper/saved-paper';
import type { LibraryFeed } from '../../utils/search/search';

type Write = { revision: number } & ({ paper: SavedPaper } | { removedId: PaperId });

export function paperOf(number: number, fields: Partial<SavedPaper> = {}): SavedPaper {
  const id: PaperId = `arxiv:2401.${String(number).padStart(5, '0')}`;
  return {
    ...{ id, ids: [id], title: `Paper ${number}`, authors: [], siteIds: ['arxiv'] },
    ...{ status: 'unread', isStarred: false, tags: [], listIds: [] },
    ...{ addedAt: number, updatedAt: number, revision: 0 },
    ...fields,
  };
}

/** A library in memory: its papers and removals in the order of their newest revisions. */
export function createFeed(papers: readonly SavedPaper[] = []) {
  const writes = new Map<PaperId, Write>();
  let revision = 0;
  const write = (id: PaperId, what: { paper: SavedPaper } | { removedId: PaperId }) => {
    revision += 1;
    // Written again, it goes to the end: a map keeps the order in which keys came.
    writes.delete(id);
    writes.set(id, { ...what, revision });
  };
  const savedPapers = () =>
    [...writes.values()].flatMap((found) => ('paper' in found ? [found.paper] : []));
  const feed = {
    libraryId: 1,
    lists: [] as ReadingList[],
    reads: 0,
    failures: 0,
    put(paper: SavedPaper) {
      write(paper.id, { paper: { ...paper, revision: revision + 1 } });
    },
    remove(id: PaperId) {
      write(id, { removedId: id });
    },
    papers: savedPapers,
    async readChanges(after: number, limit: number) {
      feed.reads += 1;
      if (feed.failures > 0) {
        feed.failures -= 1;
        throw new Error('the database is closed');
      }
      const rest = [...writes.values()].filter((found) => found.revision > after);
      const page = rest.slice(0, limit);
      await Promise.resolve();
      return {
        papers: page.flatMap((found) => ('paper' in found ? [found.paper] : [])),
        removedIds: page.flatMap((found) => ('removedId' in found ? [found.removedId] : [])),
        revision: page.at(-1)?.revision ?? after,
        isComplete: page.length === rest.length,
      };
    },
    async readState() {
      return { libraryId: feed.libraryId, revision, paperCount: savedPapers().length };
    },
    async readPapersById(ids: readonly PaperId[]) {
      return savedPapers().filter((paper) => ids.includes(paper.id));
    },
    async readLists() {
      return feed.lists;
    },
    async readTags() {
      return [...new Set(savedPapers().flatMap((paper) => paper.tags))];
    },
  };
  for (const paper of papers) feed.put(paper);
  return feed satisfies LibraryFeed;
}
