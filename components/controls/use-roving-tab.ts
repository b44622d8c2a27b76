import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';

/**
 * One row of many in the tab order, with its menu: the last that had the focus, else the current
 * one, else the first. Set on the elements themselves, which are all drawn with `tabindex="-1"`, so
 * that going through hundreds of rows draws none of them anew. Rows have `data-key`, their main
 * control `data-item`, and their menu's button `data-control="menu"`.
 */
export function useRovingTab(root: RefObject<HTMLElement | null>) {
  const activeKey = useRef<string | undefined>(undefined);

  /** To be called after every change to the rows. */
  const settle = () => {
    if (!root.current) return;
    const tabbable = '[data-item], [data-control="menu"]';
    const { current: key } = activeKey;
    const known = key === undefined ? undefined : findRow(root.current, key);
    const isKnown = known?.querySelector('[data-item]')?.checkVisibility() === true;
    const row = isKnown ? known : firstRow(root.current);
    for (const control of root.current.querySelectorAll<HTMLElement>(tabbable)) {
      const tabIndex = row?.contains(control) ? 0 : -1;
      if (control.tabIndex !== tabIndex) control.tabIndex = tabIndex;
    }
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
    if (!row || row.dataset['key'] === activeKey.current) return;
    activeKey.current = row.dataset['key'];
    settle();
  };
  return { settle, onFocusIn };
}

/** Controls that can be seen, in the order in which they are. */
export function itemsOf(root: HTMLElement | null): HTMLElement[] {
  const items = root?.querySelectorAll<HTMLElement>('[data-item]') ?? [];
  return [...items].filter((item) => item.checkVisibility());
}

function findRow(root: HTMLElement, key: string): HTMLElement | null {
  return root.querySelector(`[data-key="${CSS.escape(key)}"]`);
}

function firstRow(root: HTMLElement): HTMLElement | null | undefined {
  const items = itemsOf(root);
  const item = items.find((each) => each.hasAttribute('aria-current')) ?? items[0];
  return item?.closest<HTMLElement>('[data-key]');
}
