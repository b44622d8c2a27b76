import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { formatNumber, t, tCount } from '../../utils/i18n/translate';
import type { PaperMeta } from '../../utils/paper/paper-meta';

interface PageToolbarProps {
  readonly total: number;
  readonly savedCount: number;
  readonly shown: readonly PaperMeta[];
  readonly droppedCount: number;
  /** Found by looking through the page, not by a script of its site. */
  readonly isScanned: boolean;
  readonly isSelected: (paper: PaperMeta) => boolean;
  readonly selectedCount: number;
  /** Of those shown, how many are not saved. */
  readonly newCount: number;
  readonly areMarksKnown: boolean;
  readonly onSelectAll: (isOn: boolean) => void;
  readonly onSaveNew: () => void;
  readonly onSaveSelected: () => void;
  /** What else there is to know of the page. */
  readonly children: ComponentChildren;
}

export function PageToolbar(props: PageToolbarProps) {
  const { total, savedCount, shown, droppedCount, selectedCount, newCount } = props;
  const shownSelected = shown.filter(props.isSelected).length;
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (all.current) {
      all.current.indeterminate = shownSelected > 0 && shownSelected < shown.length;
    }
  });
  return (
    <div class="results-head page-toolbar">
      <div class="results-bar">
        <p class="results-count" role="status">
          {props.areMarksKnown
            ? t('pageFound', tCount('papers', total), formatNumber(savedCount))
            : tCount('papers', total)}
        </p>
      </div>
      {props.isScanned && <p class="page-scanned">{t('pageScanned')}</p>}
      {droppedCount > 0 && <p class="page-changed">{tCount('pageChanged', droppedCount)}</p>}
      {props.children}
      <div class="page-acts">
        <label class="page-all">
          <input
            ref={all}
            type="checkbox"
            checked={shown.length > 0 && shownSelected === shown.length}
            disabled={shown.length === 0}
            onChange={({ currentTarget }) => props.onSelectAll(currentTarget.checked)}
          />
          {t('pageSelectAll')}
        </label>
        <button
          type="button"
          class="text-button"
          aria-disabled={selectedCount === 0}
          onClick={() => selectedCount > 0 && props.onSaveSelected()}
        >
          {t('pageSaveSelected', formatNumber(selectedCount))}
        </button>
        <button
          type="button"
          class="text-button solid"
          aria-disabled={newCount === 0}
          onClick={() => newCount > 0 && props.onSaveNew()}
        >
          {props.areMarksKnown && savedCount === total
            ? t('pageAllSaved')
            : t('pageSaveNew', formatNumber(newCount))}
        </button>
      </div>
    </div>
  );
}
