/**
 * A long list of which only the rows in view are in the document. Heights are measured, so rows may
 * differ and change. A row that holds the focus stays drawn wherever the view goes, or the focus
 * would be lost with it.
 */
import type { ComponentChild, RefObject } from 'preact';
import { useEffect, useImperativeHandle, useLayoutEffect, useState } from 'preact/hooks';
import { useHeldRow } from './use-held-row';
import { findRow, type KeyedRow, useVirtualRows } from './use-virtual-rows';

export interface VirtualHandle {
  /** Brings a row into view, with as little scrolling as that takes. */
  scrollToRow(row: number): void;
}

interface VirtualRowsProps {
  readonly count: number;
  /** The height of a row that was not drawn yet, in pixels. */
  readonly estimate: number;
  /** The element that scrolls. What it keeps free by `scroll-padding` stays free. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** `aria-setsize` and `aria-posinset`, counted from one, are for the row to say. */
  readonly renderRow: (row: number) => ComponentChild;
  /** The same paper has the same key in every row. A new function says that rows have changed. */
  readonly rowKey: (row: number) => string;
  /** The rows that are drawn, `to` exclusive: what has to be read. */
  readonly onRange: (from: number, to: number) => void;
  /** Rows drawn beyond either edge of the view. */
  readonly overscan?: number;
  /** A row drawn wherever the view is, as the one the keyboard is at. */
  readonly keptRow?: number;
  readonly handleRef?: RefObject<VirtualHandle | null>;
}

export function VirtualRows(props: VirtualRowsProps) {
  const { count, renderRow, rowKey, onRange, overscan = 6, keptRow, handleRef } = props;
  const [focused, setFocused] = useState<KeyedRow>();
  const focusedRow = focused && findRow(focused, rowKey, count);
  const kept = [keptRow, focusedRow].filter((row) => row !== undefined);
  const holdFocus = (target: EventTarget | null) => {
    const row = rowOf(target);
    const isSame = row === focused?.row && row !== undefined && rowKey(row) === focused?.key;
    if (!isSame) setFocused(row === undefined ? undefined : { row, key: rowKey(row) });
  };
  const { rows, root, margin } = useVirtualRows({ ...props, overscan, kept });
  useFocusHeld(root);
  const scrollToRow = useHeldRow({
    ...{ count, root, scroller: props.scroller },
    scrollToRow: (row) => rows.scrollToIndex(row, { align: 'auto' }),
  });
  useImperativeHandle(handleRef ?? null, () => ({ scrollToRow }));

  const items = rows.getVirtualItems();
  const { startIndex = 0, endIndex = -1 } = rows.range ?? {};
  const from = Math.max(0, startIndex - overscan);
  const to = Math.min(count, endIndex + 1 + overscan);
  useEffect(() => {
    if (to > from) onRange(from, to);
  }, [from, to, onRange]);

  return (
    <div
      ref={root}
      style={{
        position: 'relative',
        height: `${rows.getTotalSize()}px`,
        overflowAnchor: 'none',
      }}
      onFocusIn={({ target }) => holdFocus(target)}
      onFocusOut={({ relatedTarget }) => {
        // Without one, the window lost the focus, and will have it back.
        if (relatedTarget instanceof Node) holdFocus(inside(root.current, relatedTarget));
      }}
    >
      {items.map((item) => (
        <div
          // Not by the item's own, which may be of the draw before.
          key={rowKey(item.index)}
          ref={rows.measureElement}
          data-index={item.index}
          style={{
            position: 'absolute',
            inset: '0 0 auto',
            transform: `translateY(${item.start - margin}px)`,
          }}
        >
          {renderRow(item.index)}
        </div>
      ))}
    </div>
  );
}

function inside(root: HTMLElement | null, target: Node): EventTarget | null {
  return root?.contains(target) ? target : null;
}

function rowOf(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  const index = Number(row?.dataset['index']);
  return Number.isNaN(index) ? undefined : index;
}

/** An element that moves among its siblings loses the focus: it gets it back. */
function useFocusHeld(root: RefObject<HTMLElement | null>): void {
  const before = document.activeElement;
  const isHeld = before instanceof HTMLElement && root.current?.contains(before) === true;
  useLayoutEffect(() => {
    if (!isHeld || !before.isConnected || document.activeElement !== document.body) return;
    before.focus({ preventScroll: true });
  });
}
