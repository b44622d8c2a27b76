/** One function per request. Each answers only after its change is durable and announced. */
import { logError } from '../../utils/errors';
import type { Library } from '../../utils/library/library';
import type { Undoable } from '../../utils/messaging/protocol';
import type { Handlers } from '../../utils/messaging/server';
import type { Search } from '../../utils/search/search';

interface Parts {
  readonly library: Library;
  readonly search: Search;
  readonly announceChange: () => Promise<void>;
  readonly showCount: (tabId: number, saved: number, total: number) => Promise<void>;
}

export function createHandlers({ library, search, announceChange, showCount }: Parts): Handlers {
  async function changed<T>(change: Promise<T>): Promise<T> {
    const answer = await change;
    // The change is on the disk: word of it going astray must not call it failed.
    await announceChange().catch((error: unknown) => logError('announcing a change', error));
    return answer;
  }

  async function undoable(change: Promise<string | undefined>): Promise<Undoable> {
    const step = await changed(change);
    return step === undefined ? {} : { step };
  }

  return {
    findMarks: async ({ entries }) => ({ found: await library.findMarks(entries) }),
    save: ({ paper }) => changed(library.save(paper)),
    edit: ({ id, edit }) => changed(library.edit(id, edit)),
    remove: async ({ ids }) => ({ removedIds: await changed(library.remove(ids)) }),
    restore: async ({ ids }) => ({ marks: await changed(library.restore(ids)) }),
    readMenu: () => library.readMenu(),
    createList: ({ name }) => changed(library.createList(name)),
    async reportPage({ saved, total }, sender) {
      if (sender.tab?.id !== undefined) await showCount(sender.tab.id, saved, total);
      return {};
    },
    async markOpened({ id }) {
      await changed(library.markOpened(id));
      return {};
    },
    search: (request) => search.search(request),
    complete: (request) => search.complete(request),
    related: async (request) => ({ hits: await search.related(request) }),
    async saveMany({ papers }) {
      const marks = await changed(library.saveMany(papers));
      // Indexed while the next ones are stored, not when someone first searches.
      search
        .search({ text: '', limit: 0 })
        .catch((error: unknown) => logError('indexing saved papers', error));
      return { marks };
    },
    editMany: ({ ids, edit }) => undoable(library.editMany(ids, edit)),
    async undo({ step }) {
      await changed(library.undo(step));
      return {};
    },
    editList: ({ id, edit }) => changed(library.editList(id, edit)),
    async orderLists({ ids }) {
      await changed(library.orderLists(ids));
      return {};
    },
    mergeLists: ({ fromId, toId }) => undoable(library.mergeLists(fromId, toId)),
    deleteList: ({ id }) => undoable(library.deleteList(id)),
    renameTag: ({ from, to }) => undoable(library.renameTag(from, to)),
    removeTag: ({ tag }) => undoable(library.removeTag(tag)),
    findTwins: async ({ id }) => ({ twins: await library.findTwins(id) }),
    mergePapers: ({ ids }) => undoable(library.mergePapers(ids)),
    keepApart: ({ ids }) => undoable(library.keepApart(ids)),
    splitPaper: ({ id, pageUrls }) => changed(library.splitPaper(id, pageUrls)),
    async deleteTrashed({ ids }) {
      await changed(library.deleteTrashed(ids));
      return {};
    },
  };
}
