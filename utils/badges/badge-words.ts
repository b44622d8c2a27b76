/**
 * Every text of the badges, read once when the script starts: a page whose Offprint was updated
 * under it has lost the browser's catalogue, and its badges still have to say so.
 */
import { type MessageKey, t } from '../i18n/translate';
import type { ReadingStatus } from '../paper/saved-paper';

const texts = {
  ...{ save: 'badgeSave', saveTip: 'badgeSaveTip', saving: 'badgeSaving', saved: 'badgeSaved' },
  ...{ savedTip: 'badgeSavedTip', removed: 'badgeRemoved', undo: 'badgeUndo' },
  ...{ undoTip: 'badgeUndoTip', reload: 'badgeReload', retry: 'badgeRetry' },
  siteOff: 'badgeSiteOff',
  ...{ status: 'badgeStatus', star: 'badgeStar', unstar: 'badgeUnstar', lists: 'badgeLists' },
  ...{ newList: 'badgeNewList', tags: 'badgeTags', addTag: 'badgeAddTag', remove: 'badgeRemove' },
} as const satisfies Record<string, MessageKey>;

/** Those with values in them. */
const sentences = {
  ...{ saveTitled: 'badgeSaveTitled', savingTitled: 'badgeSavingTitled' },
  ...{ savedAs: 'badgeSavedAs', savedTitled: 'badgeSavedTitled', undoTitled: 'badgeUndoTitled' },
  ...{ failedTitled: 'badgeFailedTitled', menu: 'badgeMenu', entryHint: 'badgeEntryHint' },
  ...{ addThisTag: 'badgeAddThisTag', removeThisTag: 'badgeRemoveThisTag' },
} as const satisfies Record<string, MessageKey>;

const statusKeys = {
  unread: 'statusUnread',
  reading: 'statusReading',
  read: 'statusRead',
} as const satisfies Record<ReadingStatus, MessageKey>;

type Sentence = (...values: readonly string[]) => string;

export type BadgeWords = Readonly<Record<keyof typeof texts, string>> &
  Readonly<Record<keyof typeof sentences, Sentence>> & {
    readonly statuses: Readonly<Record<ReadingStatus, string>>;
  };

export function readBadgeWords(): BadgeWords {
  return {
    ...mapValues(texts, (key) => t(key)),
    ...mapValues(sentences, readSentence),
    statuses: mapValues(statusKeys, (key) => t(key)),
  };
}

/** Characters for private use (U+E000 …), which no text of ours holds, stand where values go. */
const gaps = ['\ue001', '\ue002', '\ue003'];

function readSentence(key: MessageKey): Sentence {
  const parts = t(key, ...gaps).split(/([\ue001-\ue003])/);
  return (...values) =>
    parts.map((part) => (gaps.includes(part) ? values[gaps.indexOf(part)] : part)).join('');
}

function mapValues<Name extends string, Value>(
  table: Readonly<Record<Name, MessageKey>>,
  read: (key: MessageKey) => Value,
): Record<Name, Value> {
  const entries = Object.entries<MessageKey>(table).map(([name, key]) => [name, read(key)]);
  return Object.fromEntries(entries); // the names of `table`, each once
}
