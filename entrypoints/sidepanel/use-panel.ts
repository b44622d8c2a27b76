/** The page in front and what the library knows of it, kept fresh. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type AppError, toAppError } from '../../utils/errors';
import type { LibraryReader } from '../../utils/library/library-reader';
import type { Ask } from '../../utils/views/use-papers';
import { followPage, type PageSource } from './follow-page';
import type { PanelPage } from './panel-page';
import { type PanelView, readPanel } from './read-panel';

export function usePanel(source: PageSource, reader: LibraryReader, ask: Ask) {
  const [page, setPage] = useState<PanelPage>();
  const [view, setView] = useState<PanelView>();
  const [error, setError] = useState<AppError>();
  const [version, setVersion] = useState(0);
  const started = useRef(0);
  const shown = useRef(0);
  const reload = useCallback(() => setVersion((value) => value + 1), []);

  useEffect(() => {
    const over = new AbortController();
    followPage(source, setPage, over.signal);
    reader.watch(reload, over.signal);
    return () => over.abort();
  }, [source, reader, reload]);

  // A new `version` asks the library anew about the same page.
  useEffect(() => {
    if (!page) return;
    started.current += 1;
    const turn = started.current;
    readPanel(page, reader, ask).then(
      (next) => {
        // An older answer may still come: it shows unless a newer one already has.
        if (turn < shown.current) return;
        shown.current = turn;
        setView(next);
        setError(undefined);
      },
      (failure: unknown) => {
        if (turn === started.current) setError(toAppError(failure));
      },
    );
  }, [page, reader, ask, version]);

  return { page, view, version, error, reload };
}
