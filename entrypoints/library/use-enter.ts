import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SavedPaper } from '../../utils/paper/saved-paper';
import type { PaperQuery, PapersView } from '../../utils/views/use-papers';

/**
 * Enter in the search box takes the first paper of what was typed, at once or when the answer is
 * there. Typing on takes it back.
 */
export function useEnter(
  query: PaperQuery,
  view: PapersView | undefined,
  take: (paper: SavedPaper) => void,
) {
  const { text, listId } = query;
  const [due, setDue] = useState<string>();
  const isAnswered = view?.query.text === text && view.query.listId === listId;

  useEffect(() => {
    if (due === undefined) return;
    if (due !== text) return setDue(undefined);
    const first = isAnswered ? view?.paperAt(0) : undefined;
    if (!first) return;
    setDue(undefined);
    take(first);
  });
  return useCallback(() => setDue(text), [text]);
}
