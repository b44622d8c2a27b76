/** The popup over a library in memory, for tests that press keys and look. */
import { render } from 'preact';
import '../../../components/controls/theme.css';
import '../../../components/controls/controls.css';
import '../../../components/papers/papers.css';
import '../../../components/papers/rows.css';
import '../../../components/search/filters.css';
import '../../../components/text/math.css';
import '../../../components/notes/note.css';
import '../../../components/search/search.css';
import '../../../entrypoints/popup/popup.css';
import '../../../entrypoints/popup/this-page.css';
import { PopupApp } from '../../../entrypoints/popup/PopupApp';
import { AppError } from '../../../utils/errors';
import type { LibraryReader } from '../../../utils/library/library-reader';
import type { PageEntries } from '../../../utils/messaging/page-entries';
import type { PageEntryKey } from '../../../utils/paper/entry-key';
import type { PaperId } from '../../../utils/paper/paper-id';
import type { PaperMeta } from '../../../utils/paper/paper-meta';
import {
  markOf,
  type PaperEdit,
  type ReadingList,
  readingListId,
  type SavedPaper,
} from '../../../utils/paper/saved-paper';
import type { Completion, SearchAnswer } from '../../../utils/paper/search-answer';
import { defaultSettings, type Settings } from '../../../utils/settings/settings';
import { siteChoices } from '../../../utils/sites/infos';
import type { Ask } from '../../../utils/views/use-papers';
import { createFakeAccess, type FakeAccess } from '../views/_site-access';
import { edited, paperOf } from './_papers';

export { paperOf };

const builtInOrigins = siteChoices.builtIn.flatMap((site) => site.origins);

interface Call {
  readonly name: string;
  readonly payload: unknown;
}

export interface FakeLibrary {
  papers: SavedPaper[];
  lists: ReadingList[];
  /** The code every request fails with, and every read when `isReadBroken`. */
  failure: 'unexpected' | 'name-taken' | 'storage-failed' | undefined;
  isReadBroken: boolean;
  /** Milliseconds a search takes, by its text. */
  delays: Record<string, number>;
  /** What the answers to searches say otherwise. */
  answer: Partial<SearchAnswer>;
  completions: Completion[];
  recentTags: string[];
  /** What the page behind the popup lists; undefined where Offprint reads nothing. */
  page: PageEntries | undefined;
  /** What the page would look like in a report; undefined where Offprint may not look. */
  sample: string | undefined;
  /** The address of the page behind the popup, where the browser tells it. */
  pageUrl: string | undefined;
  readonly siteAccess: FakeAccess;
  /** Settings as the popup chose them, the last one last. */
  readonly chosen: Settings[];
  /** Queries the library page was opened with. */
  readonly libraries: string[];
  readonly calls: Call[];
  readonly opened: string[];
  readonly reader: LibraryReader;
  readonly ask: Ask;
  /** As after a save in another tab. */
  change(papers: SavedPaper[]): void;
}

