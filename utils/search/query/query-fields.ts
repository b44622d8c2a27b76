/** The fields of the query language, one row each. A new field is a new row. */
import { formatChoice, t } from '../../i18n/translate';
import type { TextField } from '../segment/segment';
import { foldTag } from '../text/analyse-paper';
import { queryWordsOf, whole } from '../text/tokens';
import type { Condition } from './query';
import type { FieldReading, FieldValue, QueryField } from './query-field';
import { readListValue, readSiteValue } from './read-places';
import { readSortValue, sortValues } from './read-sort';
import { readAddedRange, readYearRange } from './read-time';

const maxWords = 64;

function textField(name: string, aliases: readonly string[], field: TextField): QueryField {
  return { name, aliases, takes: () => t('takesWords'), read: readText };
  function readText({ text, isQuoted, isUnfinished, isNegated }: FieldValue): FieldReading {
    const words = queryWordsOf(text, isUnfinished && !isNegated ? 1 : whole).slice(0, maxWords);
    if (words.length === 0) return {};
    return { conditions: [{ kind: 'text', field, words, isExact: isQuoted }] };
  }
}

/** A field of a few fixed values. */
function choiceField(name: string, choices: Record<string, Condition>): QueryField {
  const values = Object.keys(choices);
  const takes = () => formatChoice(values);
  return { name, aliases: [], takes, values, read: readChoice };
  function readChoice({ text, isUnfinished, isNegated }: FieldValue): FieldReading | undefined {
    const written = trimValue(text).toLowerCase();
    const exact = Object.entries(choices).find(([value]) => value === written);
    if (exact) return { conditions: [exact[1]] };
    const possible = values.filter((value) => value.startsWith(written));
    if (!isUnfinished || possible.length === 0) return undefined;
    // Half a value leaves out nothing: no paper should vanish and come back as one types.
    if (isNegated) return {};
    return { conditions: possible.flatMap((value) => choices[value] ?? []) };
  }
}

function readTag({ text, isUnfinished, isNegated }: FieldValue): FieldReading {
  const folded = foldTag(text);
  const isPrefix = isUnfinished && !isNegated && folded !== '';
  return { conditions: [{ kind: 'tag', folded, isPrefix }] };
}

/** `2023,` in a sentence is 2023. */
function trimValue(text: string): string {
  return text.trim().replace(/[,;]$/, '');
}

export const queryFields: readonly QueryField[] = [
  textField('author', ['authors', 'by', 'au'], 'authors'),
  textField('title', ['titles', 'ti'], 'title'),
  textField('abstract', ['abstracts', 'abs'], 'abstract'),
  textField('venue', ['venues', 'journal', 'conference'], 'venue'),
  textField('note', ['notes'], 'note'),
  { name: 'tag', aliases: ['tags'], takes: () => t('takesTag'), read: readTag },
  { name: 'list', aliases: ['lists'], takes: () => t('takesList'), read: readListValue },
  { name: 'site', aliases: ['sites'], takes: () => t('takesSite'), read: readSiteValue },
  choiceField('is', {
    unread: { kind: 'status', status: 'unread' },
    reading: { kind: 'status', status: 'reading' },
    read: { kind: 'status', status: 'read' },
    starred: { kind: 'flag', flag: 'isStarred' },
  }),
  choiceField('has', {
    code: { kind: 'flag', flag: 'hasCode' },
    note: { kind: 'flag', flag: 'hasNote' },
    pdf: { kind: 'flag', flag: 'hasPdf' },
  }),
  {
    ...{ name: 'year', aliases: ['years', 'published'], takes: () => t('takesYear') },
    read: (value) => readYearRange(trimValue(value.text), value.isUnfinished),
  },
  {
    ...{ name: 'added', aliases: [], takes: () => t('takesAdded') },
    read: (value, { now }) => readAddedRange(trimValue(value.text), value.isUnfinished, now),
  },
  {
    ...{ name: 'sort', aliases: [], values: sortValues, takes: () => t('takesSort') },
    read: ({ text, isUnfinished, isNegated }) =>
      isNegated ? undefined : readSortValue(trimValue(text).toLowerCase(), isUnfinished),
  },
];

const fieldsByName = new Map(
  queryFields.flatMap((field) =>
    [field.name, ...field.aliases].map((name): [string, QueryField] => [name, field]),
  ),
);

/** The field of this name or alias, in any case. */
export function fieldNamed(name: string): QueryField | undefined {
  return fieldsByName.get(name.toLowerCase());
}

/** Whether `name` is a field or looks like one that was mistyped. */
export function isFieldLike(name: string): boolean {
  return fieldNamed(name) !== undefined || nearestField(name) !== undefined;
}

/** The field whose name is one edit from `name`. Names of two or three letters are near anything. */
export function nearestField(name: string): QueryField | undefined {
  const written = name.toLowerCase();
  return queryFields.find((field) => field.name.length > 3 && isOneEdit(written, field.name));
}

/** Whether one letter changed, missing, added, or swapped with its neighbour makes `b` of `a`. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let same = 0;
  while (same < a.length && a.charAt(same) === b.charAt(same)) same += 1;
  const restA = a.slice(same);
  const restB = b.slice(same);
  const isSwap =
    restA.charAt(0) === restB.charAt(1) &&
    restA.charAt(1) === restB.charAt(0) &&
    restA.slice(2) === restB.slice(2);
  return (
    isSwap ||
    restA.slice(1) === restB.slice(1) ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB
  );
}
