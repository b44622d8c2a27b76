/** The reader's word on which records are one paper, each with its undo step. */
import { AppError } from '../errors';
import { t } from '../i18n/translate';
import { type PaperId, sortPaperIds } from '../paper/paper-id';
import { apartPair, readApart } from './apart';
import { newUserFields, userFieldsOf } from './edit-paper';
import type { PaperStore, Write } from './paper-store';
import { firstSaved, type RecordFields, type Records } from './records';
import type { LibraryDatabase } from './schema';
import { idsOf, withSharing } from './source-groups';
import { readTwins } from './twins';
import type { createUndo } from './undo';

export function createOnePaper(
  db: LibraryDatabase,
  store: PaperStore,
  records: Records,
  { remember }: Pick<ReturnType<typeof createUndo>, 'remember'>,
  write: Write,
) {
  /** The first of `ids` that is no record's key. */
  async function findFreeKey(ids: readonly PaperId[]): Promise<PaperId> {
    for (const id of sortPaperIds(ids)) {
      if (!(await store.isKeyTaken(id))) return id;
    }
    throw new AppError('bad-request', t('errorSplitWhole'));
  }

  return {
    /** Saved papers that may be the same as this one, the likeliest first; at most five. */
    async findTwins(id: PaperId): Promise<{ id: PaperId; confidence: number }[]> {
      const twins = await readTwins(db, id);
      return twins.map(({ paper, confidence }) => ({ id: paper.id, confidence }));
    },

    /** One paper of two; the one saved first stays. @returns the undo step's id */
    async mergePapers(ids: readonly [PaperId, PaperId]): Promise<string> {
      if (ids[0] === ids[1]) throw new AppError('bad-request');
      return write(async () => {
        const two = [await store.requireWhole(ids[0]), await store.requireWhole(ids[1])] as const;
        const [kept, other] =
          firstSaved(two[0].paper, two[1].paper) <= 0 ? two : ([two[1], two[0]] as const);
        const removed = (await readApart(db)).pairsOf(kept.paper.ids, other.paper.ids);
        for (const { first, second } of removed) await db.apart.delete([first, second]);
        const joined = await records.joinTwo(kept.paper, other.paper);
        return remember({
          apart: { added: [], removed },
          change: { kind: 'merge', records: [kept, other], after: userFieldsOf(joined) },
        });
      });
    },

    /** Two papers for good. @returns the undo step's id; undefined when they were already */
    async keepApart(ids: readonly [PaperId, PaperId]): Promise<string | undefined> {
      if (ids[0] === ids[1]) throw new AppError('bad-request');
      return write(async () => {
        const [one, other] = [await store.require(ids[0]), await store.require(ids[1])];
        if ((await readApart(db)).isApart(one.ids, other.ids)) return undefined;
        const pair = apartPair(one.id, other.id);
        await db.apart.put(pair);
        return remember({ apart: { added: [pair], removed: [] } });
      });
    },

    /**
     * Takes the sources of `pageUrls`, and those that share an id with them, into a paper of their
     * own on the same lists and with the same tags. All else that was typed stays with the rest,
     * which gets a new key when the old one is an id of those that go.
     * @returns the new paper's id and the undo step's
     * @throws AppError `bad-request` when nothing would be left, or none of the pages is a source
     */
    async splitPaper(
      id: PaperId,
      pageUrls: readonly string[],
    ): Promise<{ id: PaperId; step: string }> {
      return write(async () => {
        const { paper, sources } = await store.requireWhole(id);
        const going = withSharing(sources, ({ pageUrl }) => pageUrls.includes(pageUrl));
        const staying = sources.filter((source) => !going.includes(source));
        if (going.length === 0 || staying.length === 0) {
          throw new AppError('bad-request', t('errorSplitWhole'));
        }
        const [goingIds, stayingIds] = [idsOf(going), idsOf(staying)];
        const keepsKey = !goingIds.includes(id);
        const newId = keepsKey ? await findFreeKey(goingIds) : id;
        const keptId = keepsKey ? id : await findFreeKey(stayingIds);
        const copied = { tags: paper.tags, listIds: paper.listIds };
        const fresh: RecordFields = {
          ...{ ...newUserFields, ...copied, id: newId },
          addedAt: Math.min(...going.map(({ firstSeenAt }) => firstSeenAt)),
        };
        await store.moveSources(keepsKey ? going : staying, keepsKey ? newId : keptId);
        await records.putRecord({ ...paper, id: keptId });
        await records.putRecord(fresh);
        const pair = apartPair(keptId, newId);
        await db.apart.put(pair);
        const step = await remember({
          apart: { added: [pair], removed: [] },
          change: { kind: 'split', keptId, newId, keyBefore: id, ids: goingIds, copied },
        });
        return { id: newId, step };
      });
    },
  };
}
