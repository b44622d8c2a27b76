/** A small listing of our own making, and a library that answers from memory. */
import { readBadgeWords } from '../../../utils/badges/badge-words';
import { type EnrichOptions, enrichPage } from '../../../utils/badges/enrich';
import type { Ask } from '../../../utils/badges/entry-state';
import type { PageEntryKey } from '../../../utils/paper/entry-key';
import type { PaperMeta } from '../../../utils/paper/paper-meta';
import type { PaperMark } from '../../../utils/paper/saved-paper';
import type { PageKind, Site } from '../../../utils/sites/site';

const url = new URL('https://papers.example/list');

const kind: PageKind = {
  isAt: ({ pathname }) => pathname === '/list',
  findEntries: (page) => [...page.querySelectorAll('article')],
  readEntry(entry) {
    const index = String(entry instanceof HTMLElement && entry.dataset['index']).padStart(5, '0');
    const title = entry.querySelector('h3')?.textContent ?? entry.textContent;
    return { ids: [`arxiv:2401.${index}`], title, authors: ['Ada Lovelace'] };
  },
  findBadgeSpots: (entry) => [
    { parent: entry.querySelector('h3') ?? entry, placement: 'inline' as const },
  ],
};
const site: Site = { id: 'example', name: 'Example', matches: [], pages: [kind] };

export function fillPage(count: number, isDark = false): HTMLElement {
  document.body.replaceChildren();
  const list = document.createElement('main');
  list.style.cssText = `font: 16px/1.5 serif; padding: 16px; ${isDark ? 'background: #0b0f19; color: #eee' : ''}`;
  for (let index = 0; index < count; index += 1) list.append(makeEntry(index));
  document.body.append(list);
  return list;
}

export function makeEntry(index: number): HTMLElement {
  const entry = document.createElement('article');
  entry.dataset['index'] = String(index);
  const title = document.createElement('h3');
  title.textContent = `Paper number ${index}`;
  title.style.margin = '0';
  const text = document.createElement('p');
  text.textContent = 'Ada Lovelace, Emmy Noether';
  entry.append(title, text);
  return entry;
}

/** Closed roots are closed to tests as well: this one notes them as they are made. */
export function watchRoots(): (host: Element | undefined) => ShadowRoot {
  const roots = new WeakMap<Element, ShadowRoot>();
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  };
  return (host) => {
    const root = host && roots.get(host);
    if (!root) throw new Error('no badge of ours here');
    return root;
  };
}

export const badges = (within: ParentNode = document) => [
  ...within.querySelectorAll<HTMLElement>('offprint-badge'),
];

interface Call {
  readonly name: string;
  readonly payload: unknown;
}

export function startListing(options: Partial<EnrichOptions> = {}) {
  const over = new AbortController();
  const calls: Call[] = [];
  const saved = new Map<string, PaperMark>();
  const place = { url };
  let announce: (() => void) | undefined;
  const answers: Record<string, (payload: never) => unknown> = {
    findMarks: ({ entries }: { entries: PageEntryKey[] }) => ({
      found: entries.flatMap(({ ids }, index) => {
        const mark = ids.map((id) => saved.get(id)).find((one) => one !== undefined);
        return mark ? [{ index, mark, confidence: 1 }] : [];
      }),
    }),
    save: ({ paper }: { paper: PaperMeta }) => {
      const mark: PaperMark = {
        id: paper.ids[0],
        ids: paper.ids,
        status: 'unread',
        isStarred: false,
        tags: [],
        listIds: ['reading-list'],
      };
      saved.set(mark.id, mark);
      return mark;
    },
    edit: ({ id, edit }: { id: string; edit: Partial<PaperMark> & { addTags?: string[] } }) => {
      const before = saved.get(id);
      if (!before) throw new Error('not saved');
      const { addTags = [], ...fields } = edit;
      const mark = { ...before, ...fields, tags: [...before.tags, ...addTags] };
      saved.set(id, mark);
      return mark;
    },
    remove: ({ ids }: { ids: string[] }) => ({ removedIds: ids }),
    restore: ({ ids }: { ids: string[] }) => ({ marks: ids.flatMap((id) => saved.get(id) ?? []) }),
    readMenu: () => ({
      lists: [
        { id: 'reading-list', name: 'Reading list', createdAt: 0, order: 0 },
        { id: 'thesis', name: 'Thesis, chapter 3', createdAt: 1, order: 1 },
      ],
      recentTags: ['transformers', 'survey'],
    }),
    reportPage: () => ({}),
  };
  const ask = (async (name: string, payload: unknown) => {
    calls.push({ name, payload });
    return answers[name]?.(payload as never);
  }) as Ask;
  const { rescan } = enrichPage({
    page: document,
    readUrl: () => place.url,
    findPage: (one) => (kind.isAt(one) ? { site, kind } : undefined),
    isHidden: () => false,
    ask,
    onLibraryChange: (callback) => {
      announce = callback;
    },
    reload: () => calls.push({ name: 'reload', payload: {} }),
    words: readBadgeWords(),
    signal: over.signal,
    ...options,
  });
  return {
    calls,
    saved,
    answers,
    rescan,
    goTo: (path: string) => {
      place.url = new URL(path, url);
      rescan();
    },
    announce: () => announce?.(),
    stop: () => over.abort(),
  };
}
