import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const margin = 8;

/** Shows `menu` in the top layer beside `anchor`, keeps it there, and closes it on a click away. */
export function useAnchored(
  menu: RefObject<HTMLElement | null>,
  anchor: HTMLElement,
  onClose: (hasFocus: boolean) => void,
) {
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const shown = menu.current;
    const root = anchor.getRootNode();
    if (!shown || !(root instanceof ShadowRoot)) return;
    const page = anchor.ownerDocument;
    const view = page.defaultView ?? window;
    const over = new AbortController();
    const { signal } = over;

    shown.showPopover();
    const place = () => {
      const box = anchor.getBoundingClientRect();
      if (box.bottom < 0 || box.top > view.innerHeight) close.current(false);
      const { offsetWidth: width, offsetHeight: height } = shown;
      const room = page.documentElement.clientWidth - width - margin;
      const below = box.bottom + 4;
      const hasRoomBelow = below + height + margin <= view.innerHeight;
      const top = hasRoomBelow ? below : box.top - height - 4;
      const lowest = Math.max(margin, view.innerHeight - height - margin);
      shown.style.left = `${Math.max(margin, Math.min(box.left, room))}px`;
      shown.style.top = `${Math.min(Math.max(margin, top), lowest)}px`;
    };
    place();
    // The menu grows when lists and tags arrive.
    const observer = new ResizeObserver(place);
    observer.observe(shown);
    view.addEventListener('scroll', place, { capture: true, passive: true, signal });
    view.addEventListener('resize', place, { signal });
    // Outside a closed root its events seem to come from the host.
    const leave = (event: Event) => {
      if (!event.composedPath().includes(root.host)) close.current(false);
    };
    page.addEventListener('pointerdown', leave, { capture: true, signal });
    page.addEventListener('focusin', leave, { capture: true, signal });
    return () => {
      over.abort();
      observer.disconnect();
    };
  }, [menu, anchor]);
}
