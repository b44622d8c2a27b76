import { type MessageKey, t } from '../../utils/i18n/translate';
import { Icon } from '../controls/icons';

const firstRow = { role: 'row', 'aria-rowindex': 1 } as const;
const cell = { role: 'columnheader' } as const;
type Sorted = 'ascending' | 'descending' | 'none';
const sortedCell = (sorted: Sorted) => ({ ...cell, 'aria-sort': sorted });

/** What the table can be sorted by at its head. */
export type SortColumn = 'title' | 'published' | 'added';

export interface TableSort {
  /** One of the columns, or an order the table has no column for. */
  readonly by: string;
  readonly isAscending: boolean;
}

interface PaperTableHeadProps {
  readonly sort: TableSort;
  readonly selectedCount: number;
  readonly total: number;
  readonly onSort: (column: SortColumn) => void;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
}

interface Column {
  readonly name: string;
  readonly label: MessageKey;
  readonly sort?: SortColumn;
}

const columns: readonly Column[] = [
  { name: 'paper', label: 'tablePaper', sort: 'title' },
  { name: 'venue', label: 'tableVenue' },
  { name: 'published', label: 'tablePublished', sort: 'published' },
  { name: 'added', label: 'tableAdded', sort: 'added' },
  { name: 'status', label: 'tableStatus' },
  { name: 'labels', label: 'tableLabels' },
];

export function PaperTableHead({ sort, selectedCount, total, ...rest }: PaperTableHeadProps) {
  const isAll = total > 0 && selectedCount >= total;
  return (
    <div {...firstRow} class="table-row table-head">
      <div {...cell} class="cell-select">
        <input
          type="checkbox"
          aria-label={t('tableSelectAll')}
          checked={isAll}
          indeterminate={selectedCount > 0 && !isAll}
          onClick={(event) => {
            event.preventDefault();
            if (isAll) rest.onClear();
            else rest.onSelectAll();
          }}
        />
      </div>
      <div {...cell} class="cell-star">
        <span class="visually-hidden">{t('readerStarred')}</span>
      </div>
      {columns.map((column) => (
        <HeadCell key={column.name} column={column} sort={sort} onSort={rest.onSort} />
      ))}
    </div>
  );
}

interface HeadCellProps extends Pick<PaperTableHeadProps, 'sort' | 'onSort'> {
  readonly column: Column;
}

function HeadCell({ column, sort, onSort }: HeadCellProps) {
  const { name, label, sort: by } = column;
  if (by === undefined) {
    return (
      <div {...cell} class={`cell-${name}`}>
        {t(label)}
      </div>
    );
  }
  const isSorted = sort.by === by;
  const direction = sort.isAscending ? 'ascending' : 'descending';
  return (
    <div {...sortedCell(isSorted ? direction : 'none')} class={`cell-${name}`}>
      <button type="button" class="table-sort" onClick={() => onSort(by)}>
        {t(label)}
        {isSorted && <Icon name={sort.isAscending ? 'up' : 'down'} size={13} />}
      </button>
    </div>
  );
}
