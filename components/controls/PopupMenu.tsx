/**
 * A button with a menu, by the menu button pattern of the ARIA Authoring Practices: arrows, Home,
 * End and letters move in it, Escape and Tab leave it, and the button gets the focus back before
 * anything chosen happens. What it belongs to brings the button into the tab order.
 */

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icons';
import { placeMenu } from './place-menu';

/** Makes what an item does: closes the menu, then acts. */
type ChooseInMenu = (act: () => void) => () => void;

interface PopupMenuProps {
  /** Names the button and the menu. */
  readonly label: string;
  readonly isOpen: boolean;
  /** Says which items are shown; other items get the focus anew. */
  readonly view?: string;
  readonly onToggle: (isOpen: boolean) => void;
  /** Leads back from `view` to the items before it. */
  readonly onBack?: () => void;
  readonly children: (choose: ChooseInMenu) => ComponentChildren;
}

export function PopupMenu({ label, isOpen, view, onToggle, ...rest }: PopupMenuProps) {
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = (hasFocus: boolean) => {
    if (hasFocus) opener.current?.focus();
    onToggle(false);
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        class="icon-button menu-opener"
        data-control="menu"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...(isOpen && { 'aria-controls': id })}
        tabIndex={-1}
        onClick={() => (isOpen ? close(true) : onToggle(true))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          event.stopPropagation();
          onToggle(true);
        }}
      >
        <Icon name="more" />
      </button>
      {isOpen && (
        <Menu {...rest} key={view} id={id} label={label} opener={opener.current} onClose={close} />
      )}
    </>
  );
}

interface MenuProps extends Pick<PopupMenuProps, 'label' | 'onBack' | 'children'> {
  readonly id: string;
  readonly opener: HTMLElement | null;
  readonly onClose: (hasFocus: boolean) => void;
}

function Menu({ id, label, opener, onClose, onBack, children }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const leave = useRef(onClose);
  leave.current = onClose;

  useLayoutEffect(() => {
    if (!menu.current || !opener) return;
    // In the top layer nothing clips it, however narrow the column it belongs to.
    menu.current.showPopover();
    placeMenu(menu.current, opener);
    itemsOf(menu.current)[0]?.focus();
  }, [opener]);

  useEffect(() => {
    const controller = new AbortController();
    const options = { signal: controller.signal, capture: true };
    const onOutside = ({ target }: Event) => {
      const isInside = target instanceof Node && menu.current?.contains(target);
      const isOnOpener = target instanceof Node && opener?.contains(target);
      if (!isInside && !isOnOpener) leave.current(false);
    };
    document.addEventListener('pointerdown', onOutside, options);
    document.addEventListener('scroll', onOutside, options);
    window.addEventListener('resize', () => leave.current(hasFocus(menu.current)), options);
    return () => controller.abort();
  }, [opener]);

  const onKeyDown = (event: KeyboardEvent) => {
    // The row the menu belongs to has keys of its own.
    event.stopPropagation();
    if (event.key === 'Tab') return onClose(true);
    const isBack = onBack && (event.key === 'Escape' || event.key === 'ArrowLeft');
    if (isBack) onBack();
    else if (event.key === 'Escape') onClose(true);
    else if (!focusByKey(menu.current, event)) return;
    event.preventDefault();
  };

  return (
    <div
      ref={menu}
      id={id}
      class="menu"
      role="menu"
      aria-label={label}
      popover="manual"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocusOut={({ relatedTarget }) => {
        const isOutside = relatedTarget instanceof Node && !menu.current?.contains(relatedTarget);
        if (isOutside) onClose(false);
      }}
    >
      {children((act) => () => {
        onClose(true);
        act();
      })}
    </div>
  );
}

function hasFocus(menu: HTMLElement | null): boolean {
  return menu?.contains(document.activeElement) === true;
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
}

/** Moves the focus as the key says. @returns false when it says nothing */
function focusByKey(menu: HTMLElement | null, { key }: KeyboardEvent): boolean {
  if (!menu) return false;
  const items = itemsOf(menu);
  const { activeElement } = document;
  const index = items.findIndex((item) => item.matches(':focus'));
  const isInGroup = activeElement?.getAttribute('role') === 'menuitemradio';
  const at = (place: number) => items[(place + items.length) % items.length];
  const moves: Record<string, () => HTMLElement | undefined> = {
    ArrowDown: () => at(index + 1),
    ArrowUp: () => at(index - 1),
    Home: () => items[0],
    End: () => items.at(-1),
    ...(isInGroup && { ArrowRight: () => at(index + 1), ArrowLeft: () => at(index - 1) }),
  };
  const move = moves[key];
  const isLetter = [...key].length === 1 && key !== ' ';
  if (!move && !isLetter) return false;
  const target = move ? move() : findByLetter(items, index, key);
  target?.focus();
  return true;
}

/** The next item after `index` whose name begins with `letter`, round the end. */
function findByLetter(items: readonly HTMLElement[], index: number, letter: string) {
  const isNamedSo = (item: HTMLElement) =>
    item.textContent.trim().toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
  return [...items.slice(index + 1), ...items.slice(0, index + 1)].find(isNamedSo);
}
