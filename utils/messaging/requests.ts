/** The shape of every request, checked where it arrives. Kept apart: content scripts never need it. */
import * as v from 'valibot';
import { paperIdSchema, parsePaper } from '../paper/parse-paper';
import { readingStatuses } from '../paper/saved-paper';
import type { Payload, RequestName } from './protocol';

const maxEntries = 2_000;
const short = v.pipe(v.string(), v.maxLength(2_000));
const shorts = v.pipe(v.array(short), v.maxLength(200));
const ids = v.pipe(v.array(paperIdSchema), v.maxLength(20_000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
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

export const requests: { [Name in RequestName]: v.GenericSchema<unknown, Payload<Name>> } = {
  findMarks: v.strictObject({
    entries: v.pipe(
      v.array(v.pipe(v.array(paperIdSchema), v.maxLength(20))),
      v.maxLength(maxEntries),
    ),
  }),
  save: v.pipe(
    v.strictObject({ paper: v.unknown() }),
    v.transform(({ paper }) => ({ paper: parsePaper(paper) })),
  ),
  edit: v.strictObject({ id: paperIdSchema, edit }),
  remove: v.strictObject({ ids }),
  restore: v.strictObject({ ids }),
  readMenu: nothing,
  createList: v.strictObject({ name: short }),
  reportPage: v.strictObject({ saved: count, total: count }),
  markOpened: v.strictObject({ id: paperIdSchema }),
  search: v.strictObject({
    text: v.pipe(v.string(), v.maxLength(20_000)),
    limit: v.pipe(count, v.maxValue(1_000)),
  }),
  renameList: v.strictObject({ id: short, name: short }),
  deleteList: v.strictObject({ id: short }),
};
