/** Pages read when first asked for and then kept; one that is on its way is not asked for again. */
import { DamagedSegmentError } from './damage';
import { checksumOf } from './format';

export interface Pages {
  /** @throws RangeError when it was not loaded */
  get(page: number): Uint8Array;
  /** @returns undefined when all are here */
  load(pages: Iterable<number>): Promise<void> | undefined;
  /** Reads without keeping. */
  readOnce(pages: readonly number[]): Promise<Uint8Array[]>;
}

export function keepPages(kind: string, all: readonly Uint8Array[], count: number): Pages {
  if (all.length !== count)
    throw new DamagedSegmentError(`${all.length} pages of ${kind}, not ${count}`);
  const get = (page: number) => known(kind, all[page], page);
  return { get, load: () => undefined, readOnce: async (pages) => pages.map(get) };
}

/** @param sums checksum of each page */
export function createPages(
  kind: string,
  sums: Uint32Array,
  readPages: (pages: readonly number[]) => Promise<Uint8Array[]>,
): Pages {
  const kept: (Uint8Array | undefined)[] = new Array(sums.length).fill(undefined);
  const underWay = new Map<number, Promise<void>>();

  const readSound = async (wanted: readonly number[]) => {
    const found = await readPages(wanted);
    return wanted.map((page, index) => {
      const bytes = found[index];
      if (bytes !== undefined && checksumOf(bytes) === sums[page]) return bytes;
      throw new DamagedSegmentError(`page ${page} of ${kind} is missing or damaged`);
    });
  };
  const readMissing = async (missing: readonly number[]) => {
    try {
      const found = await readSound(missing);
      for (const [index, page] of missing.entries()) kept[page] = found[index];
    } finally {
      // After a failure the next to ask tries again.
      for (const page of missing) underWay.delete(page);
    }
  };

  return {
    get: (page) => known(kind, kept[page], page),
    async readOnce(pages) {
      const missing = pages.filter((page) => kept[page] === undefined);
      const found = await readSound(missing);
      // By number: a search may have had some of them kept meanwhile.
      const read = new Map(missing.map((page, index) => [page, found[index]]));
      return pages.map((page) => known(kind, read.get(page) ?? kept[page], page));
    },
    load(pages) {
      const missing: number[] = [];
      const awaited = new Set<Promise<void>>();
      for (const page of new Set(pages)) {
        if (page >= sums.length) throw new RangeError(`no page ${page} of ${kind}`);
        if (kept[page] !== undefined) continue;
        const reading = underWay.get(page);
        if (reading === undefined) missing.push(page);
        else awaited.add(reading);
      }
      if (missing.length > 0) {
        const reading = readMissing(missing);
        for (const page of missing) underWay.set(page, reading);
        awaited.add(reading);
      }
      if (awaited.size === 0) return undefined;
      return Promise.all(awaited).then(() => undefined);
    },
  };
}

/** Pages read once in their order: a few are held at a time. */
interface PageWindow {
  /** @throws RangeError when the window is elsewhere */
  get(page: number): Uint8Array;
  /** @returns undefined when the page is held already */
  moveTo(page: number): Promise<void> | undefined;
}

export function createWindow(pages: Pages, count: number, width: number): PageWindow {
  let first = 0;
  let held: readonly Uint8Array[] = [];
  return {
    get: (page) => known('the window', held[page - first], page),
    moveTo(page) {
      if (held[page - first] !== undefined) return undefined;
      const length = Math.min(width, count - page);
      return pages.readOnce(Array.from({ length }, (_, index) => page + index)).then((found) => {
        first = page;
        held = found;
      });
    },
  };
}

function known(kind: string, bytes: Uint8Array | undefined, page: number): Uint8Array {
  if (bytes === undefined) throw new RangeError(`page ${page} of ${kind} is not loaded`);
  return bytes;
}
