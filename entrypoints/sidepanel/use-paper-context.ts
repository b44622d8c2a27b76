/** What stands around a paper in the reader pane: lists, tags in use, its sources, its neighbours. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { logError } from '../../utils/errors';
import type { LibraryReader } from '../../utils/library/library-reader';
import type { PaperId } from '../../utils/paper/paper-id';
import type { PaperSource, ReadingList, SavedPaper } from '../../utils/paper/saved-paper';
import { createRelatedLoader } from '../../utils/views/load-related';
import type { Ask } from '../../utils/views/use-papers';

/** Undefined while it is read. */
export interface PaperContext {
  readonly lists: readonly ReadingList[];
  readonly tags: readonly string[];
  readonly sources: readonly PaperSource[] | undefined;
  readonly related: readonly SavedPaper[] | undefined;
}

export interface ContextParts {
  readonly reader: LibraryReader;
  /** Every tag in use, as typed. */
  readonly readTags: () => Promise<readonly string[]>;
  readonly ask: Ask;
}

/** @param version grows with every change to the library */
export function usePaperContext(
  { reader, readTags, ask }: ContextParts,
  paperId: PaperId | undefined,
  version: number,
): PaperContext {
  const loadRelated = useMemo(() => createRelatedLoader(reader, ask), [reader, ask]);
  const lists = useRead(() => reader.readLists(), [reader, version]);
  const tags = useRead(readTags, [readTags, version]);
  const sources = useRead(
    async () => (paperId === undefined ? undefined : reader.readSources(paperId)),
    [reader, paperId, version],
    paperId,
  );
  const related = useRead(
    async () => (paperId === undefined ? undefined : loadRelated(paperId)),
    [loadRelated, paperId],
    paperId,
  );
  return { lists: lists ?? [], tags: tags ?? [], sources, related };
}

/** What `read` answered last for this `subject`; undefined before the first answer. */
function useRead<Value>(
  read: () => Promise<Value>,
  needs: readonly unknown[],
  subject?: string,
): Value | undefined {
  const [answer, setAnswer] = useState<{ value: Value; subject: string | undefined }>();
  // `needs` says when to read anew.
  useEffect(() => {
    let isOver = false;
    read().then(
      (value) => !isOver && setAnswer({ value, subject }),
      (error: unknown) => !isOver && logError('reading around a paper', error),
    );
    return () => {
      isOver = true;
    };
  }, needs);
  return answer?.subject === subject ? answer?.value : undefined;
}
