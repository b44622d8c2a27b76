import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons';

interface MenuItemProps {
  readonly icon?: IconName;
  /** Shown at the end, for those who like keys: `F2`. */
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  /** Opens further items. */
  readonly hasMore?: boolean;
  readonly onChoose: () => void;
  readonly children: ComponentChildren;
}

/** One line of a menu. A line that cannot be chosen now can still be read. */
export function MenuItem({ icon, shortcut, isDisabled, hasMore, ...rest }: MenuItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      class="menu-item"
      tabIndex={-1}
      {...(isDisabled && { 'aria-disabled': true })}
      {...(hasMore && { 'aria-haspopup': 'menu' as const })}
      onClick={() => !isDisabled && rest.onChoose()}
    >
      {icon && <Icon name={icon} />}
      <bdi class="menu-item-name">{rest.children}</bdi>
      {shortcut && (
        <span class="menu-item-keys" dir="ltr" aria-hidden="true">
          {shortcut}
        </span>
      )}
    </button>
  );
}
