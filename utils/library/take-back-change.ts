/** Undo of merging and splitting, inside a transaction of library.ts. */
import { AppError } from '../errors';
import { t } from '../i18n/translate';
import { editPaper, takeBack } from './edit-paper';
import type { PaperStore } from './paper-store';
import type { Records } from './records';
import type { LibraryDatabase, RecordChange, StoredPaper } from './schema';
import { partSources, withSharing } from './source-groups';

type Change<Kind> = RecordChange & { kind: Kind };

/** @returns takes a change back; throws AppError `not-found` when the records are no longer as it left them */
export function createTakingBack(db: LibraryDatabase, store: PaperStore, records: Records) {
  /** Both records as they were; what the joined one was given since stays with the kept one. */
  async function partAgain({ records: two, after }: Change<'merge'>): Promise<void> {
    const [kept, other] = two;
    const joined: StoredPaper | undefined = await db.papers.get(kept.paper.id);
    const isTaken = await store.isKeyTaken(other.paper.id);
    if (joined === undefined || isTaken) throw gone();
    const sources = await store.readSources(joined.id);
    const { ours, theirs } = partSources(sources, two);
    // Split or merged on since: what would be parted is elsewhere.
    if (ours.length === 0 || theirs.length === 0) throw gone();
    await db.sources.where('paperId').equals(joined.id).delete();
    for (const source of ours) await store.putSource({ ...source, paperId: joined.id });
    for (const source of theirs) await store.putSource({ ...source, paperId: other.paper.id });
    const onLists = await store.lessGoneLists();
    await records.putRecord(onLists(takeBack(joined, kept.paper, after)));
    await records.putRecord(onLists(other.paper));
  }

  /** One record again, under the key it had. */
  async function joinAgain(change: Change<'split'>): Promise<void> {
    const { keptId, newId, ids: goingIds, copied } = change;
    const [kept, fresh] = await db.papers.bulkGet([keptId, newId]);
    if (!kept || !fresh) throw gone();
    const sources = await store.readSources(newId);
    // Joined with a third since: that one does not belong here.
    const theirs = withSharing(sources, ({ paper }) => {
      return goingIds === undefined || paper.ids.some((id) => goingIds.includes(id));
    });
    if (theirs.length < sources.length) throw gone();
    // The copies say nothing: the kept record has the originals, or the reader took them away.
    const typed = copied
      ? editPaper(fresh, { removeTags: copied.tags, removeListIds: copied.listIds })
      : fresh;
    const fields = await records.absorb(kept, typed);
    if (change.keyBefore !== newId) {
      await records.putRecord(fields);
      return;
    }
    await store.moveSources(await store.readSources(keptId), newId);
    await store.forget(keptId);
    await records.putRecord({ ...fields, id: newId });
  }

  return async (change: RecordChange): Promise<void> => {
    await (change.kind === 'merge' ? partAgain(change) : joinAgain(change));
  };
}

function gone(): AppError {
  return new AppError('not-found', t('errorUndoGone'));
}
