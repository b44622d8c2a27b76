/** What the popup is asked to show. */
import { useCallback, useState } from 'preact/hooks';

export interface LibraryQuery {
  readonly text: string;
  /** Undefined is the whole library. */
  readonly listId: string | undefined;
  readonly limit: number;
}

/** Rows at first, and how many more each time the end comes near. */
const pageSize = 50;

export function useQuery() {
  const [query, setQuery] = useState<LibraryQuery>({
    text: '',
    listId: undefined,
    limit: pageSize,
  });
  const setText = useCallback(
    (text: string) => setQuery((now) => ({ ...now, text, limit: pageSize })),
    [],
  );
  const setListId = useCallback(
    (listId: string | undefined) => setQuery((now) => ({ ...now, listId, limit: pageSize })),
    [],
  );
  /** Asks for more rows than `shown` has; once, since scrolling goes on until they are there. */
  const showMore = useCallback((shown: LibraryQuery) => {
    setQuery((now) => (isSame(now, shown) ? { ...now, limit: now.limit + pageSize } : now));
  }, []);
  return { query, setText, setListId, showMore };
}

function isSame(a: LibraryQuery, b: LibraryQuery): boolean {
  return a.text === b.text && a.listId === b.listId && a.limit === b.limit;
}
