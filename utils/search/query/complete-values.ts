/** What each field's value may become. */
import { type MessageKey, type PluralKey, t, tCount } from '../../i18n/translate';
import type { Completion } from '../../paper/search-answer';
import { foldTag } from '../text/analyse-paper';
import type { CompletionSource, KnownName } from './completion-source';
import type { SortKey } from './query';
import type { QueryField } from './query-field';

/** A completion whose quotes are still to be seen to. */
type KnownValue = Omit<Completion, 'insert'> & { readonly value: string };

type Completer = (typed: string, source: CompletionSource) => Promise<KnownValue[]> | KnownValue[];

/** By field; fields that are missing here take what anyone may write, or `QueryField.values`. */
const completers: Record<string, Completer> = {
  author: async (typed, source) => valuesOf('author', await source.findAuthors(typed)),
  venue: async (typed, source) => valuesOf('venue', await source.findVenues(typed)),
  tag: async (typed, source) => valuesOf('tag', startingWith(typed, await source.readTags())),
  list: async (typed, source) => valuesOf('list', startingWith(typed, await source.readLists())),
  site: async (typed, source) => valuesOf('site', startingWith(typed, await source.readSites())),
  year: completeYear,
  added: completeAdded,
};

export async function completeValue(
  field: QueryField,
  typed: string,
  source: CompletionSource,
): Promise<KnownValue[]> {
  const completer = completers[field.name];
  if (completer) return completer(typed, source);
  const written = typed.toLowerCase();
  return (field.values ?? [])
    .filter((value) => value.startsWith(written))
    .map((value) => {
      const label = valueLabels[value];
      return labelled(value, label && t(label));
    });
}

function valuesOf(kind: Completion['kind'], names: readonly KnownName[]): KnownValue[] {
  return names.map(({ name, count }) => ({
    ...{ value: name, kind },
    ...(count !== undefined && { count }),
  }));
}

/** Those that start with it before those of which another word does, then by how many papers. */
function startingWith(typed: string, names: readonly KnownName[]): KnownName[] {
  const wanted = foldTag(typed);
  const placeOf = ({ name }: KnownName) => ` ${foldTag(name)}`.indexOf(` ${wanted}`);
  const rankOf = (name: KnownName) => (placeOf(name) === 0 ? 0 : 1);
  return names
    .filter((name) => placeOf(name) >= 0)
    .toSorted((a, b) => rankOf(a) - rankOf(b) || (b.count ?? 0) - (a.count ?? 0));
}

const natural: Record<SortKey, MessageKey> = {
  ...{ relevance: 'orderRelevance', added: 'orderAdded', published: 'orderPublished' },
  ...{ title: 'orderTitle', opened: 'orderOpened' },
};

const valueLabels: Record<string, MessageKey> = {
  ...natural,
  ...{ 'added-asc': 'orderAddedAsc', 'published-asc': 'orderPublishedAsc' },
  ...{ 'title-desc': 'orderTitleDesc', 'opened-asc': 'orderOpenedAsc' },
};

function labelled(value: string, label: string | undefined): KnownValue {
  return { value, kind: 'value', ...(label !== undefined && { label }) };
}

function completeYear(typed: string, { now }: CompletionSource): KnownValue[] {
  const thisYear = new Date(now).getFullYear();
  if (/^\d{4}$/.test(typed)) return [labelled(`${typed}..`, t('sinceYear', typed))];
  const recent = [0, 1, 2, 3].map((ago) => labelled(String(thisYear - ago), undefined));
  const since = [2, 5].map((ago) =>
    labelled(`${thisYear - ago}..`, t('sinceYear', String(thisYear - ago))),
  );
  return [...recent, ...since].filter(({ value }) => value.startsWith(typed));
}

const spans: Record<string, PluralKey> = {
  ...{ d: 'lastDays', w: 'lastWeeks', m: 'lastMonths', y: 'lastYears' },
};

function completeAdded(typed: string): KnownValue[] {
  const written = typed.toLowerCase();
  const offered = /^\d{1,2}$/.test(typed)
    ? Object.keys(spans).map((unit) => `${typed}${unit}`)
    : ['today', '7d', '1m', '1y'].filter((value) => value.startsWith(written));
  return offered.map((value) => labelled(value, spanLabel(value)));
}

/** `7d` is `the last 7 days`. */
function spanLabel(value: string): string | undefined {
  const [, count, unit] = /^(\d+)([dwmy])$/.exec(value) ?? [];
  const name = unit && spans[unit];
  return name && tCount(name, Number(count));
}
