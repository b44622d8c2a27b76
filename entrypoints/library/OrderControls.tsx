import { Icon } from '../../components/icons';
import type { TableLook } from '../../components/PaperTableRow';
import { t } from '../../utils/i18n/translate';
import type { SortOrder } from '../../utils/search/query/query';
import { sortOf } from '../../utils/views/query-sort';

interface OrderControlsProps {
  readonly text: string;
  readonly look: TableLook;
  readonly onSort: (sort: SortOrder) => void;
  readonly onLook: (look: TableLook) => void;
}

const looks = [
  { look: 'table', name: 'lookTable', lines: ['M3 5h14', 'M3 10h14', 'M3 15h14'] },
  {
    look: 'cards',
    name: 'lookCards',
    lines: ['M3.500 3.500h13v5.500h-13Z', 'M3.500 12h13v5h-13Z'],
  },
] as const;

/** Which way round papers are shown, and how. */
export function OrderControls({ text, look, onSort, onLook }: OrderControlsProps) {
  const sort = sortOf(text);
  const direction = t(sort.isAscending ? 'sortAscending' : 'sortDescending');
  return (
    <>
      {sort.by !== 'relevance' && (
        <button
          type="button"
          class="icon-button"
          aria-label={`${t('sortTurn')}: ${direction}`}
          title={direction}
          onClick={() => onSort({ by: sort.by, isAscending: !sort.isAscending })}
        >
          <Icon name={sort.isAscending ? 'up' : 'down'} size={14} />
        </button>
      )}
      <fieldset class="papers-looks" aria-label={t('looks')}>
        {looks.map(({ look: each, name, lines }) => (
          <button
            key={each}
            type="button"
            class="icon-button"
            aria-pressed={each === look}
            aria-label={t(name)}
            title={t(name)}
            onClick={() => onLook(each)}
          >
            <svg class="icon" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
              {lines.map((line) => (
                <path key={line} d={line} />
              ))}
            </svg>
          </button>
        ))}
      </fieldset>
    </>
  );
}
