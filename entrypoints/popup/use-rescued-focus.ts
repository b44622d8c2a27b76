import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** When what had the focus goes and nothing in its place took it, `rescue` says who gets it. */
export function useRescuedFocus(root: RefObject<HTMLElement | null>, rescue: () => void): void {
  // Read before the browser is given what is new.
  const before = document.activeElement;
  const isHeld = before !== null && root.current?.contains(before) === true;
  useLayoutEffect(() => {
    if (isHeld && !before.isConnected && document.activeElement === document.body) rescue();
  });
}
