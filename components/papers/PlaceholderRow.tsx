import { t } from '../../utils/i18n/translate';

/** Where a row stands in its list. */
export interface RowPlace {
  readonly row: number;
  readonly total: number;
  /** The one row whose controls are in the tab order. */
  readonly isActive: boolean;
}

export function rowAttributes({ row, total }: RowPlace) {
  return {
    role: 'listitem',
    'data-row': row,
    'aria-setsize': total,
    'aria-posinset': row + 1,
  } as const;
}

/** A row whose paper is being read; the keyboard can already be at it. */
export function PlaceholderRow(place: RowPlace) {
  return (
    <div class="paper-row placeholder-row" {...rowAttributes(place)} aria-busy="true">
      <button
        type="button"
        data-title=""
        tabIndex={place.isActive ? 0 : -1}
        aria-label={t('papersLoadingRow')}
      >
        <span />
        <span />
        <span />
      </button>
    </div>
  );
}
