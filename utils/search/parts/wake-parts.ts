import { logError } from '../../errors';
import { DamagedIndexError, type IndexStore, type StoredIndex } from '../store/index-store';
import { type Manifest, readManifest } from '../store/manifest';
import { openStored } from '../store/stored-segments';
import { copyGone, type Part } from './part';

interface WokenParts {
  readonly parts: readonly Part[];
  /** Undefined when the index begins anew. */
  readonly manifest: Manifest | undefined;
  /** Undefined when it cannot be read: the index then lives in memory only. */
  readonly store: IndexStore | undefined;
  /** See `IndexState`. */
  readonly leftovers: readonly number[];
}

/**
 * What the worker before this one left, if it is whole and speaks of this library, and of no later
 * revision than it has.
 */
export async function wakeParts(
  store: IndexStore,
  library: Promise<{ readonly libraryId: number; readonly revision: number }>,
): Promise<WokenParts> {
  const [found, { libraryId, revision }] = await Promise.all([readStore(store), library]);
  const nothing = { parts: [], manifest: undefined, store: found.store, leftovers: [] };
  const manifest = readManifest(found.index?.manifest);
  if (!found.index || !manifest) return nothing;
  if (manifest.libraryId !== libraryId || manifest.revision > revision) return nothing;
  try {
    const parts = openParts(store, manifest, found.index);
    const named = new Set(manifest.segments.map(({ stored }) => stored.key));
    const leftovers = [...found.index.heads.keys()].filter((key) => !named.has(key));
    return { parts, manifest, store, leftovers };
  } catch (error) {
    if (!(error instanceof DamagedIndexError)) throw error;
    logError('waking the search index', error);
    return nothing;
  }
}

async function readStore(
  store: IndexStore,
): Promise<{ store: IndexStore | undefined; index: StoredIndex | undefined }> {
  try {
    return { store, index: await store.read() };
  } catch (error) {
    logError('reading the search index', error);
    return { store: undefined, index: undefined };
  }
}

function openParts(store: IndexStore, manifest: Manifest, index: StoredIndex): Part[] {
  return manifest.segments.map(({ stored, gone }) => {
    const segment = openStored(store, stored, index.heads.get(stored.key));
    copyGone({ gone }, segment);
    return { segment, freshIds: undefined, stored };
  });
}
