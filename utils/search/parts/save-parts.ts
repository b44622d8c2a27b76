import { logError } from '../../errors';
import { checksumOf } from '../segment/format';
import { type IndexWrite, StaleIndexError } from '../store/index-store';
import { indexFormat, type Manifest, type StoredSegment } from '../store/manifest';
import { describeSegment } from '../store/stored-segments';
import type { IndexState } from './index-state';
import type { JoinedSegment } from './merge-live';
import type { Part } from './part';

interface Saving {
  /** Parts that go; what is stored of them stays until it is dropped. */
  readonly inputs: readonly Part[];
  /** The part that comes, if any paper is left. */
  readonly joined: JoinedSegment | undefined;
  readonly revision: number;
  /** Keys of stored segments to drop. */
  readonly dropped?: readonly number[];
}

/**
 * Writes what the stored index becomes, gone papers of all parts included, in one go. A store that
 * fails is given up for this life: search goes on in memory.
 * @returns how the new part is stored; undefined when it is not
 * @throws StaleIndexError
 */
export async function saveParts(
  state: IndexState,
  saving: Saving,
): Promise<StoredSegment | undefined> {
  if (!state.store) return undefined;
  const { manifest, ...rest } = describeWrite(state, saving);
  try {
    await state.store.write({ manifest, ...rest });
  } catch (error) {
    if (error instanceof StaleIndexError) throw error;
    logError('storing the search index', error);
    state.store = undefined;
    return undefined;
  }
  state.manifest = manifest;
  return manifest.segments.find(({ stored }) => stored.key === rest.added[0]?.key)?.stored;
}

function describeWrite(state: IndexState, saving: Saving): IndexWrite {
  const { inputs, joined, revision, dropped = [] } = saving;
  const { generation, nextKey = 1 } = state.manifest ?? {};
  const kept = state.parts.current().filter((part) => !inputs.includes(part));
  const segments = kept.flatMap(({ stored, segment }) =>
    stored ? [withGone(stored, segment.gone)] : [],
  );
  if (joined) {
    const stored = describeSegment(nextKey, joined.segment.paperCount, joined.file);
    segments.push(withGone(stored, joined.segment.gone));
  }
  return {
    follows: generation,
    manifest: {
      format: indexFormat,
      libraryId: state.libraryId,
      revision,
      generation: (generation ?? beginning()) + 1,
      nextKey: nextKey + 1,
      segments,
    },
    added: joined ? [{ key: nextKey, file: joined.file }] : [],
    dropped,
  };
}

/**
 * An index begun anew counts from where hardly another ever was: a worker that knew one of so many
 * writes before would take it for its own, and mark papers gone by the numbers of other segments.
 */
function beginning(): number {
  return Math.floor(Math.random() * 2 ** 48);
}

function withGone(stored: StoredSegment, gone: Uint8Array): Manifest['segments'][number] {
  // A copy: marks made while the write is under way would belie the checksum.
  const copy = gone.slice();
  return { stored, gone: copy, goneSum: checksumOf(copy) };
}