export function createFakeLibrary(initial: SavedPaper[]): FakeLibrary {
  const watchers = new Set<() => void>();
  const trash = new Map<PaperId, SavedPaper>();
  const readingList = { id: readingListId, name: 'Reading list', createdAt: 0, order: 0 };
  const ofList = (listId?: string) =>
    library.papers.filter((paper) => listId === undefined || paper.listIds.includes(listId));

  const answers: Record<string, (payload: never) => unknown> = {
    search: ({ text, limit, listId }: { text: string; limit: number; listId?: string }) => {
      const words = text.toLowerCase().split(/\s+/);
      const hits = ofList(listId).filter((paper) => {
        const all = `${paper.title} ${paper.authors.join(' ')} ${paper.abstract}`.toLowerCase();
        return words.every((word) => all.includes(word));
      });
      const ranked = hits.slice(0, limit).map(({ id }) => ({ id, score: 1 }));
      return {
        ...{ hits: ranked, total: hits.length, complete: hits.length, corrections: [], hints: [] },
        terms: words.map((word) => ({ text: word, isPrefix: true })),
        ...library.answer,
      };
    },
    complete: ({ text, caret }: { text: string; caret: number }) => {
      const start = text.lastIndexOf(' ', caret - 1) + 1;
      const typed = text.slice(start, caret);
      const items = library.completions.filter(({ insert }) => insert.startsWith(typed));
      return { start, end: caret, items };
    },
    related: ({ id, limit }: { id: PaperId; limit: number }) => {
      const others = library.papers.filter((paper) => paper.id !== id);
      return { hits: others.slice(0, limit).map((paper) => ({ id: paper.id, score: 1 })) };
    },
    remove: ({ ids }: { ids: PaperId[] }) => {
      for (const paper of library.papers) if (ids.includes(paper.id)) trash.set(paper.id, paper);
      library.change(library.papers.filter((paper) => !ids.includes(paper.id)));
      return { removedIds: ids };
    },
    restore: ({ ids }: { ids: PaperId[] }) => {
      const back = ids.map((id) => trash.get(id)).filter((paper) => paper !== undefined);
      library.change([...library.papers, ...back].sort((a, b) => b.addedAt - a.addedAt));
      return { marks: [] };
    },
    createList: ({ name }: { name: string }) => {
      const list = { id: name, name, createdAt: 1, order: library.lists.length };
      library.lists = [...library.lists, list];
      return list;
    },
    edit: ({ id, edit }: { id: PaperId; edit: PaperEdit }) => {
      library.change(
        library.papers.map((paper) => (paper.id === id ? edited(paper, edit) : paper)),
      );
      return {};
    },
    readMenu: () => ({ lists: library.lists, recentTags: library.recentTags }),
    findMarks: ({ entries }: { entries: PageEntryKey[] }) => ({
      found: entries.flatMap(({ ids }, index) => {
        const saved = library.papers.find((paper) => paper.ids.some((id) => ids.includes(id)));
        return saved ? [{ index, mark: markOf(saved), confidence: 1 }] : [];
      }),
    }),
    saveMany: ({ papers }: { papers: PaperMeta[] }) => {
      const known = (ids: readonly PaperId[]) =>
        library.papers.find((paper) => paper.ids.some((id) => ids.includes(id)));
      const saved = papers.map(({ ids, title }, index) => {
        const fields = { id: ids[0], ids, title, addedAt: Date.UTC(2025, 0, 1) + index };
        return known(ids) ?? paperOf(index, fields);
      });
      library.change([...new Set([...saved, ...library.papers])]);
      return { marks: saved.map(markOf) };
    },
    markOpened: () => ({}),
  };

  const library: FakeLibrary = {
    papers: initial,
    lists: [readingList],
    failure: undefined,
    isReadBroken: false,
    delays: {},
    answer: {},
    completions: [],
    recentTags: [],
    page: undefined,
    sample: undefined,
    pageUrl: undefined,
    siteAccess: createFakeAccess(builtInOrigins),
    chosen: [],
    libraries: [],
    calls: [],
    opened: [],
    reader: {
      readPapers: async ({ listId, offset, limit }) => {
        if (library.isReadBroken) throw new AppError('storage-failed');
        return ofList(listId).slice(offset, offset + limit);
      },
      readPapersById: async (ids) =>
        ids
          .map((id) => library.papers.find((paper) => paper.id === id))
          .filter((p) => p !== undefined),
      countPapers: async (listId) => ofList(listId).length,
      readPaperIds: async (listId) => ofList(listId).map((paper) => paper.id),
      readTrash: async () => [],
      countTrash: async () => trash.size,
      readSources: async () => [],
      readSourcesOf: async () => [],
      readTwins: async () => [],
      readLists: async () => library.lists,
      watch: (onChange, signal) => {
        watchers.add(onChange);
        signal.addEventListener('abort', () => watchers.delete(onChange), { once: true });
      },
    },
    ask: (async (name: string, payload: { text?: string }) => {
      library.calls.push({ name, payload });
      const delay = library.delays[payload.text ?? ''] ?? 0;
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
      if (library.failure) throw new AppError(library.failure);
      return answers[name]?.(payload as never);
    }) as unknown as Ask, // one function for every request of the protocol
    change(papers) {
      library.papers = papers;
      for (const watcher of watchers) watcher();
    },
  };
  return library;
}

/** Draws the popup at its real size. @returns what takes it away again. */
export function openPopup(library: FakeLibrary): () => void {
  const root = document.createElement('div');
  root.id = 'app';
  document.body.append(root);
  const { reader, ask } = library;
  const page = {
    read: async () => library.page,
    readSample: async () => library.sample,
    readUrl: async () => (library.pageUrl === undefined ? undefined : new URL(library.pageUrl)),
  };
  const props = {
    ...{ reader, ask, page, access: library.siteAccess.access },
    openPage: (url: string) => void library.opened.push(url),
    openLibrary: (query: string) => void library.libraries.push(query),
  };
  const draw = (settings: Settings) =>
    render(
      <PopupApp
        {...props}
        settings={settings}
        onSettings={(next) => {
          library.chosen.push(next);
          draw(next);
        }}
      />,
      root,
    );
  draw(defaultSettings);
  return () => {
    render(null, root);
    root.remove();
  };
}
