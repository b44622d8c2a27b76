import type { PaperId } from '../../utils/paper/paper-id';
import type { SavedPaper } from '../../utils/paper/saved-paper';
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

/** A library that is an array of writes, each paper and each removal at its newest revision. */
export function createFeed() {
  let writes: Write[] = [];
  let revision = 0;
  const keyOf = (write: Write) => ('paper' in write ? write.paper.id : write.removedId);
  const isPaper = (write: Write) => 'paper' in write;
  const feed = {
    reads: 0,
    failures: 0,
    put(paper: SavedPaper) {
      revision += 1;
      writes = writes.filter((write) => !(isPaper(write) && keyOf(write) === paper.id));
      writes.push({ revision, paper: { ...paper, revision } });
    },
    remove(id: PaperId) {
      revision += 1;
      writes = writes.filter((write) => keyOf(write) !== id);
      writes.push({ revision, removedId: id });
    },
    papers: () => writes.flatMap((write) => ('paper' in write ? [write.paper] : [])),
    async readChanges(after: number, limit: number) {
      feed.reads += 1;
      if (feed.failures > 0) {
        feed.failures -= 1;
        throw new Error('the database is closed');
      }
      const rest = writes.filter((write) => write.revision > after);
      const page = rest.slice(0, limit);
      await Promise.resolve();
      return {
        papers: page.flatMap((write) => ('paper' in write ? [write.paper] : [])),
        removedIds: page.flatMap((write) => ('removedId' in write ? [write.removedId] : [])),
        revision: page.at(-1)?.revision ?? after,
        isComplete: page.length === rest.length,
      };
    },
  };
  return feed satisfies LibraryFeed;
}
