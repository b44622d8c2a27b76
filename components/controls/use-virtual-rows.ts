import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { options as preactOptions, type RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

interface VirtualRowsRequest {
  readonly count: number;
  /** The height of a row that was not drawn yet, in pixels. */
  readonly estimate: number;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rowKey: (row: number) => string;
  readonly overscan: number;
  /** Rows drawn wherever the view is. */
  readonly kept: readonly number[];
}

/** As high as a popup, until the scrolling element can be asked. */
const firstRect = { width: 400, height: 600 };

type Rows = Virtualizer<HTMLElement, HTMLElement>;

/** Which rows to draw and where, as TanStack Virtual tells. */
export function useVirtualRows({
  count,
  estimate,
  scroller,
  rowKey,
  overscan,
  kept,
}: VirtualRowsRequest) {
  const root = useRef<HTMLDivElement>(null);
  const isDelivering = useRef(false);
  const [, redraw] = useReducer((version: number) => version + 1, 0);
  const place = useRef({ margin: 0, paddingStart: 0, paddingEnd: 0 });
  const options = {
    count,
    overscan,
    estimateSize: () => estimate,
    getItemKey: rowKey,
    getScrollElement: () => scroller.current,
    initialRect: firstRect,
    scrollMargin: place.current.margin,
    scrollPaddingStart: place.current.paddingStart,
    scrollPaddingEnd: place.current.paddingEnd,
    rangeExtractor: ({ startIndex, endIndex }: { startIndex: number; endIndex: number }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
      const others = [...new Set(kept)].filter((row) => row < count && (row < from || row > to));
      return [...rows, ...others].sort((a, b) => a - b);
    },
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    measureElement(element: HTMLElement, entry: ResizeObserverEntry | undefined, from: Rows) {
      if (entry) noteDelivery(isDelivering);
      return measureElement(element, entry, from);
    },
    onChange: () => (isDelivering.current ? drawNow(redraw) : redraw(undefined)),
  };
  const [rows] = useState<Rows>(() => new Virtualizer(options));
  rows.setOptions(options);
  useRowsHeld(rows, rowKey, count);

  useEffect(() => rows._didMount(), [rows]);
  // After every draw: the parent's element is there only after the first.
  useLayoutEffect(() => {
    rows._willUpdate();
    const found = placeOf(root.current, scroller.current);
    const { current } = place;
    const isSame =
      found.margin === current.margin &&
      found.paddingStart === current.paddingStart &&
      found.paddingEnd === current.paddingEnd;
    place.current = found;
    if (!isSame) redraw(undefined);
  });
  return { rows, root, margin: place.current.margin };
}

/** Set until the browser is done with what a resize observer was told. */
function noteDelivery(isDelivering: { current: boolean }): void {
  isDelivering.current = true;
  queueMicrotask(() => {
    isDelivering.current = false;
  });
}

/**
 * Draws before it returns. The virtualizer puts off observing rows that are drawn while it is told
 * of sizes; drawn a moment later, in a microtask, they would be observed within the same round,
 * which browsers report as an error.
 */
function drawNow(redraw: (action: undefined) => void): void {
  const { debounceRendering } = preactOptions;
  preactOptions.debounceRendering = (draw) => draw();
  redraw(undefined);
  if (debounceRendering) preactOptions.debounceRendering = debounceRendering;
  else delete preactOptions.debounceRendering;
}

/** Where the rows begin in the scrolling element, and what it keeps free at its edges, in pixels. */
function placeOf(root: HTMLElement | null, scroller: HTMLElement | null) {
  if (!root || !scroller) return { margin: 0, paddingStart: 0, paddingEnd: 0 };
  const style = getComputedStyle(scroller);
  const top = root.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  return {
    margin: Math.round(top + scroller.scrollTop - scroller.clientTop),
    paddingStart: Number.parseFloat(style.scrollPaddingTop) || 0,
    paddingEnd: Number.parseFloat(style.scrollPaddingBottom) || 0,
  };
}

/** How far a row may have moved, in rows, to be looked for. */
const searchReach = 200;

/** Rows that come or go above the view leave what is in view where it is. */
function useRowsHeld(rows: Rows, rowKey: (row: number) => string, count: number): void {
  const last = useRef<(KeyedRow & { readonly offset: number }) | undefined>(undefined);
  const before = last.current;
  useLayoutEffect(() => {
    const scroller = rows.scrollElement;
    if (!before || !scroller || scroller.scrollTop === 0) return;
    if (before.row < count && rowKey(before.row) === before.key) return;
    const row = findRow(before, rowKey, count);
    if (row === undefined) return;
    const [start] = rows.getOffsetForIndex(row, 'start') ?? [];
    if (start !== undefined) rows.scrollToOffset(start + before.offset);
  }, [rows, rowKey, count]);
  useLayoutEffect(() => {
    // The virtualizer’s own figure waits for the event of our own scrolling.
    const offset = rows.scrollElement?.scrollTop ?? 0;
    const item = count > 0 ? rows.getVirtualItemForOffset(offset) : undefined;
    const [start] = (item && rows.getOffsetForIndex(item.index, 'start')) ?? [];
    last.current =
      item && start !== undefined
        ? { key: rowKey(item.index), row: item.index, offset: offset - start }
        : undefined;
  });
}

export interface KeyedRow {
  readonly key: string;
  readonly row: number;
}

/** Where a row is now. @returns undefined when it is gone, or far away */
export function findRow(
  before: KeyedRow,
  rowKey: (row: number) => string,
  count: number,
): number | undefined {
  for (let step = 0; step <= searchReach; step += 1) {
    const rows = [before.row + step, before.row - step];
    const found = rows.find((row) => row >= 0 && row < count && rowKey(row) === before.key);
    if (found !== undefined) return found;
  }
  return undefined;
}
