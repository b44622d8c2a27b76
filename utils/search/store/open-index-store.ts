/** The index on disk: a database of its own, so that it may be lost without harm to the library. */
import Dexie, { type Table } from 'dexie';
import type { SegmentFile } from '../segment/segment';
import { type IndexStore, type IndexWrite, type PageKind, StaleIndexError } from './index-store';
import type { Manifest } from './manifest';

const manifestKey = 'manifest';

interface HeadRecord {
  readonly segment: number;
  readonly bytes: Uint8Array;
}

interface PageRecord {
  readonly segment: number;
  readonly kind: PageKind;
  readonly page: number;
  readonly bytes: Uint8Array;
}

class IndexDatabase extends Dexie {
  declare manifests: Table<Manifest, string>;
  declare heads: Table<HeadRecord, number>;
  declare pages: Table<PageRecord, [segment: number, kind: PageKind, page: number]>;

  constructor(name: string) {
    // Relaxed: a power cut that takes the last write takes it whole, and it is built again.
    super(name, { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ manifests: '', heads: 'segment', pages: '[segment+kind+page]' });
  }
}

/** Connects at the first read. Every operation rejects with the browser's error. */
export function openIndexStore(name = 'offprint-index'): IndexStore {
  const db = new IndexDatabase(name);
  return {
    async read() {
      const [manifest, heads] = await db.transaction('r', db.manifests, db.heads, () =>
        Promise.all([db.manifests.get(manifestKey), db.heads.toArray()]),
      );
      if (manifest === undefined) return undefined;
      return { manifest, heads: new Map(heads.map(({ segment, bytes }) => [segment, bytes])) };
    },
    async readPages(segment, kind, pages) {
      const found = await db.pages.bulkGet(pages.map((page) => [segment, kind, page]));
      return found.map((record) => record?.bytes);
    },
    async write(change) {
      await db.transaction('rw', db.tables, () => writeIndex(db, change));
    },
  };
}

async function writeIndex(db: IndexDatabase, change: IndexWrite): Promise<void> {
  if (change.follows === undefined) {
    await Promise.all([db.heads.clear(), db.pages.clear()]);
  } else {
    const found = await db.manifests.get(manifestKey);
    if (found?.generation !== change.follows) {
      throw new StaleIndexError(`${found?.generation} stands where ${change.follows} should`);
    }
  }
  for (const segment of change.dropped) {
    await db.heads.delete(segment);
    await db.pages
      .where(':id')
      .between([segment], [segment + 1])
      .delete();
  }
  for (const { key, file } of change.added) await putSegment(db, key, file);
  await db.manifests.put(change.manifest, manifestKey);
}

async function putSegment(db: IndexDatabase, segment: number, file: SegmentFile): Promise<void> {
  const records = (kind: PageKind, pages: readonly Uint8Array[]) =>
    pages.map((bytes, page): PageRecord => ({ segment, kind, page, bytes: own(bytes) }));
  await db.heads.put({ segment, bytes: own(file.head) });
  await db.pages.bulkPut([
    ...records('postings', file.postingPages),
    ...records('tokens', file.tokenPages),
  ]);
}

/** A view is stored with all of the buffer it looks at: one of a larger buffer is cut out first. */
function own(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}
