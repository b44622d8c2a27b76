import type { RefObject } from 'preact';
import type { SavedPaper } from '../../utils/paper/saved-paper';
import type { PaperTableActs } from './PaperTable';
import { readAct, readMove, rowAfter, type TableAct } from './table-keys';

interface TableKeysRequest {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly total: number;
  readonly activeRow: number;
  readonly paperAt: (row: number) => SavedPaper | undefined;
  readonly focusRow: (row: number) => void;
  readonly acts: PaperTableActs;
}

/** The keyboard of the table of papers. */
export function useTableKeys(request: TableKeysRequest) {
  const { scroller, total, activeRow, paperAt, focusRow, acts } = request;

  const moveTo = (row: number, isExtending: boolean) => {
    const paper = paperAt(row);
    const from = paperAt(activeRow);
    if (isExtending && from) acts.onActive(from, true);
    focusRow(row);
    if (paper) acts.onActive(paper, isExtending);
  };
  const run = (act: TableAct, row: HTMLElement) => {
    const paper = paperAt(activeRow);
    if (act === 'selectAll') acts.onSelectAll();
    else if (act === 'search') acts.onLeave();
    else if (act === 'into') controlsOf(row)[0]?.focus();
    else if (paper && act === 'toggle') acts.onToggle(paper.id);
    else if (paper) acts.onAct(act, paper, row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, shiftKey } = event;
    if (!(target instanceof HTMLElement) || event.isComposing) return;
    const row = target.closest<HTMLElement>('.table-row:not(.table-head)');
    if (!row) return;
    const isRow = target === row;
    // A menu of the browser's own has its arrows and letters.
    if (target.matches('select') && !['Escape', 'ArrowLeft', 'ArrowRight'].includes(event.key))
      return;
    if (!isRow && moveWithin(row, target, event.key)) return event.preventDefault();
    const move = readMove(event);
    const act = move ? undefined : readAct(event, isRow);
    if (!move && !act) return;
    event.preventDefault();
    if (act) return run(act, row);
    if (!move) return;
    const next = rowAfter(move, activeRow, total, pageOf(scroller.current, row));
    if (next === activeRow && move === 'previous') acts.onLeave();
    else moveTo(next, shiftKey);
  };
  return { onKeyDown };
}

/** Arrows go through the controls of a row and back to it. @returns whether the key was used */
function moveWithin(row: HTMLElement, from: HTMLElement, key: string): boolean {
  if (key === 'Escape') {
    row.focus();
    return true;
  }
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return false;
  const direction = getComputedStyle(row).direction === 'rtl' ? -1 : 1;
  const controls = controlsOf(row);
  const next = controls.indexOf(from) + step * direction;
  (controls[next] ?? (next < 0 ? row : from)).focus();
  return true;
}

function controlsOf(row: HTMLElement): HTMLElement[] {
  const controls = row.querySelectorAll<HTMLElement>('input, button, select');
  return [...controls].filter((control) => control.checkVisibility());
}

/** Rows that a page holds, one less than fit, so that one stays in sight. */
function pageOf(scroller: HTMLElement | null, row: HTMLElement): number {
  const height = Math.max(1, row.offsetHeight);
  return Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / height) - 1);
}
