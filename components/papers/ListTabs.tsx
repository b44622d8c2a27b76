import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import type { ReadingList } from '../../utils/paper/saved-paper';
import { NewListForm } from '../controls/NewListForm';

/** The tab of what the browser shows, in place of a list. */
export const pageTab = 'page';
export type TabChoice = { readonly listId: string | undefined } | typeof pageTab;

interface ListTabsProps {
  readonly lists: readonly ReadingList[];
  /** A list by its id, the whole library without one, or the page. */
  readonly chosen: TabChoice;
  /** The id of the panel that the tabs switch. */
  readonly panelId: string;
  readonly onChoose: (choice: TabChoice) => void;
  /** Answers whether the list was made; what was typed stays until it is. */
  readonly onCreate: (name: string) => Promise<boolean>;
}

/** Where each key takes the reader from tab `index` of `count`. */
const moves: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

export function ListTabs({ lists, chosen, panelId, onChoose, onCreate }: ListTabsProps) {
  const tablist = useRef<HTMLDivElement>(null);
  const tabs = tabsOf(lists);
  const index = Math.max(
    0,
    tabs.findIndex((tab) => isSame(tab.choice, chosen)),
  );

  useEffect(() => {
    tablist.current?.children[index]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [index]);

  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    const next = move(index, tabs.length);
    const tab = tabs[next];
    if (tab) onChoose(tab.choice);
    const element = tablist.current?.children[next];
    if (element instanceof HTMLElement) element.focus();
  };

  return (
    <nav class="list-tabs" aria-label={t('tabsLabel')}>
      <div
        class="list-tabs-scroll"
        role="tablist"
        tabIndex={-1}
        ref={tablist}
        onKeyDown={onKeyDown}
      >
        {tabs.map((tab, place) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            class="list-tab"
            title={tab.name}
            aria-selected={place === index}
            aria-controls={panelId}
            tabIndex={place === index ? 0 : -1}
            onClick={() => onChoose(tab.choice)}
          >
            <bdi>{tab.name}</bdi>
          </button>
        ))}
      </div>
      <NewListForm onCreate={onCreate} />
    </nav>
  );
}

/** The page stands near the beginning: many lists must not push it out of sight. */
function tabsOf(lists: readonly ReadingList[]) {
  return [
    { key: 'all', name: t('tabAll'), choice: { listId: undefined } },
    { key: 'page', name: t('tabPage'), choice: pageTab },
    ...lists.map(({ id, name }) => ({ key: `list ${id}`, name, choice: { listId: id } })),
  ] as const satisfies readonly { key: string; name: string; choice: TabChoice }[];
}

function isSame(a: TabChoice, b: TabChoice): boolean {
  if (a === pageTab || b === pageTab) return a === b;
  return a.listId === b.listId;
}
