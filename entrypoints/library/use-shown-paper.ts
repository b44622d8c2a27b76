/** The paper in the reader, kept fresh, with what stands around it: sources, twins, neighbours. */
import { useEffect, useState } from 'preact/hooks';
import type { LoadRelated } from '../../components/papers/RelatedPapers';
import { type AppError, toAppError } from '../../utils/errors';
import type { LibraryReader } from '../../utils/library/library-reader';
import type { PaperId } from '../../utils/paper/paper-id';
import type { PaperSource, SavedPaper } from '../../utils/paper/saved-paper';
import { findPaper } from '../../utils/views/find-paper';
import type { Ask } from '../../utils/views/use-papers';

export interface ShownPaper {
  readonly id: PaperId;
  /** Of another id when it has become part of that; undefined when the library has it no more. */
  readonly paper: SavedPaper | undefined;
  readonly sources: readonly PaperSource[];
  /** Papers that may be the same, the likeliest first. */
  readonly twins: readonly SavedPaper[];
}

interface ShownPaperParts {
  readonly reader: LibraryReader;
  readonly ask: Ask;
  readonly loadRelated: LoadRelated;
}

/** @returns undefined for `shown` until the first read; the last paper stays until the next is read */
export function useShownPaper(
  { reader, ask, loadRelated }: ShownPaperParts,
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
      const paper = await findPaper(reader, ask, id);
      // Together with it: what comes later would push the paper about.
      const [sources, twins] = paper
        ? await Promise.all([reader.readSources(paper.id), reader.readTwins(paper.id)])
        : [[], []];
      if (!signal.aborted && turn === started) setShown({ id, paper, sources, twins });
    };
    const start = () => {
      read().catch((failure: unknown) => {
        if (!signal.aborted) setError(toAppError(failure));
      });
    };
    start();
    reader.watch(start, signal);
    return () => controller.abort();
  }, [reader, ask, id, tries]);

  // After the paper itself: the reader may only be passing by.
  const settledId = shown?.paper?.id;
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
