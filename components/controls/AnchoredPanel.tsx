import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { placeMenu } from './place-menu';

interface AnchoredPanelProps {
  readonly label: string;
  /** What it belongs to: it is placed there, and the focus goes back there. */
  readonly anchor: HTMLElement;
  /** @param hasFocus whether the focus should go back */
  readonly onClose: (hasFocus: boolean) => void;
  readonly children: ComponentChildren;
}

/** A small dialog beside what opened it, in the top layer. Escape and a press outside close it. */
export function AnchoredPanel({ label, anchor, onClose, children }: AnchoredPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const leave = useRef(onClose);
  leave.current = onClose;

  useLayoutEffect(() => {
    if (!panel.current) return;
    panel.current.showPopover();
    placeMenu(panel.current, anchor);
    panel.current.querySelector<HTMLElement>('input, button')?.focus();
  }, [anchor]);

  useEffect(() => {
    const controller = new AbortController();
    const options = { signal: controller.signal, capture: true };
    const onOutside = ({ target }: Event) => {
      const isInside = target instanceof Node && panel.current?.contains(target);
      if (!isInside) leave.current(false);
    };
    document.addEventListener('pointerdown', onOutside, options);
    document.addEventListener('focusin', onOutside, options);
    const onResize = () => leave.current(panel.current?.contains(document.activeElement) === true);
    window.addEventListener('resize', onResize, options);
    return () => controller.abort();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // While an input method composes, its own keys choose a word.
    if (event.isComposing) return;
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = moves[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') leave.current(true);
    else if (step === undefined || !moveFocus(panel.current, step)) return;
    event.preventDefault();
  };
  return (
    <div
      ref={panel}
      class="menu anchored-panel"
      role="dialog"
      aria-label={label}
      popover="manual"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}

/** Through what can be chosen, the box at the top among it. @returns false at either end */
function moveFocus(panel: HTMLElement | null, step: number): boolean {
  const items = [...(panel?.querySelectorAll<HTMLElement>('input, button') ?? [])];
  const index = items.findIndex((item) => item.matches(':focus'));
  const next = items[index + step];
  next?.focus();
  return next !== undefined;
}
