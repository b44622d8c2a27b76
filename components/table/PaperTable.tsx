/**
 * Papers in rows, as a grid by the ARIA Authoring Practices: one row is in the tab order, arrows
 * move it, and the arrow towards the row's end goes into its controls. Only the rows in view are
 * drawn, so the table costs the same whatever the size of the library.
 */
import type { ComponentChild, HTMLAttributes, RefObject, VNode } from 'preact';
import { useCallback, useImperativeHandle, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PaperId } from '../../utils/paper/paper-id';
import type { ReadingList, SavedPaper } from '../../utils/paper/saved-paper';
import { findRow, type KeyedRow } from '../controls/use-virtual-rows';
import { type VirtualHandle, VirtualRows } from '../controls/VirtualRows';
import { createRowCache } from '../papers/row-cache';
import type { Marker } from '../text/Marked';
import { PaperTableHead, type SortColumn, type TableSort } from './PaperTableHead';
import { PaperTableRow, type TableLook, type TableRowActs, WaitingRow } from './PaperTableRow';
import type { TableAct } from './table-keys';
import { useTableKeys } from './use-table-keys';

/** Stays the same while nothing it closes over changes, or every row is drawn again. */
export interface PaperTableActs extends TableRowActs {
  /** A key was pressed on a row. `row` is its element, to place a menu at. */
  readonly onAct: (act: TableAct, paper: SavedPaper, row: HTMLElement) => void;
  /** The keyboard came to this paper; `isExtending` takes it into the selection. */
  readonly onActive: (paper: SavedPaper, isExtending: boolean) => void;
  readonly onSort: (column: SortColumn) => void;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
  /** The reader leaves upwards. */
  readonly onLeave: () => void;
}

export interface TableHandle {
  /** @returns false when there is no row */
  focusActive(): boolean;
}

interface PaperTableProps {
  /** Says which papers these are: others start at their top. */
  readonly tableKey: string;
  readonly label: string;
  readonly look: TableLook;
  readonly total: number;
  readonly paperAt: (row: number) => SavedPaper | undefined;
  readonly lists: readonly ReadingList[];
  readonly selectedIds: ReadonlySet<PaperId>;
  readonly shownId: PaperId | undefined;
  readonly sort: TableSort;
  readonly mark: Marker;
  readonly snippet: (abstract: string) => string | undefined;
  /** Rows that are drawn, `to` exclusive, and the one that the keyboard is at. */
  readonly onRange: (from: number, to: number, kept: number) => void;
  readonly acts: PaperTableActs;
  readonly handleRef: RefObject<TableHandle | null>;
}

/** Asked of every row at every change of a height: making the text anew would cost most of that. */
const waitingKeys: string[] = [];
function waitingKey(row: number): string {
  waitingKeys[row] ??= `row ${row}`;
  return waitingKeys[row];
}

/** Pixels, until a row was measured. */
const estimates: Record<TableLook, number> = { table: 63, cards: 168 };

export function PaperTable(props: PaperTableProps) {
  const { look, total, paperAt, lists, selectedIds, shownId, mark, snippet, acts } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useRef<VirtualHandle>(null);
  const [cache] = useState(() => createRowCache<VNode>());
  const rowKey = useCallback((row: number) => paperAt(row)?.id ?? waitingKey(row), [paperAt]);
  const { activeRow, setActive, focusRow } = useActiveRow(props, scroller, virtual, rowKey);
  const { onKeyDown } = useTableKeys({ scroller, total, activeRow, paperAt, focusRow, acts });

  const { onRange } = props;
  const showRange = useCallback(
    (from: number, to: number) => onRange(from, to, activeRow),
    [onRange, activeRow],
  );
  const renderRow = (row: number): ComponentChild => {
    const paper = paperAt(row);
    const isActive = row === activeRow;
    if (!paper) return <WaitingRow row={row} rowKey={rowKey(row)} isActive={isActive} />;
    const isSelected = selectedIds.has(paper.id);
    const isShown = paper.id === shownId;
    const values = [paper.revision, row, look, lists, isActive, isSelected, isShown, mark, acts];
    return cache.take(paper.id, values, () => (
      <PaperTableRow
        {...{ paper, row, look, lists, isActive, isSelected, isShown, mark, snippet, acts }}
      />
    ));
  };
  // By its role: a table element could not leave out the rows that are not in view.
  const grid: HTMLAttributes<HTMLDivElement> = {
    ...{ role: 'grid', 'aria-label': props.label, 'aria-multiselectable': true },
    ...{ 'aria-rowcount': total + 1, onKeyDown, onFocusIn: ({ target }) => setActive(target) },
  };
  return (
    <div ref={scroller} {...grid} class="paper-table" data-look={look}>
      <PaperTableHead
        sort={props.sort}
        selectedCount={selectedIds.size}
        total={total}
        onSort={acts.onSort}
        onSelectAll={acts.onSelectAll}
        onClear={acts.onClear}
      />
      <VirtualRows
        key={look}
        count={total}
        estimate={estimates[look]}
        scroller={scroller}
        renderRow={renderRow}
        rowKey={rowKey}
        onRange={showRange}
        keptRow={activeRow}
        handleRef={virtual}
      />
    </div>
  );
}

/** The row the keyboard is at: the same paper as rows come and go, or what stands in its place. */
function useActiveRow(
  { tableKey, total, handleRef }: PaperTableProps,
  scroller: RefObject<HTMLElement | null>,
  virtual: RefObject<VirtualHandle | null>,
  rowKey: (row: number) => string,
) {
  const [active, setActiveRow] = useState<KeyedRow>({ row: 0, key: rowKey(0) });
  const found = findRow(active, rowKey, total) ?? Math.min(active.row, total - 1);
  const activeRow = Math.max(0, found);
  const wantsFocus = useRef(false);

  useLayoutEffect(() => {
    setActiveRow({ row: 0, key: '' });
    scroller.current?.scrollTo(0, 0);
  }, [tableKey, scroller]);

  const focusRow = useCallback(
    (row: number) => {
      wantsFocus.current = true;
      setActiveRow({ row, key: rowKey(row) });
      virtual.current?.scrollToRow(row);
    },
    [rowKey, virtual],
  );
  const elementAt = (row: number) =>
    scroller.current?.querySelector<HTMLElement>(`[role="row"][aria-rowindex="${row + 2}"]`);

  // A row that was read, moved or taken away leaves the focus to what is there now.
  const before = document.activeElement;
  const isHeld =
    scroller.current?.contains(before) === true && before?.closest('[data-key]') !== null;
  useLayoutEffect(() => {
    const isLost = isHeld && document.activeElement === document.body;
    if (!wantsFocus.current && !isLost) return;
    const element = elementAt(activeRow);
    element?.focus({ preventScroll: true });
    if (element) wantsFocus.current = false;
  });
  useImperativeHandle(handleRef, () => ({
    focusActive() {
      const element = elementAt(activeRow);
      element?.focus();
      return element !== null && element !== undefined;
    },
  }));

  const setActive = (target: EventTarget | null) => {
    const element = target instanceof Element ? target.closest('[data-key]') : undefined;
    const row = Number(element?.getAttribute('aria-rowindex')) - 2;
    if (element && row >= 0 && row !== activeRow) setActiveRow({ row, key: rowKey(row) });
  };
  return { activeRow, setActive, focusRow };
}
