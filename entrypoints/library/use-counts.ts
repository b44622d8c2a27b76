/** What the sidebar counts. Read anew a moment after the library was changed, tags last. */
import { useEffect, useState } from 'preact/hooks';
import { logError } from '../../utils/errors';
import type { LibraryReader } from '../../utils/library/library-reader';
import type { TagCount } from '../../utils/paper/library-statistics';
import type { ReadingList } from '../../utils/paper/saved-paper';

export interface Counts {
  readonly lists: readonly ReadingList[];
  readonly listCounts: ReadonlyMap<string, number>;
  readonly total: number;
  readonly trashCount: number;
  readonly tags: readonly TagCount[];
}

/** Changes come in bursts. Milliseconds. */
const leastPause = 120;
/** The same in times of what counting took last: a change that comes meanwhile would wait for it. */
const pauses = 3;
const nothing: Counts = { lists: [], listCounts: new Map(), total: 0, trashCount: 0, tags: [] };

export function useCounts(
  reader: LibraryReader,
  readTags: () => Promise<readonly TagCount[]>,
): Counts & { readonly recount: () => void } {
  const [counts, setCounts] = useState(nothing);
  const [recount, setRecount] = useState<() => void>(() => () => undefined);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let started = 0;
    let taken = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      const began = performance.now();
      started += 1;
      const turn = started;
      const isStale = () => signal.aborted || turn !== started;
      const rows = await readRows(reader);
      if (isStale()) return;
      setCounts((old) => ({ ...old, ...rows }));
      const tags = await readTags();
      taken = performance.now() - began;
      if (!isStale()) setCounts((old) => ({ ...old, tags }));
    };
    const start = () => {
      read().catch((error: unknown) => logError('counting papers', error));
    };
    const startSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(start, Math.max(leastPause, pauses * taken));
    };
    start();
    reader.watch(startSoon, signal);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    setRecount(() => startSoon);
    return () => controller.abort();
  }, [reader, readTags]);

  return { ...counts, recount };
}

async function readRows(reader: LibraryReader): Promise<Omit<Counts, 'tags'>> {
  const [lists, total, trashCount] = await Promise.all([
    reader.readLists(),
    reader.countPapers(),
    reader.countTrash(),
  ]);
  const entries = lists.map(async ({ id }): Promise<[string, number]> => {
    return [id, await reader.countPapers(id)];
  });
  return { lists, listCounts: new Map(await Promise.all(entries)), total, trashCount };
}
