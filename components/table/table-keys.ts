/** Which key does what in the table of papers. `Shift` with an arrow takes rows into the selection. */
import { keyOf } from '../papers/row-keys';

export type TableMove = 'next' | 'previous' | 'first' | 'last' | 'pageDown' | 'pageUp';
export type TableAct =
  | 'show'
  | 'open'
  | 'pdf'
  | 'toggle'
  | 'status'
  | 'lists'
  | 'tags'
  | 'export'
  | 'note'
  | 'star'
  | 'remove'
  | 'search'
  | 'escape'
  | 'selectAll'
  | 'into';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const moves: Record<string, TableMove> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  j: 'next',
  k: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
};

/** Those that a button or a box with the focus has a use for itself are for the row alone. */
const rowActs: Record<string, TableAct> = { Enter: 'show', ' ': 'toggle', ArrowRight: 'into' };

const acts: Record<string, TableAct> = {
  o: 'open',
  p: 'pdf',
  x: 'toggle',
  s: 'status',
  l: 'lists',
  t: 'tags',
  e: 'export',
  n: 'note',
  f: 'star',
  Delete: 'remove',
  Backspace: 'remove',
  '/': 'search',
  Escape: 'escape',
};

/** @returns undefined for keys that are not the table's */
export function readMove(pressed: Pressed): TableMove | undefined {
  const { ctrlKey, metaKey, altKey } = pressed;
  return ctrlKey || metaKey || altKey ? undefined : moves[keyOf(pressed)];
}

/** @param isRow whether the row itself has the focus, not a control in it */
export function readAct(pressed: Pressed, isRow: boolean): TableAct | undefined {
  const { ctrlKey, metaKey, altKey } = pressed;
  const key = keyOf(pressed);
  if ((ctrlKey || metaKey) && !altKey) return key === 'a' ? 'selectAll' : undefined;
  if (altKey) return undefined;
  return (isRow ? rowActs[key] : undefined) ?? acts[key];
}

/** Where a move leads from row `from`. @param page rows that fit into the view */
export function rowAfter(move: TableMove, from: number, total: number, page: number): number {
  const targets: Record<TableMove, number> = {
    next: from + 1,
    previous: from - 1,
    first: 0,
    last: total - 1,
    pageDown: from + page,
    pageUp: from - page,
  };
  return Math.max(0, Math.min(total - 1, targets[move]));
}
