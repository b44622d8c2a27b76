import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SavedPaper } from '../../utils/paper/saved-paper';
import type { PaperQuery, PapersView } from '../../utils/views/use-papers';

/**
 * What Enter in the search box does: it opens the first paper, at once or when the answer to what
 * the box holds is there. Typing on, or `forget`, takes it back.
 */
export function useOpenFirst(
  query: PaperQuery,
  view: PapersView | undefined,
  open: (paper: SavedPaper, isBackground: boolean) => void,
) {
  const { text, listId } = query;
  const [due, setDue] = useState<PaperQuery>();
  const forget = useCallback(() => setDue(undefined), []);
  const isAnswered = view !== undefined && isSameSearch(view.query, { text, listId });
  const first = isAnswered ? view.paperAt(0) : undefined;

  const openFirst = () => {
    if (text.trim() === '') return;
    if (!isAnswered) setDue({ text, listId });
    else if (first) open(first, false);
  };
  useEffect(() => {
    if (!due || !isAnswered) return;
    setDue(undefined);
    if (first && isSameSearch(due, { text, listId })) open(first, false);
  }, [due, isAnswered, first, text, listId, open]);
  return { openFirst, forget };
}

function isSameSearch(a: PaperQuery, b: PaperQuery): boolean {
  return a.text === b.text && a.listId === b.listId;
}
