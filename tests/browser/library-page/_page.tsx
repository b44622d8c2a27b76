/**
 * The library page over a real library: its database, the background's handlers behind the real
 * border, the real search. Only the browser's own API is played: messages and `storage.local`.
 */
import { render } from 'preact';
import '../../../components/controls/theme.css';
import '../../../components/controls/controls.css';
import '../../../components/papers/papers.css';
import '../../../components/search/search.css';
import '../../../components/reader/reader.css';
import '../../../components/sidebar/library.css';
import '../../../components/sidebar/sidebar.css';
import '../../../components/sidebar/sidebar-acts.css';
import '../../../components/controls/menu.css';
import '../../../components/settings/settings.css';
import '../../../components/controls/switch.css';
import '../../../components/stats/stats.css';
import '../../../components/stats/weeks-chart.css';
import '../../../components/table/table.css';
import '../../../components/table/table-parts.css';
import '../../../components/table/table-columns.css';
import '../../../components/table/bulk.css';
import '../../../components/search/filters.css';
import '../../../components/controls/keys.css';
import '../../../entrypoints/library/library-page.css';
import '../../../entrypoints/library/papers-head.css';
import { createHandlers } from '../../../entrypoints/background/handlers';
import { LibraryApp } from '../../../entrypoints/library/LibraryApp';
import { createLibrary, type Library } from '../../../utils/library/library';
import { createLibraryFeed } from '../../../utils/library/library-feed';
import { createLibraryReader, type LibraryReader } from '../../../utils/library/library-reader';
import { type LibraryDatabase, openDatabase } from '../../../utils/library/schema';
import { readStatistics, readTagCounts } from '../../../utils/library/statistics';
import { ask } from '../../../utils/messaging/client';
import { createServer } from '../../../utils/messaging/server';
import type { PaperId } from '../../../utils/paper/paper-id';
import type { PaperMeta } from '../../../utils/paper/paper-meta';
import type { PaperEdit } from '../../../utils/paper/saved-paper';
import { createSearch } from '../../../utils/search/create-search';
import { defaultSettings } from '../../../utils/settings/settings';
import { siteChoices, siteInfos as sites } from '../../../utils/sites/infos';
import { useSettings } from '../../../utils/views/use-settings';
import { createFakeAccess } from '../views/_site-access';
import { playBrowser } from './_browser';

const builtInOrigins = siteChoices.builtIn.flatMap((site) => site.origins);

export const idOf = (number: number): PaperId => `arxiv:2401.${String(number).padStart(5, '0')}`;

export function paperOf(number: number, fields: Partial<PaperMeta> = {}): PaperMeta {
  return {
    ids: [idOf(number)],
    title: `Paper number ${number} on attention`,
    authors: ['Ada Lovelace', 'Emmy Noether'],
    abstract: `Abstract number ${number}. We study attention in large models.`,
    publishedOn: `20${String(10 + (number % 15)).padStart(2, '0')}-01-05`,
    subjects: ['cs.CL'],
    siteId: 'arxiv',
    pageUrl: 'https://arxiv.org/list/cs.CL/new',
    ...fields,
  };
}

export interface OpenedPage {
  readonly db: LibraryDatabase;
  readonly library: Library;
  readonly reader: LibraryReader;
  readonly opened: string[];
  /** Makes every request of these names fail, until it is given none. */
  readonly breakRequests: (...names: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

interface PageRequest {
  readonly papers: readonly PaperMeta[];
  /** Edits before the page is opened, by the paper's number. */
  readonly edits?: Readonly<Record<number, PaperEdit>>;
  /** Names of lists to make. */
  readonly lists?: readonly string[];
  /** What stands behind the page's own address. */
  readonly hash?: string;
}

/** A library with these papers, the last the newest, and the page that shows it. */
export async function openPage(request: PageRequest): Promise<OpenedPage> {
  const db = openDatabase(`page-${crypto.randomUUID()}`);
  let clock = Date.now() - 1_000_000_000;
  const library = createLibrary(db, () => clock++);
  const { papers, edits = {}, lists = [], hash = '' } = request;
  for (let from = 0; from < papers.length; from += 2_000) {
    await library.saveMany(papers.slice(from, from + 2_000));
  }
  for (const name of lists) await library.createList(name);
  for (const [number, edit] of Object.entries(edits))
    await library.edit(idOf(Number(number)), edit);

  const search = createSearch(createLibraryFeed(db), undefined, {
    siteIds: sites.map((site) => site.id),
  });
  const handlers = createHandlers({
    library,
    search,
    announceChange: async () => undefined,
    showCount: async () => undefined,
  });
  const broken = new Set<string>();
  const serve = createServer(handlers, {
    extensionId: 'offprint',
    ownOrigin: 'https://offprint.invalid/',
    isSiteHost: async () => false,
    isOptionalHost: () => false,
  });
  const answers = new Set<Promise<unknown>>();
  playBrowser((message) => {
    const answer = answerTo(message).finally(() => answers.delete(answer));
    answers.add(answer);
    return answer;
  });
  async function answerTo(message: unknown): Promise<unknown> {
    if (broken.has(String(Reflect.get(Object(message), 'name')))) return { code: 'storage-failed' };
    return serve(message, { id: 'offprint', url: 'https://offprint.invalid/library.html' });
  }

  history.replaceState(undefined, '', `${location.pathname}${location.search}${hash || '#all'}`);
  const root = document.createElement('div');
  root.id = 'app';
  document.body.append(root);
  const reader = createLibraryReader(db);
  const opened: string[] = [];
  const parts = {
    ...{ reader, ask, openPage: (url: string) => void opened.push(url) },
    readTags: () => readTagCounts(db),
    readStatistics: () => readStatistics(db, Date.now()),
    sites: sites.map(({ id, name }) => ({ id, name })),
    ...{ siteChoices, access: createFakeAccess(builtInOrigins).access },
  };
  function Library() {
    const { settings, change } = useSettings(
      defaultSettings,
      document.documentElement,
      localStorage,
    );
    return <LibraryApp {...{ ...parts, settings }} onSettings={change} />;
  }
  render(<Library />, root);
  return {
    ...{ db, library, reader, opened },
    breakRequests(...names) {
      broken.clear();
      for (const name of names) broken.add(name);
    },
    async close() {
      render(null, root);
      root.remove();
      localStorage.clear();
      // What was asked for last is answered before its database goes.
      while (answers.size > 0) await Promise.allSettled(answers);
      await db.transaction('rw', db.tables, () => db.papers.count());
      await db.delete();
    },
  };
}

export const rows = () => [...document.querySelectorAll<HTMLElement>('.table-row[data-key]')];
export const titles = () => rows().map((row) => row.querySelector('.table-title')?.textContent);
export const rowNamed = (title: string) =>
  rows().find((row) => row.querySelector('.table-title')?.textContent === title);
export const selectedTitles = () =>
  rows()
    .filter((row) => row.ariaSelected === 'true')
    .map((row) => row.querySelector('.table-title')?.textContent);
/** The title of the row that has the focus. */
export const focusedTitle = () =>
  document.activeElement?.closest('.table-row')?.querySelector('.table-title')?.textContent;
export const toast = () => document.querySelector('.toast-text')?.textContent;
