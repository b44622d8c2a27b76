import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface HeldRowRequest {
  readonly count: number;
  /** The rows' parent, and the element that scrolls. */
  readonly root: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly scrollToRow: (row: number) => void;
}

interface HeldRow {
  readonly row: number;
  /** How many rows there were: among others it is another row. */
  readonly count: number;
}

/** What says that the reader goes on. */
const ends = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;

/**
 * A row that was gone to stays in view while the rows around it are read and measured, which may
 * push it out again, until the reader does something else. @returns what goes to a row
 */
export function useHeldRow({ count, root, scroller, scrollToRow }: HeldRowRequest) {
  const held = useRef<HeldRow>(undefined);

  useEffect(() => {
    const controller = new AbortController();
    const options = { capture: true, passive: true, signal: controller.signal };
    const letGo = () => {
      held.current = undefined;
    };
    for (const type of ends) document.addEventListener(type, letGo, options);
    return () => controller.abort();
  }, []);

  useLayoutEffect(() => {
    const { current } = held;
    if (!current) return;
    if (current.count !== count) {
      held.current = undefined;
      return;
    }
    const row = root.current?.querySelector(`[data-index="${current.row}"]`);
    if (!row || !scroller.current || isInView(row, scroller.current)) return;
    scrollToRow(current.row);
  });

  return (row: number) => {
    held.current = { row, count };
    scrollToRow(row);
  };
}

/** As far as it fits. */
function isInView(row: Element, scroller: Element): boolean {
  const box = row.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(scroller);
  const top = view.top + (Number.parseFloat(scrollPaddingTop) || 0);
  const bottom = view.bottom - (Number.parseFloat(scrollPaddingBottom) || 0);
  // Positions are rounded on the way.
  if (box.height > bottom - top) return box.top <= bottom && box.bottom >= top;
  return box.top >= top - 1 && box.bottom <= bottom + 1;
}
