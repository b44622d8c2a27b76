/** `sort:added`, `sort:title-desc`. */
import { type SortKey, type SortOrder, sortKeys } from './query';
import type { FieldReading } from './query-field';

/** Dates run from the newest back, titles from A to Z. */
const isNaturallyAscending: Record<SortKey, boolean> = {
  ...{ relevance: false, added: false, published: false, title: true, opened: false },
};

const reversible = sortKeys.filter((key) => key !== 'relevance');

export const sortValues: readonly string[] = [
  ...sortKeys,
  ...reversible.map((key) => `${key}-${isNaturallyAscending[key] ? 'desc' : 'asc'}`),
];

/** Every value understood, the natural direction spelled out among them. */
const orders = new Map<string, SortOrder>([
  ...sortKeys.map((by): [string, SortOrder] => [by, { by, isAscending: isNaturallyAscending[by] }]),
  ...reversible.flatMap((by): [string, SortOrder][] => [
    [`${by}-asc`, { by, isAscending: true }],
    [`${by}-desc`, { by, isAscending: false }],
  ]),
]);

export function readSortValue(value: string, isUnfinished: boolean): FieldReading | undefined {
  const sort = orders.get(value);
  if (sort) return { sort };
  const isBegun = isUnfinished && Array.from(orders.keys()).some((key) => key.startsWith(value));
  return isBegun ? {} : undefined;
}
