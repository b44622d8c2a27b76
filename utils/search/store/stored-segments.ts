/** Segments to records and back. Their bytes carry their own checksums. */
import { openStoredSegment } from '../segment/open-segment';
import type { Segment, SegmentFile } from '../segment/segment';
import { DamagedIndexError, type IndexStore, type PageKind } from './index-store';
import type { StoredSegment } from './manifest';

/** What the manifest says of a segment that is stored as `key`. */
export function describeSegment(key: number, paperCount: number, file: SegmentFile): StoredSegment {
  const { head, postingPages, tokenPages } = file;
  const parts = [head, ...postingPages, ...tokenPages];
  return { key, paperCount, bytes: parts.reduce((sum, part) => sum + part.length, 0) };
}

/**
 * The segment with nothing but its head in memory.
 * @throws DamagedIndexError when the head is missing or not what was written
 */
export function openStored(
  store: IndexStore,
  { key, paperCount }: StoredSegment,
  head: Uint8Array | undefined,
): Segment {
  if (!head) throw new DamagedIndexError(`segment ${key} has no head`);
  const segment = openHead(store, key, head);
  if (segment.paperCount === paperCount) return segment;
  throw new DamagedIndexError(`segment ${key} holds other papers than it should`);
}

function openHead(store: IndexStore, key: number, head: Uint8Array): Segment {
  try {
    return openStoredSegment(head, {
      readPages: (kind, pages) => readAll(store, key, kind, pages),
    });
  } catch (cause) {
    throw new DamagedIndexError(`the head of segment ${key} is damaged`, { cause });
  }
}

async function readAll(
  store: IndexStore,
  key: number,
  kind: PageKind,
  pages: readonly number[],
): Promise<Uint8Array[]> {
  let found: (Uint8Array | undefined)[];
  try {
    found = await store.readPages(key, kind, pages);
  } catch (cause) {
    throw new DamagedIndexError(`the ${kind} of segment ${key} cannot be read`, { cause });
  }
  return found.map((bytes, index) => {
    if (bytes) return bytes;
    throw new DamagedIndexError(`segment ${key} misses page ${pages[index]} of ${kind}`);
  });
}
