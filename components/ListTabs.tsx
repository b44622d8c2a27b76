import { useEffect, useRef } from 'preact/hooks';
import type { ReadingList } from '../utils/paper/saved-paper';
import { NewListForm } from './NewListForm';

interface ListTabsProps {
  readonly lists: readonly ReadingList[];
  /** The chosen list; undefined is the whole library. */
  readonly chosenId: string | undefined;
  /** The id of the panel that the tabs switch. */
  readonly panelId: string;
  readonly onChoose: (listId: string | undefined) => void;
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

export function ListTabs({ lists, chosenId, panelId, onChoose, onCreate }: ListTabsProps) {
  const tablist = useRef<HTMLDivElement>(null);
  const tabs = [{ id: undefined, name: 'All' }, ...lists];
  const chosen = Math.max(
    tabs.findIndex((tab) => tab.id === chosenId),
    0,
  );

  useEffect(() => {
    tablist.current?.children[chosen]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    const next = move(chosen, tabs.length);
    onChoose(tabs[next]?.id);
    const element = tablist.current?.children[next];
    if (element instanceof HTMLElement) element.focus();
  };

  return (
    <nav class="list-tabs" aria-label="Lists">
      <div
        class="list-tabs-scroll"
        role="tablist"
        tabIndex={-1}
        ref={tablist}
        onKeyDown={onKeyDown}
      >
        {tabs.map((tab, index) => (
          <button
            key={tab.id ?? ''}
            type="button"
            role="tab"
            class="list-tab"
            aria-selected={index === chosen}
            aria-controls={panelId}
            tabIndex={index === chosen ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            <bdi>{tab.name}</bdi>
          </button>
        ))}
      </div>
      <NewListForm onCreate={onCreate} />
    </nav>
  );
}
