import { useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { Icon } from '../controls/icons';
import { type Filter, filterName } from './filter-words';

interface FilterChipsProps {
  readonly filters: readonly Filter[];
  readonly onRemove: (index: number) => void;
  /** The last one went: the focus has no chip to go to. */
  readonly onEmptied: () => void;
}

/** The filters that are on. A press takes one off. */
export function FilterChips({ filters, onRemove, onEmptied }: FilterChipsProps) {
  const list = useRef<HTMLUListElement>(null);
  if (filters.length === 0) return null;
  const remove = (index: number) => {
    const chips = list.current?.querySelectorAll('button') ?? [];
    const next = chips[index + 1] ?? chips[index - 1];
    if (next) next.focus();
    else onEmptied();
    onRemove(index);
  };
  return (
    <ul ref={list} class="filter-chips" aria-label={t('filtersOn')}>
      {filters.map((filter, index) => {
        const name = filterName(filter);
        // By what it says, so that the others stay when one goes: one of them has the focus.
        const occurrence = filters
          .slice(0, index)
          .filter((each) => filterName(each) === name).length;
        return (
          <li key={`${name} ${occurrence}`}>
            <button
              type="button"
              class="chip filter-chip"
              aria-label={t('filterRemove', name)}
              title={t('filterRemove', name)}
              onClick={() => remove(index)}
            >
              <bdi>{name}</bdi>
              <Icon name="clear" size={11} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
