/** The order of papers is a part of the query's text: `sort:title-desc`. Read and written here. */
import { type SortKey, type SortOrder, sortKeys } from '../search/query/query';
import { fieldNamed } from '../search/query/query-fields';
import { readSortValue } from '../search/query/read-sort';
import { type Piece, splitQuery } from '../search/query/split-query';

/** Words in these rank papers. */
const ranking = ['author', 'title', 'abstract', 'venue', 'note'];

const fieldOf = (piece: Piece) =>
  piece.kind === 'field' ? fieldNamed(piece.name)?.name : undefined;

/** The order a query asks for, or the one that it gets. */
export function sortOf(text: string): SortOrder {
  const pieces = splitQuery(text);
  const written = pieces.flatMap((piece) => {
    if (piece.kind !== 'field' || piece.isNegated || fieldOf(piece) !== 'sort') return [];
    return readSortValue(piece.value.toLowerCase(), false)?.sort ?? [];
  });
  return written.at(-1) ?? { by: hasWords(pieces) ? 'relevance' : 'added', isAscending: false };
}

/** The keys papers can be sorted by: relevance takes words. */
export function sortChoices(text: string): readonly SortKey[] {
  return hasWords(splitQuery(text)) ? sortKeys : sortKeys.filter((key) => key !== 'relevance');
}

export function withoutSort(text: string): string {
  let rest = text;
  for (const piece of splitQuery(text).toReversed()) {
    if (fieldOf(piece) !== 'sort') continue;
    rest = `${rest.slice(0, piece.start).trimEnd()} ${rest.slice(piece.end).trimStart()}`;
  }
  return rest === text ? text : rest.trim();
}

/** `text` with that order in place of any other; the order it has anyway is not written. */
export function withSort(text: string, { by, isAscending }: SortOrder): string {
  const rest = withoutSort(text).trim();
  const own = sortOf(rest);
  if (own.by === by && own.isAscending === isAscending) return rest;
  const isNatural = isAscending === isNaturallyAscending(by);
  const value = isNatural ? by : `${by}-${isAscending ? 'asc' : 'desc'}`;
  return `${rest} sort:${value}`.trim();
}

/** What a press on a column's head asks for: its own direction first, then the other. */
export function nextSort(text: string, by: SortKey): SortOrder {
  const now = sortOf(text);
  return { by, isAscending: now.by === by ? !now.isAscending : isNaturallyAscending(by) };
}

/** Titles run from A to Z, dates from the newest back. */
function isNaturallyAscending(by: SortKey): boolean {
  return readSortValue(by, false)?.sort?.isAscending ?? false;
}

function hasWords(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => {
    if (piece.kind === 'or') return false;
    if (piece.kind !== 'field') return !piece.isNegated && /[\p{L}\p{N}]/u.test(piece.text);
    return !piece.isNegated && piece.value !== '' && ranking.includes(fieldOf(piece) ?? '');
  });
}
