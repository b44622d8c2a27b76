/**
 * The places of the library. One row is in the tab order, with its menu; arrows, Home and End go
 * through all of them, F2 renames, Delete deletes, Alt with an arrow moves a list, and a right
 * click or the menu key opens a row's menu.
 */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { Icon } from '../controls/icons';
import { NewListForm } from '../controls/NewListForm';
import { useKeptFocus } from '../controls/use-kept-focus';
import { itemsOf, useRovingTab } from '../controls/use-roving-tab';
import { hashOf, type LibraryPlace } from './library-place';
import { SidebarLists, type SidebarListsProps } from './SidebarLists';
import { SidebarRow } from './SidebarRow';
import { SidebarTags, type SidebarTagsProps } from './SidebarTags';
import { SidebarContext, type SidebarState } from './sidebar-context';

/** `lists` come in their order, the Reading list first. Deleting and merging are undone by the page. */
interface ListSidebarProps extends SidebarListsProps, SidebarTagsProps {
  readonly chosen: LibraryPlace;
  /** Papers in the library. */
  readonly total: number;
  readonly trashCount: number;
  readonly onChoose: (place: LibraryPlace) => void;
  /** Answers whether the list was made; what was typed stays until it is. */
  readonly onCreateList: (name: string) => Promise<boolean>;
}

export function ListSidebar({
  chosen,
  total,
  trashCount,
  onCreateList,
  ...rest
}: ListSidebarProps) {
  const { tags, onRenameTag, onDeleteTag, onChoose, ...lists } = rest;
  const nav = useRef<HTMLElement>(null);
  const successors = useRef(new Map<string, string>());
  const { settle, onFocusIn } = useRovingTab(nav);
  const [open, setOpen] = useState<SidebarState['open']>();
  const [said, announce] = useState('');

  useKeptFocus(nav, successors.current);
  useLayoutEffect(settle);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = findNext(itemsOf(nav.current), event);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const state: SidebarState = {
    chosenKey: hashOf(chosen),
    open,
    setOpen,
    onChoose,
    settle,
    announce,
    succeed: (key, successor) => successors.current.set(key, successor),
  };

  return (
    <SidebarContext.Provider value={state}>
      <nav
        ref={nav}
        class="sidebar"
        aria-label={t('listsSidebar')}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onFocusIn={onFocusIn}
      >
        <div class="sidebar-scroll">
          <ul class="sidebar-rows">
            <SidebarRow
              place={{ kind: 'all' }}
              name={t('listsAllPapers')}
              mark={<Icon name="all" />}
              count={total}
            />
          </ul>
          <section class="sidebar-section">
            <div class="sidebar-head">
              <h2>{t('listsHead')}</h2>
              <NewListForm onCreate={onCreateList} />
            </div>
            <SidebarLists {...lists} />
          </section>
          <SidebarTags {...{ tags, onRenameTag, onDeleteTag }} />
        </div>
        <ul class="sidebar-rows sidebar-foot">
          <SidebarRow
            place={{ kind: 'trash' }}
            name={t('trashHead')}
            mark={<Icon name="trash" />}
            {...(trashCount > 0 && { count: trashCount })}
          />
          <SidebarRow
            place={{ kind: 'statistics' }}
            name={t('statsHead')}
            mark={<Icon name="statistics" />}
          />
          <SidebarRow
            place={{ kind: 'settings' }}
            name={t('settingsHead')}
            mark={<Icon name="settings" />}
          />
        </ul>
        <p class="visually-hidden" role="status">
          {said}
        </p>
      </nav>
    </SidebarContext.Provider>
  );
}

/** Where a key leads from a row, or from the box over the tags down to them. */
function findNext(items: readonly HTMLElement[], { key, target }: KeyboardEvent) {
  const index = target instanceof HTMLElement ? items.indexOf(target) : -1;
  if (index < 0) {
    const isBox = target instanceof HTMLInputElement && key === 'ArrowDown';
    return isBox ? items.find((item) => isAfter(item, target)) : undefined;
  }
  const moves: Record<string, HTMLElement | undefined> = {
    ArrowDown: items[index + 1],
    ArrowUp: items[index - 1],
    Home: items[0],
    End: items.at(-1),
  };
  return moves[key];
}

function isAfter(item: Node, other: Node): boolean {
  return (other.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
