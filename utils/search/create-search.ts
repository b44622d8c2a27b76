/**
 * Search over MiniSearch, in memory. The index is a cache: the worker that holds it may die at any
 * moment, so it is rebuilt from the feed on the first search and caught up before every other one.
 */
import MiniSearch, { type Query } from 'minisearch';
import { isPaperId, type PaperId, parsePaperId } from '../paper/paper-id';
import type { SavedPaper } from '../paper/saved-paper';
import type { SearchAnswer } from '../paper/search-answer';
import { followFeed } from './follow-feed';
import type { LibraryFeed, Search } from './search';
import { type QueryWord, queryTokensOf, tokensOf } from './text/tokens';

/** What the index reads of a paper, field by field. */
const fieldTexts = {
  title: (paper) => [paper.title],
  authors: (paper) => paper.authors,
  abstract: (paper) => [paper.abstract],
  venue: (paper) => [paper.venue, paper.journalRef, paper.comments],
  about: (paper) => [paper.organisation, ...(paper.subjects ?? [])],
  tags: (paper) => paper.tags,
  note: (paper) => [paper.note],
  ids: (paper) => paper.ids,
} as const satisfies Record<string, (paper: SavedPaper) => readonly (string | undefined)[]>;

type FieldName = keyof typeof fieldTexts;
const fieldNames = Object.keys(fieldTexts).filter(isFieldName);
const boost = { title: 3, authors: 2 } as const satisfies Partial<Record<FieldName, number>>;

/** Typing errors are forgiven only when nothing matched, in words long enough to be sure of. */
const minFuzzyLength = 5;
const fuzzyShare = 0.2;

export function createSearch(feed: LibraryFeed): Search {
  const index = createIndex();
  /** Papers by every id they are known under, and the ids each paper is listed with. */
  const keys = new Map<PaperId, PaperId>();
  const idsOfKey = new Map<PaperId, readonly PaperId[]>();

  const forget = (key: PaperId) => {
    if (index.has(key)) index.discard(key);
    for (const id of idsOfKey.get(key) ?? []) if (keys.get(id) === key) keys.delete(id);
    idsOfKey.delete(key);
  };
  const take = (paper: SavedPaper) => {
    forget(paper.id);
    index.add(paper);
    idsOfKey.set(paper.id, paper.ids);
    for (const id of paper.ids) keys.set(id, paper.id);
  };
  const catchUp = followFeed(feed, ({ papers, removedIds }) => {
    // A page holds papers as they are now: one that was removed and saved again is among them.
    for (const key of removedIds) forget(key);
    for (const paper of papers) take(paper);
  });

  const answer = (text: string, limit: number): SearchAnswer => {
    const pasted = pastedId(text);
    const named = pasted && keys.get(pasted);
    const words = queryTokensOf(text);
    if (words.length === 0) return { hits: [], total: 0, terms: [] };
    const exact = index.search(toQuery(words, false));
    const isForgiving = exact.length === 0 && pasted === undefined;
    const found = isForgiving ? index.search(toQuery(words, true)) : exact;
    const best = found[0]?.score ?? 0;
    const first = named === undefined ? [] : [{ id: named, score: best + 1 }];
    const others = found
      .map((result): SearchAnswer['hits'][number] => ({ id: result.id, score: result.score }))
      .filter(({ id }) => id !== named)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    const all = [...first, ...others];
    return {
      hits: all.slice(0, Math.max(0, limit)),
      total: all.length,
      terms: [...new Set(found.flatMap((result) => result.terms))],
    };
  };

  return {
    async search({ text, limit }) {
      await catchUp();
      return answer(text, limit);
    },
  };
}

function createIndex(): MiniSearch<SavedPaper> {
  return new MiniSearch<SavedPaper>({
    fields: fieldNames,
    extractField: (paper, field) =>
      // One text per line: words of two authors never join.
      isFieldName(field)
        ? fieldTexts[field](paper)
            .filter((text) => text !== undefined)
            .join('\n')
        : paper.id,
    tokenize: tokensOf,
    // Tokens come folded, and a query's terms come ready.
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (term) => [term],
      boost,
      // Abstracts repeat their words little: tuned on eight collections of them (nDCG@10).
      bm25: { k: 0.9, b: 0.7, d: 0 },
    },
  });
}

/** Every word, each in one of its readings. */
function toQuery(words: readonly QueryWord[], isForgiving: boolean): Query {
  return {
    combineWith: 'AND',
    queries: words.map((ways) => ({
      combineWith: 'OR',
      queries: ways.map((terms) => ({
        combineWith: 'AND',
        queries: terms.map(({ text, isPrefix }) => ({
          queries: [text],
          prefix: isPrefix,
          fuzzy: isForgiving && text.length >= minFuzzyLength ? fuzzyShare : false,
        })),
      })),
    })),
  };
}

function pastedId(text: string): PaperId | undefined {
  const trimmed = text.trim();
  return parsePaperId(trimmed) ?? (isPaperId(trimmed) ? trimmed : undefined);
}

function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(fieldTexts, name);
}
