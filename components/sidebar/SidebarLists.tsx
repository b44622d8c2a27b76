import { useContext, useState } from 'preact/hooks';
import { formatNumber, t } from '../../utils/i18n/translate';
import type { PaperId } from '../../utils/paper/paper-id';
import { type ListColor, type ReadingList, readingListId } from '../../utils/paper/saved-paper';
import { Icon } from '../controls/icons';
import { NameForm } from '../controls/NameForm';
import { ListMenu } from './ListMenu';
import { hashOf } from './library-place';
import { SidebarRow } from './SidebarRow';
import { SidebarContext } from './sidebar-context';
import { useListDrag } from './use-list-drag';

interface ListActions {
  readonly onRenameList: (listId: string, name: string) => Promise<boolean>;
  readonly onColorList: (listId: string, color: ListColor | 'none') => void;
  /** All ids in their new order, the Reading list first. Answers whether it was kept. */
  readonly onOrderLists: (listIds: readonly string[]) => Promise<boolean>;
  readonly onMergeLists: (fromId: string, toId: string) => void;
  readonly onDeleteList: (listId: string) => void;
  readonly onDropPapers: (listId: string, ids: readonly PaperId[]) => void;
}

export interface SidebarListsProps extends ListActions {
  readonly lists: readonly ReadingList[];
  /** Papers per list id. */
  readonly listCounts: ReadonlyMap<string, number>;
}

const keyOf = (listId: string) => hashOf({ kind: 'list', listId });

export function SidebarLists({ lists, listCounts, ...actions }: SidebarListsProps) {
  const { announce } = useContext(SidebarContext);
  const { ordered, reorder } = useListOrder(lists, actions.onOrderLists);

  /** Puts a list at `place` among all lists, the Reading list's place being 0. */
  const moveTo = (list: ReadingList, place: number) => {
    const others = ordered.filter((each) => each.id !== list.id);
    if (place < 1 || place > others.length) return;
    reorder(others.toSpliced(place, 0, list));
    const numbers = [place, others.length].map(formatNumber);
    announce(t('listsMoved', list.name, ...numbers));
  };
  const rowOf = useListDrag({
    onPlace: (listId, place, targetId) => {
      const list = ordered.find((each) => each.id === listId);
      const others = ordered.filter((each) => each.id !== listId);
      const target = others.findIndex((each) => each.id === targetId);
      if (list && target >= 0) moveTo(list, place === 'before' ? target : target + 1);
    },
    onDropPapers: actions.onDropPapers,
  });

  return (
    <ul class="sidebar-rows">
      {ordered.map((list, place) => {
        const count = listCounts.get(list.id) ?? 0;
        if (list.id === readingListId) {
          return (
            <SidebarRow
              key={list.id}
              place={{ kind: 'list', listId: list.id }}
              name={list.name}
              mark={<Icon name="bookmark" />}
              count={count}
              row={rowOf(list.id)}
            />
          );
        }
        return (
          <ListRow
            {...actions}
            key={list.id}
            {...{ list, count, lists: ordered }}
            row={rowOf(list.id)}
            onMove={(places) => moveTo(list, place + places)}
          />
        );
      })}
    </ul>
  );
}

interface ListRowProps extends ListActions {
  readonly list: ReadingList;
  readonly lists: readonly ReadingList[];
  readonly count: number;
  readonly row: ReturnType<ReturnType<typeof useListDrag>>;
  readonly onMove: (places: number) => void;
}

/** A list of the user's own. */
function ListRow({ list, lists, count, row, onMove, ...actions }: ListRowProps) {
  const { open, setOpen, succeed } = useContext(SidebarContext);
  const key = keyOf(list.id);
  const rename = () => setOpen({ key, part: 'name' });
  const remove = () => actions.onDeleteList(list.id);
  const isOpen = (part: 'menu' | 'name') => open?.key === key && open.part === part;
  const others = lists.filter((each) => each.id !== list.id);

  const form = isOpen('name') && (
    <NameForm
      label={t('listsName')}
      name={list.name}
      onRename={(name) => actions.onRenameList(list.id, name)}
      onClose={() => setOpen(undefined)}
    />
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const keys: Record<string, () => void> = event.altKey
      ? { ArrowUp: () => onMove(-1), ArrowDown: () => onMove(1) }
      : { F2: rename, Delete: remove };
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <SidebarRow
      place={{ kind: 'list', listId: list.id }}
      name={list.name}
      mark={<span class={`list-dot list-color-${list.color ?? 'none'}`} />}
      count={count}
      shortcuts="Alt+ArrowUp Alt+ArrowDown F2 Delete"
      onKeyDown={onKeyDown}
      row={row}
      {...(form && { form })}
      menu={
        <ListMenu
          list={list}
          others={others}
          canMoveUp={lists.indexOf(list) > 1}
          canMoveDown={lists.indexOf(list) < lists.length - 1}
          isOpen={isOpen('menu')}
          onToggle={(isOpening) => setOpen(isOpening ? { key, part: 'menu' } : undefined)}
          onRename={rename}
          onColor={(color) => actions.onColorList(list.id, color)}
          onMove={onMove}
          onMerge={(into) => {
            succeed(key, keyOf(into.id));
            actions.onMergeLists(list.id, into.id);
          }}
          onDelete={remove}
        />
      }
    />
  );
}

const idsOf = (lists: readonly ReadingList[]) => lists.map((list) => list.id);

/** The lists as the reader has just ordered them, until the library says how they stand. */
function useListOrder(lists: readonly ReadingList[], onOrderLists: ListActions['onOrderLists']) {
  const [wanted, setWanted] = useState<{ from: string; ids: readonly string[] }>();
  const from = idsOf(lists).join(' ');
  const place = new Map(wanted?.from === from ? wanted.ids.map((id, index) => [id, index]) : []);
  const ordered = lists.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  const reorder = (next: readonly ReadingList[]) => {
    setWanted({ from, ids: idsOf(next) });
    void onOrderLists(idsOf(next)).then((isKept) => isKept || setWanted(undefined));
  };
  return { ordered, reorder };
}
