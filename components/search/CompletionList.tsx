import { useEffect, useRef } from 'preact/hooks';
import { formatNumber, type MessageKey, t, tCount } from '../../utils/i18n/translate';
import type { Completion } from '../../utils/paper/search-answer';
import { Icon, type IconName } from '../controls/icons';

/** What stands in front of each kind, and what it is called for those who do not see it. */
const kinds: Record<Completion['kind'], { icon: IconName; name: MessageKey }> = {
  field: { icon: 'filter', name: 'suggestFilter' },
  value: { icon: 'filter', name: 'suggestFilter' },
  author: { icon: 'person', name: 'suggestAuthor' },
  tag: { icon: 'tag', name: 'suggestTag' },
  list: { icon: 'bookmark', name: 'suggestList' },
  site: { icon: 'globe', name: 'suggestSite' },
  venue: { icon: 'venue', name: 'suggestVenue' },
};

interface CompletionListProps {
  readonly id: string;
  readonly items: readonly Completion[];
  readonly activeIndex: number | undefined;
  readonly onChoose: (item: Completion) => void;
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** Ways to go on with a query. The box they belong to keeps the focus and moves the active one. */
export function CompletionList({ id, items, activeIndex, onChoose }: CompletionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (activeIndex === undefined) return;
    list.current?.children[activeIndex]?.scrollIntoView({ block: 'nearest' });
  }, [activeIndex]);

  return (
    <div
      ref={list}
      id={id}
      class="completion-list"
      role="listbox"
      aria-label={t('searchSuggestions')}
    >
      {items.map((item, index) => (
        <button
          key={`${item.kind} ${item.insert}`}
          id={optionId(id, index)}
          type="button"
          class="completion"
          role="option"
          tabIndex={-1}
          aria-selected={index === activeIndex}
          // Pressing must not take the focus from the box.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(item)}
        >
          <Icon name={kinds[item.kind].icon} />
          <span class="visually-hidden">{t(kinds[item.kind].name)} </span>
          <bdi class="completion-text">{item.label ?? withoutQuotes(item.insert)}</bdi>
          {item.count !== undefined && <Count count={item.count} />}
        </button>
      ))}
    </div>
  );
}

/** A query needs the quotes around a name, a reader does not. */
function withoutQuotes(insert: string): string {
  return insert.replace(/^"(.+)"$/, '$1');
}

function Count({ count }: { count: number }) {
  return (
    <span class="completion-count">
      <span aria-hidden="true">{formatNumber(count)}</span>
      <span class="visually-hidden">{tCount('papers', count)}</span>
    </span>
  );
}
