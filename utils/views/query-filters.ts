/**
 * Filters as parts of the query's text, which alone says what is asked for: chips read it and write
 * it. Positions are UTF-16 units.
 */
import { fieldNamed } from '../search/query/query-fields';
import { type Piece, splitQuery } from '../search/query/split-query';

export interface TypedFilter {
  /** The field's own name, whichever alias was written: `tag`. */
  readonly field: string;
  readonly value: string;
  readonly isNegated: boolean;
  readonly start: number;
  readonly end: number;
}

/** Quotes a query understands, in pairs. */
const quotes = ['""', '«»', '「」', '『』', '《》'] as const;

/** The fields a query filters by, in its order; `sort:` is none. */
export function filtersOf(text: string): TypedFilter[] {
  return splitQuery(text).flatMap((piece) => filterOf(piece) ?? []);
}

function filterOf(piece: Piece): TypedFilter | undefined {
  if (piece.kind !== 'field') return undefined;
  const field = fieldNamed(piece.name)?.name;
  const value = piece.value.trim();
  if (field === undefined || field === 'sort' || value === '') return undefined;
  const { isNegated, start, end } = piece;
  return { field, value, isNegated, start, end };
}

/** `is:unread`, `tag:"to cite"`: in quotes that the value does not have itself. */
export function writeFilter(field: string, value: string): string {
  if (/^[\p{L}\p{N}._-]+$/u.test(value)) return `${field}:${value}`;
  const isFree = ([opener = '', closer = '']: readonly string[]) =>
    !value.includes(opener) &&
    !value.includes(closer) &&
    !(opener === '"' && /[“”„‟＂]/.test(value));
  const [opener = '"', closer = '"'] = quotes.map((pair) => [...pair]).find(isFree) ?? [];
  return `${field}:${opener}${value}${closer}`;
}

export function findFilter(text: string, field: string, value: string): TypedFilter | undefined {
  const wanted = fold(value);
  return filtersOf(text).find(
    (filter) => filter.field === field && !filter.isNegated && fold(filter.value) === wanted,
  );
}

/**
 * Takes `field:value` out of the text, or puts it in.
 * @param alternatives other values of the field that it stands in place of
 */
export function toggleFilter(
  text: string,
  field: string,
  value: string,
  alternatives: readonly string[] = [],
): string {
  const present = findFilter(text, field, value);
  if (present) return withoutFilter(text, present);
  const cleared = alternatives.reduce((rest, other) => {
    const found = findFilter(rest, field, other);
    return found ? withoutFilter(rest, found) : rest;
  }, text);
  return append(cleared, writeFilter(field, value));
}

/** `text` with this value of the field in place of any other; with none when it is undefined. */
export function setFilter(text: string, field: string, value: string | undefined): string {
  let rest = text;
  for (const filter of filtersOf(text).toReversed()) {
    if (filter.field === field && !filter.isNegated) rest = withoutFilter(rest, filter);
  }
  return value === undefined ? rest : append(rest, writeFilter(field, value));
}

/** The text without one of its filters, and without the `OR` that tied it to others. */
export function withoutFilter(text: string, { start, end }: TypedFilter): string {
  const pieces = splitQuery(text);
  const index = pieces.findIndex((piece) => piece.start === start);
  const [before, after] = [pieces[index - 1], pieces[index + 1]];
  const from = before?.kind === 'or' ? before.start : start;
  const to = before?.kind !== 'or' && after?.kind === 'or' ? after.end : end;
  return `${text.slice(0, from).trimEnd()} ${text.slice(to).trimStart()}`.trim();
}

function append(text: string, filter: string): string {
  return text.trim() === '' ? filter : `${text.trimEnd()} ${filter}`;
}

function fold(value: string): string {
  return value.trim().toLocaleLowerCase();
}
