import type { SavedPaper } from '../../utils/paper/saved-paper';
import type { SearchAnswer } from '../../utils/paper/search-answer';
import { createSearch } from '../../utils/search/create-search';
import type { IndexSizes } from '../../utils/search/parts/index-state';
import type { LibraryFeed, Search, SearchRequest } from '../../utils/search/search';
import type { IndexStore } from '../../utils/search/store/index-store';
import { createFeed } from './_feed';

/** So small that a few papers make all there is: chunks, fresh parts, stored ones, joined ones. */
export const smallSizes = {
  ...{
    page: 5,
    chunk: 2,
    fresh: 6,
    freshTier: 2,
    bulk: 8,
    patience: 6,
    tier: 2,
    joined: 1_000,
    slice: 0,
    warm: 3_000,
  },
};

/** A worker with its search; once killed it does nothing more, as if its thread had stopped. */
export function startLife(
  feed: LibraryFeed,
  store: IndexStore,
  sizes: Partial<IndexSizes> = smallSizes,
) {
  let isAlive = true;
  const whileAlive =
    <A extends unknown[], T>(work: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> =>
      isAlive ? work(...args) : new Promise<T>(() => undefined);
  const search = createSearch(
    feed,
    {
      read: whileAlive(() => store.read()),
      readPages: whileAlive((...args) => store.readPages(...args)),
      write: whileAlive((...args) => store.write(...args)),
    },
    { sizes },
  );
  return {
    search,
    kill() {
      isAlive = false;
    },
  };
}

/** Lets timers that are due and what follows from them run. */
export async function takeTurns(count = 5): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}

/** Asks again while the index is being built. */
export async function searchAll(search: Search, request: SearchRequest): Promise<SearchAnswer> {
  for (;;) {
    const answer = await search.search(request);
    if (!answer.indexing) return answer;
    await takeTurns(1);
  }
}

/** What does not hang on how papers are spread over segments. */
export function factsOf({ hits, total, complete, corrections }: SearchAnswer) {
  return { ids: hits.map((hit) => hit.id).sort(), total, complete, corrections };
}

/** What an index that has seen nothing but `papers` says. */
export async function freshFacts(papers: readonly SavedPaper[], request: SearchRequest) {
  return factsOf(await searchAll(createSearch(createFeed(papers), undefined), request));
}
