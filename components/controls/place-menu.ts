/** Pixels between a menu and its button, and between a menu and the window's edge. */
const gap = 4;

/**
 * Puts a menu under its button, or over it where there is more room, its end at the button's end,
 * whole inside the window. It scrolls when the window is too low for it.
 */
export function placeMenu(menu: HTMLElement, opener: HTMLElement): void {
  const anchor = opener.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - anchor.bottom - 2 * gap;
  const above = anchor.top - 2 * gap;
  const isBelow = menu.offsetHeight <= below || below >= above;
  const height = Math.min(menu.offsetHeight, isBelow ? below : above);
  const isRightToLeft = getComputedStyle(opener).direction === 'rtl';
  const left = isRightToLeft ? anchor.left : anchor.right - menu.offsetWidth;
  const furthest = clientWidth - menu.offsetWidth - gap;
  Object.assign(menu.style, {
    left: `${Math.max(gap, Math.min(left, furthest))}px`,
    top: `${isBelow ? anchor.bottom + gap : anchor.top - gap - height}px`,
    maxHeight: `${height}px`,
  });
}
