/**
 * The row of a list that the keyboard is at: it alone is in the tab order, and it stays drawn. The
 * focus follows it, also when its paper is read, moves, or is gone and another stands in its place.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { VirtualHandle } from '../controls/VirtualRows';
import type { RowMove } from './row-keys';

interface ActiveRowRequest {
  readonly total: number;
  readonly idAt: (row: number) => string | undefined;
  readonly rowOf: (id: string) => number | undefined;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly handle: RefObject<VirtualHandle | null>;
  /** Of a usual row, in pixels: says how far a page is. */
  readonly rowHeight: number;
  /** The reader leaves the rows upwards, or with Escape. */
  readonly onLeave: () => void;
}

interface Active {
  readonly row: number;
  readonly id: string | undefined;
}

const top: Active = { row: 0, id: undefined };

export function useActiveRow(request: ActiveRowRequest) {
  const { total, idAt, rowOf, scroller, handle, rowHeight, onLeave } = request;
  const [active, setActive] = useState(top);
  const wantsFocus = useRef(false);
  const found = active.id === undefined ? undefined : rowOf(active.id);
  const row = Math.max(0, Math.min(found ?? active.row, total - 1));
  // Read before the browser is given the new rows.
  const before = document.activeElement;
  const isHeld = before !== document.body && scroller.current?.contains(before) === true;

  useLayoutEffect(() => {
    const isLost = isHeld && document.activeElement === document.body;
    if (!wantsFocus.current && !isLost) return;
    const title = titleAt(scroller.current, row);
    if (!title) return;
    wantsFocus.current = false;
    focusInView(title, scroller.current, () => handle.current?.scrollToRow(row));
  });

  const focusRow = (next: number) => {
    wantsFocus.current = true;
    setActive({ row: next, id: idAt(next) });
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    const entered = Number(element?.dataset['row']);
    const id = idAt(entered);
    if (!element || (entered === active.row && id === active.id)) return;
    setActive({ row: entered, id });
  };
  const move = (name: RowMove) => {
    const last = total - 1;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight));
    const moves: Record<RowMove, () => void> = {
      next: () => focusRow(Math.min(row + 1, last)),
      previous: () => (row === 0 ? onLeave() : focusRow(row - 1)),
      first: () => focusRow(0),
      last: () => focusRow(last),
      pageDown: () => focusRow(Math.min(row + page, last)),
      pageUp: () => focusRow(Math.max(row - page, 0)),
      leave: onLeave,
    };
    moves[name]();
  };
  const reset = () => setActive(top);
  return { row, focusRow, move, onFocusIn, reset };
}

/** The control of a row that takes the focus. */
function titleAt(root: HTMLElement | null, row: number): HTMLElement | null | undefined {
  return root?.querySelector<HTMLElement>(`[data-row="${row}"] [data-title]`);
}

/** Moves focus to the active row. @returns false when the list has none. */
export function focusActiveRow(root: HTMLElement | null | undefined): boolean {
  const title = root?.querySelector<HTMLElement>('[data-title][tabindex="0"]');
  if (!title) return false;
  title.focus();
  return true;
}

/** A row that is far away is gone to by its number: the rows on the way were never measured. */
function focusInView(title: HTMLElement, scroller: HTMLElement | null, goTo: () => void): void {
  const view = scroller?.getBoundingClientRect();
  const box = title.getBoundingClientRect();
  const isNear = view && box.bottom > view.top - view.height && box.top < view.bottom + view.height;
  title.focus({ preventScroll: !isNear });
  if (!isNear) goTo();
}
