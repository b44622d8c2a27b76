import { logError } from '../../errors';
import { DamagedIndexError, type IndexStore, type StoredIndex } from '../store/index-store';
import { type Manifest, readManifest } from '../store/manifest';
import { openStored } from '../store/stored-segments';
import type { Part } from './part';

export interface WokenParts {
  readonly parts: readonly Part[];
  /** Undefined when the index begins anew. */
  readonly manifest: Manifest | undefined;
  /** Undefined when it cannot be read: the index then lives in memory only. */
  readonly store: IndexStore | undefined;
}

/**
 * What the worker before this one left, if it is whole and speaks of this library, and of no later
 * revision than it has.
 */
export async function wakeParts(
  store: IndexStore,
  library: Promise<{ libraryId: number; revision: number }>,
): Promise<WokenParts> {
  let index: StoredIndex | undefined;
  try {
    index = await store.read();
  } catch (error) {
    logError('reading the search index', error);
    return { parts: [], manifest: undefined, store: undefined };
  }
  const manifest = index && readManifest(index.manifest);
  const { libraryId, revision } = await library;
  if (!index || manifest?.libraryId !== libraryId || manifest.revision > revision) {
    return { parts: [], manifest: undefined, store };
  }
  try {
    return { parts: openParts(store, manifest, index), manifest, store };
  } catch (error) {
    if (!(error instanceof DamagedIndexError)) throw error;
    logError('waking the search index', error);
    return { parts: [], manifest: undefined, store };
  }
}

function openParts(store: IndexStore, manifest: Manifest, index: StoredIndex): Part[] {
  return manifest.segments.map(({ stored, gone }) => {
    const segment = openStored(store, stored, index.heads.get(stored.key));
    gone.forEach((isGone, paper) => {
      if (isGone !== 0) segment.markGone(paper);
    });
    return { segment, freshIds: undefined, stored };
  });
}
