/** The order and the filters, which are parts of the query's text. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../components/controls/icons';
import { FilterChips } from '../../components/search/FilterChips';
import { FilterPanel } from '../../components/search/FilterPanel';
import { SortMenu } from '../../components/search/SortMenu';
import { type MessageKey, t } from '../i18n/translate';
import type { ReadingList } from '../paper/saved-paper';
import type { SortKey } from '../search/query/query';
import { filtersOf, findFilter, setFilter, toggleFilter, withoutFilter } from './query-filters';
import { nextSort, sortChoices, sortOf, withSort } from './query-sort';

/** What filters can be chosen from, read when they are first shown. */
export interface FilterSources {
  readonly loadTags: () => Promise<readonly string[]>;
  readonly loadSites: () => Promise<readonly { readonly id: string; readonly name: string }[]>;
}

interface QueryControlsProps {
  readonly text: string;
  readonly lists: readonly ReadingList[];
  readonly sources: FilterSources;
  readonly onText: (text: string) => void;
  /** To the search box: nothing here is left to have the focus. */
  readonly onLeave: () => void;
  /** Stands beside the order. */
  readonly beside?: ComponentChildren;
  readonly children: (controls: ComponentChildren, chips: ComponentChildren) => ComponentChildren;
}

const panelId = 'filters';
const sortNames: Record<SortKey, MessageKey> = {
  relevance: 'sortRelevance',
  added: 'sortAdded',
  published: 'sortPublished',
  title: 'sortTitle',
  opened: 'sortOpened',
};

export function QueryControls({ text, lists, sources, onText, ...rest }: QueryControlsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { tags, sites } = useSources(sources, isOpen);
  const filters = filtersOf(text);
  const year = filters.find(({ field, isNegated }) => field === 'year' && !isNegated)?.value;
  const controls = (
    <>
      <SortMenu
        value={sortOf(text).by}
        choices={sortChoices(text)}
        names={sortNames}
        onChoose={(by) => onText(withSort(text, nextSort(text, by)))}
      />
      {rest.beside}
      <button
        ref={opener}
        type="button"
        class="filter-opener"
        aria-expanded={isOpen}
        {...(isOpen && { 'aria-controls': panelId })}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="filter" size={14} />
        {t('filterOpen')}
      </button>
    </>
  );
  const below = (
    <>
      <FilterChips
        filters={filters}
        onRemove={(index) => {
          const filter = filters[index];
          if (filter) onText(withoutFilter(text, filter));
        }}
        onEmptied={() => opener.current?.focus()}
      />
      {isOpen && (
        <FilterPanel
          id={panelId}
          has={(field, value) => findFilter(text, field, value) !== undefined}
          onToggle={(field, value, others) => onText(toggleFilter(text, field, value, others))}
          year={year}
          onYear={(value) => onText(setFilter(text, 'year', value))}
          lists={lists}
          tags={tags}
          sites={sites}
          onClose={() => {
            setIsOpen(false);
            opener.current?.focus();
          }}
        />
      )}
    </>
  );
  return <>{rest.children(controls, below)}</>;
}

type Sites = Awaited<ReturnType<FilterSources['loadSites']>>;

function useSources({ loadTags, loadSites }: FilterSources, isWanted: boolean) {
  const [tags, setTags] = useState<readonly string[]>([]);
  const [sites, setSites] = useState<Sites>([]);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    void loadTags().then((loaded) => isCurrent && setTags(loaded));
    void loadSites().then((loaded) => isCurrent && setSites(loaded));
    return () => {
      isCurrent = false;
    };
  }, [isWanted, loadTags, loadSites]);
  return { tags, sites };
}
