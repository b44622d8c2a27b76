/** The paper in the reader, kept fresh, with the pages it was seen on and the papers near to it. */
import { useEffect, useState } from 'preact/hooks';
import type { LoadRelated } from '../../components/papers/RelatedPapers';
import { type AppError, toAppError } from '../../utils/errors';
import type { LibraryReader } from '../../utils/library/library-reader';
import type { PaperId } from '../../utils/paper/paper-id';
import type { PaperSource, SavedPaper } from '../../utils/paper/saved-paper';

export interface ShownPaper {
  readonly id: PaperId;
  /** Undefined when the library has it no more. */
  readonly paper: SavedPaper | undefined;
  readonly sources: readonly PaperSource[];
}

/** @returns undefined for `shown` until the first read; the last paper stays until the next is read */
export function useShownPaper(
  reader: LibraryReader,
  loadRelated: LoadRelated,
  id: PaperId | undefined,
) {
  const [shown, setShown] = useState<ShownPaper>();
  const [error, setError] = useState<AppError>();
  const [tries, setTries] = useState(0);
  const [related, setRelated] = useState<{ id: PaperId; papers: readonly SavedPaper[] }>();

  // Another try reads the same paper again.
  useEffect(() => {
    setError(undefined);
    if (id === undefined) return setShown(undefined);
    const controller = new AbortController();
    const { signal } = controller;
    let started = 0;
    const read = async () => {
      started += 1;
      const turn = started;
      const [[paper], sources] = await Promise.all([
        reader.readPapersById([id]),
        reader.readSources(id),
      ]);
      if (!signal.aborted && turn === started) setShown({ id, paper, sources });
    };
    const start = () => {
      read().catch((failure: unknown) => {
        if (!signal.aborted) setError(toAppError(failure));
      });
    };
    start();
    reader.watch(start, signal);
    return () => controller.abort();
  }, [reader, id, tries]);

  // After the paper itself: the reader may only be passing by.
  const settledId = shown?.paper && shown.id;
  useEffect(() => {
    if (settledId === undefined) return undefined;
    let isCurrent = true;
    void loadRelated(settledId).then((papers) => {
      if (isCurrent) setRelated({ id: settledId, papers });
    });
    return () => {
      isCurrent = false;
    };
  }, [loadRelated, settledId]);

  const retry = () => setTries((count) => count + 1);
  const near = related?.id === settledId ? related?.papers : undefined;
  return { shown, error, retry, related: near };
}
