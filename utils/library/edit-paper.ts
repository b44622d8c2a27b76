import { AppError } from '../errors';
import { formatNumber, t } from '../i18n/translate';
import type { PaperEdit, UserFields } from '../paper/saved-paper';

const tagLimit = 100;
const noteLimit = 100_000;

/**
 * `fields` after `edit`. Other properties pass through untouched.
 * @throws AppError `bad-request` for a note longer than any that is stored: nothing is cut.
 */
export function editPaper<T extends UserFields>(fields: T, edit: PaperEdit): T {
  if (edit.note !== undefined && edit.note.length > noteLimit) {
    throw new AppError('bad-request', t('errorNoteTooLong', formatNumber(noteLimit)));
  }
  const { note, ...rest } = fields;
  const nextNote = edit.note ?? note;
  const edited = {
    ...rest,
    status: edit.status ?? fields.status,
    isStarred: edit.isStarred ?? fields.isStarred,
    tags: uniteTags(fields.tags, edit.addTags ?? [], edit.removeTags ?? []),
    listIds: unite(fields.listIds, edit.addListIds ?? [], edit.removeListIds ?? []),
    ...(nextNote !== undefined && nextNote !== '' && { note: nextNote }),
  };
  return edited as unknown as T; // the spread keeps T's other properties; only user fields changed
}

/** The user's fields of two records that turned out to be one paper. Nothing typed is dropped. */
export function mergeUserFields(kept: UserFields, other: UserFields): UserFields {
  const furthest = { unread: 0, reading: 1, read: 2 } as const;
  const notes = [...new Set([kept.note, other.note])].filter((note) => note !== undefined);
  return {
    status: furthest[other.status] > furthest[kept.status] ? other.status : kept.status,
    isStarred: kept.isStarred || other.isStarred,
    tags: uniteTags(kept.tags, other.tags, []),
    listIds: unite(kept.listIds, other.listIds, []),
    ...(notes.length > 0 && { note: notes.join('\n\n') }),
  };
}

export function userFieldsOf(paper: UserFields): UserFields {
  const { status, isStarred, tags, listIds, note } = paper;
  return { status, isStarred, tags, listIds, ...(note !== undefined && { note }) };
}

export const newUserFields: UserFields = {
  status: 'unread',
  isStarred: false,
  tags: [],
  listIds: [],
};

function unite(
  current: readonly string[],
  added: readonly string[],
  removed: readonly string[],
): string[] {
  const gone = new Set(removed);
  return [...new Set([...current, ...added])].filter((value) => !gone.has(value));
}

/** Tags that differ in case only are one tag, spelt as first typed. */
function uniteTags(
  current: readonly string[],
  added: readonly string[],
  removed: readonly string[],
): string[] {
  const keyOf = (tag: string) => tag.toLocaleLowerCase();
  const gone = new Set(removed.map(keyOf));
  const tags = new Map<string, string>();
  for (const tag of [...current, ...added]) {
    const trimmed = tag.trim().slice(0, tagLimit);
    const key = keyOf(trimmed);
    if (trimmed !== '' && !gone.has(key) && !tags.has(key)) tags.set(key, trimmed);
  }
  return [...tags.values()];
}

/** What a change added goes, what it removed comes back, each only if nobody changed it since. */
export function takeBack<T extends UserFields>(
  fields: T,
  before: UserFields,
  after: UserFields,
): T {
  const restored = editPaper(fields, {
    ...(fields.status === after.status && { status: before.status }),
    ...(fields.isStarred === after.isStarred && { isStarred: before.isStarred }),
    ...(fields.note === after.note && { note: before.note ?? '' }),
    removeTags: valuesAdded(before.tags, after.tags),
    removeListIds: valuesAdded(before.listIds, after.listIds),
  });
  return giveBack(restored, before, after);
}

/** The tags and lists that a change took away. */
export function giveBack<T extends UserFields>(
  fields: T,
  before: UserFields,
  after: UserFields,
): T {
  return editPaper(fields, {
    addTags: valuesAdded(after.tags, before.tags),
    addListIds: valuesAdded(after.listIds, before.listIds),
  });
}

function valuesAdded(from: readonly string[], to: readonly string[]): string[] {
  return to.filter((value) => !from.includes(value));
}
