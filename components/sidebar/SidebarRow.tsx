import type { ComponentChildren, HTMLAttributes } from 'preact';
import { useContext } from 'preact/hooks';
import { formatNumber, tCount } from '../../utils/i18n/translate';
import { hashOf, type LibraryPlace } from './library-place';
import { SidebarContext } from './sidebar-context';

interface SidebarRowProps {
  readonly place: LibraryPlace;
  readonly name: string;
  /** Drawn before the name. */
  readonly mark: ComponentChildren;
  /** Papers there; absent where counting says nothing. */
  readonly count?: number;
  /** In `aria-keyshortcuts` form: the row's own keys. */
  readonly shortcuts?: string;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** Attributes of the row for dragging. */
  readonly row?: HTMLAttributes<HTMLLIElement>;
  readonly menu?: ComponentChildren;
  /** Stands in the row's place while its name is typed. */
  readonly form?: ComponentChildren;
}

/** One place to go to: a link, so that it opens in a new tab too. */
export function SidebarRow(props: SidebarRowProps) {
  const { place, name, mark, count, shortcuts, onKeyDown, row, menu, form } = props;
  const { chosenKey, open, setOpen, onChoose } = useContext(SidebarContext);
  const key = hashOf(place);
  const isChosen = key === chosenKey;

  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onChoose(place);
  };
  const onContextMenu = (event: MouseEvent) => {
    if (menu === undefined) return;
    event.preventDefault();
    setOpen({ key, part: 'menu' });
  };

  return (
    <li
      {...row}
      class="sidebar-row"
      data-key={key}
      data-chosen={isChosen}
      data-open={open?.key === key}
    >
      {form ?? (
        <>
          <a
            class="sidebar-link"
            href={key}
            draggable={false} // the whole row is dragged, or nothing
            data-item
            tabIndex={-1}
            {...(isChosen && { 'aria-current': 'page' as const })}
            {...(shortcuts !== undefined && { 'aria-keyshortcuts': shortcuts })}
            onClick={onClick}
            {...(menu !== undefined && { onContextMenu })}
            {...(onKeyDown && { onKeyDown })}
          >
            <span class="sidebar-mark" aria-hidden="true">
              {mark}
            </span>
            <bdi class="sidebar-name" title={name}>
              {name}
            </bdi>
            {count !== undefined && (
              <span class="sidebar-count">
                <span aria-hidden="true">{formatNumber(count)}</span>
                <span class="visually-hidden"> {tCount('papers', count)}</span>
              </span>
            )}
          </a>
          {menu}
        </>
      )}
    </li>
  );
}
