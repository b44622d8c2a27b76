/** The shape of every request, checked where it arrives. Kept apart: content scripts never need it. */
import * as v from 'valibot';
import { AppError, toAppError } from '../errors';
import { t } from '../i18n/translate';
import type { PaperMeta } from '../paper/paper-meta';
import { paperIdSchema, parsePaper } from '../paper/parse-paper';
import { listColors, readingStatuses } from '../paper/saved-paper';
import type { Payload, RequestName } from './protocol';

const maxEntries = 2_000;
const short = v.pipe(v.string(), v.maxLength(2_000));
/** The address of a source may end in an id. */
const sourceUrl = v.pipe(v.string(), v.maxLength(4_100));
const shorts = v.pipe(v.array(short), v.maxLength(200));
/** As many as a library may hold: bulk edits name every paper. */
const manyIds = v.pipe(v.array(paperIdSchema), v.maxLength(200_000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const queryText = v.pipe(v.string(), v.maxLength(20_000));
const limit = v.pipe(count, v.maxValue(200_000));
const nothing = v.strictObject({});

const edit = v.strictObject({
  status: v.exactOptional(v.picklist(readingStatuses)),
  isStarred: v.exactOptional(v.boolean()),
  addTags: v.exactOptional(shorts),
  removeTags: v.exactOptional(shorts),
  addListIds: v.exactOptional(shorts),
  removeListIds: v.exactOptional(shorts),
  note: v.exactOptional(v.pipe(v.string(), v.maxLength(1_000_000))),
});

const entryKey = v.strictObject({
  ids: v.pipe(v.array(paperIdSchema), v.maxLength(20)),
  title: v.exactOptional(short),
  authors: v.exactOptional(shorts),
  publishedOn: v.exactOptional(v.pipe(v.string(), v.maxLength(10))),
});
const twoIds = v.strictTuple([paperIdSchema, paperIdSchema]);

export const requests: { [Name in RequestName]: v.GenericSchema<unknown, Payload<Name>> } = {
  findMarks: v.strictObject({ entries: v.pipe(v.array(entryKey), v.maxLength(maxEntries)) }),
  save: v.pipe(
    v.strictObject({ paper: v.unknown() }),
    v.transform(({ paper }) => ({ paper: parsePaper(paper) })),
  ),
  edit: v.strictObject({ id: paperIdSchema, edit }),
  remove: v.strictObject({ ids: manyIds }),
  restore: v.strictObject({ ids: manyIds }),
  readMenu: nothing,
  createList: v.strictObject({ name: short }),
  reportPage: v.strictObject({ saved: count, total: count }),
  markOpened: v.strictObject({ id: paperIdSchema }),
  search: v.strictObject({
    text: queryText,
    limit,
    listId: v.exactOptional(short),
  }),
  complete: v.strictObject({ text: queryText, caret: count }),
  related: v.strictObject({ id: paperIdSchema, limit }),
  saveMany: v.pipe(
    v.strictObject({ papers: v.pipe(v.array(v.unknown()), v.maxLength(maxEntries)) }),
    v.transform(({ papers }) => ({ papers: papers.map(parsePaperAt) })),
  ),
  editMany: v.strictObject({ ids: manyIds, edit }),
  undo: v.strictObject({ step: short }),
  editList: v.strictObject({
    id: short,
    edit: v.strictObject({
      name: v.exactOptional(short),
      color: v.exactOptional(v.picklist([...listColors, 'none'])),
    }),
  }),
  orderLists: v.strictObject({ ids: v.pipe(v.array(short), v.maxLength(10_000)) }),
  mergeLists: v.strictObject({ fromId: short, toId: short }),
  deleteList: v.strictObject({ id: short }),
  renameTag: v.strictObject({ from: short, to: short }),
  removeTag: v.strictObject({ tag: short }),
  findTwins: v.strictObject({ id: paperIdSchema }),
  mergePapers: v.strictObject({ ids: twoIds }),
  keepApart: v.strictObject({ ids: twoIds }),
  splitPaper: v.strictObject({
    id: paperIdSchema,
    pageUrls: v.pipe(v.array(sourceUrl), v.minLength(1), v.maxLength(maxEntries)),
  }),
  deleteTrashed: v.strictObject({ ids: manyIds }),
};

/** @throws AppError `bad-request` that says which of many is at fault, counting from one */
function parsePaperAt(paper: unknown, index: number): PaperMeta {
  try {
    return parsePaper(paper);
  } catch (cause) {
    const { code, message } = toAppError(cause);
    throw new AppError(code, t('errorPaperNumber', String(index + 1), message), { cause });
  }
}
