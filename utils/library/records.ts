/** Records as made of their sources and the user's fields, inside a transaction of library.ts. */
import type { PaperId } from '../paper/paper-id';
import type { SavedPaper, UserFields } from '../paper/saved-paper';
import { mergeUserFields, userFieldsOf } from './edit-paper';
import { recordOf } from './match-fields';
import type { PaperStore } from './paper-store';
import type { StoredPaper } from './schema';

/** What no source decides. */
export type RecordFields = UserFields & Pick<SavedPaper, 'id' | 'addedAt' | 'openedAt' | 'readAt'>;

export type Records = ReturnType<typeof createRecords>;

export function createRecords(store: PaperStore) {
  /** Writes a record anew from its sources; at least one. */
  async function putRecord(fields: RecordFields): Promise<StoredPaper> {
    const { id, addedAt, openedAt, readAt } = fields;
    const merged = recordOf(await store.readSources(id));
    return store.put({
      ...merged,
      ...userFieldsOf(fields),
      ...{ id, ids: [...new Set([...merged.ids, id])], addedAt },
      ...(openedAt !== undefined && { openedAt }),
      ...(readAt !== undefined && { readAt }),
    });
  }

  /** Gives `kept` the sources of `other`, which goes. @returns the fields of the two as one */
  async function absorb(kept: RecordFields, other: StoredPaper): Promise<RecordFields> {
    await store.moveSources(await store.readSources(other.id), kept.id);
    await store.forget(other.id);
    const openedAt = Math.max(kept.openedAt ?? 0, other.openedAt ?? 0);
    const readAt = kept.readAt ?? other.readAt;
    return {
      ...mergeUserFields(kept, other),
      ...{ id: kept.id, addedAt: kept.addedAt },
      ...(openedAt > 0 && { openedAt }),
      ...(readAt !== undefined && { readAt }),
    };
  }

  /** Makes one record of two: the one saved first. */
  async function joinTwo(one: StoredPaper, other: StoredPaper): Promise<StoredPaper> {
    const [kept, absorbed] = isFirst(one, other) ? [one, other] : [other, one];
    return putRecord(await absorb(kept, absorbed));
  }

  return { putRecord, absorb, joinTwo };
}

function isFirst(a: StoredPaper, b: StoredPaper): boolean {
  return firstSaved(a, b) <= 0;
}

/** Sorts the record saved first first. */
export function firstSaved(
  a: { addedAt: number; id: PaperId },
  b: { addedAt: number; id: PaperId },
): number {
  return a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1);
}
