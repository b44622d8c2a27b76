import { useRef } from 'preact/hooks';
import { type MessageKey, t, tCount } from '../../utils/i18n/translate';
import { Icon, type IconName } from '../controls/icons';

type BulkPick = 'status' | 'lists' | 'tags' | 'export';

interface BulkBarProps {
  readonly count: number;
  /** All that match. */
  readonly total: number;
  readonly onPick: (pick: BulkPick, opener: HTMLElement) => void;
  readonly onStar: () => void;
  /** Makes one paper of two; absent unless two are selected. */
  readonly onMerge?: () => void;
  readonly onRemove: () => void;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
}

const picks: readonly {
  readonly pick: BulkPick;
  readonly label: MessageKey;
  readonly icon: IconName;
}[] = [
  { pick: 'status', label: 'tableStatus', icon: 'check' },
  { pick: 'lists', label: 'listsHead', icon: 'lists' },
  { pick: 'tags', label: 'tagsHead', icon: 'tag' },
  { pick: 'export', label: 'exportTitle', icon: 'down' },
];

/** What can be done with the selected papers at once. */
export function BulkBar({ count, total, onPick, ...rest }: BulkBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    if (event.key === 'Escape') rest.onClear();
    if (step === undefined) return;
    event.preventDefault();
    const at = buttons.findIndex((button) => button.matches(':focus'));
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  const merge = (
    <>
      <Icon name="merge" />
      <span>{t('twinMerge')}</span>
    </>
  );
  return (
    <div
      ref={bar}
      class="bulk-bar"
      role="toolbar"
      aria-label={t('bulkActions')}
      onKeyDown={onKeyDown}
    >
      <strong class="bulk-count">{tCount('trashChosen', count)}</strong>
      {count < total && (
        <button type="button" class="text-button" onClick={rest.onSelectAll}>
          {tCount('bulkSelectAll', total)}
        </button>
      )}
      <span class="bulk-acts">
        {rest.onMerge ? (
          <button type="button" class="bulk-button" title={t('twinMerge')} onClick={rest.onMerge}>
            {merge}
          </button>
        ) : (
          // Its room is kept: a bar that grows with the second paper would push the third away.
          <span class="bulk-button bulk-blank" aria-hidden="true">
            {merge}
          </span>
        )}
        {picks.map(({ pick, label, icon }) => (
          <button
            key={pick}
            type="button"
            class="bulk-button"
            aria-haspopup="dialog"
            title={t(label)}
            onClick={({ currentTarget }) => onPick(pick, currentTarget)}
          >
            <Icon name={icon} />
            <span>{t(label)}</span>
          </button>
        ))}
        <button type="button" class="bulk-button" title={t('bulkStar')} onClick={rest.onStar}>
          <Icon name="star" />
          <span>{t('bulkStar')}</span>
        </button>
        <button
          type="button"
          class="bulk-button bulk-remove"
          title={t('bulkRemove')}
          onClick={rest.onRemove}
        >
          <Icon name="trash" />
          <span>{t('bulkRemove')}</span>
        </button>
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={t('bulkClear')}
        title={t('bulkClear')}
        onClick={rest.onClear}
      >
        <Icon name="clear" />
      </button>
    </div>
  );
}
