import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps the focus in a set of rows when the focused one is redrawn, moved or taken away: it stays
 * on its row, or goes to what stands in its place. Rows have `data-key` and one control with
 * `data-item`; other controls that neighbours have too are named by `data-control`.
 * @param root the rows' parent; it is focused itself when no row is left, so it takes `tabIndex`
 * @param successors keys of rows that went into others, by the key of the one that went
 */
export function useKeptFocus(
  root: RefObject<HTMLElement | null>,
  successors?: ReadonlyMap<string, string>,
): void {
  // Read before the browser is given the new rows; moving an element takes its focus away too.
  const before = focusedIn(root.current);

  useLayoutEffect(() => {
    if (!before || !root.current || document.activeElement !== document.body) return;
    const rows = rowsOf(root.current);
    const find = (key: string | undefined) => rows.find((row) => row.dataset['key'] === key);
    const row =
      find(before.key) ??
      find(successors?.get(before.key)) ??
      rows[Math.min(before.index, rows.length - 1)];
    const control = row?.querySelector<HTMLElement>(`[data-control="${before.control}"]`);
    const target = control ?? row?.querySelector<HTMLElement>('[data-item]') ?? root.current;
    target.focus();
  });
}

function rowsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-key]')];
}

function focusedIn(root: HTMLElement | null) {
  const focused = document.activeElement;
  const row = focused?.closest<HTMLElement>('[data-key]');
  const key = row?.dataset['key'];
  if (!root || !row || key === undefined || !root.contains(row)) return undefined;
  const control = focused?.closest<HTMLElement>('[data-control]')?.dataset['control'] ?? '';
  return { key, control, index: rowsOf(root).indexOf(row) };
}
