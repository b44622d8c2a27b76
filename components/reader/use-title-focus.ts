import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Takes the focus to the title when what had it goes away: an answered question, a paper that
 * another has taken the place of.
 * @param root around the paper; it stays while the paper in it changes
 */
export function useTitleFocus(root: RefObject<HTMLElement | null>): void {
  // Read before the browser is given what comes next.
  const isHeld = root.current?.contains(document.activeElement) === true;

  useLayoutEffect(() => {
    if (!isHeld || document.activeElement !== document.body) return;
    root.current?.querySelector<HTMLElement>('.reader-title')?.focus({ preventScroll: true });
  });
}
