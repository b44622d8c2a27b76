import { type MessageKey, t } from '../../utils/i18n/translate';
import { type ReadingStatus, readingStatuses } from '../../utils/paper/saved-paper';
import { AnchoredPanel } from '../controls/AnchoredPanel';

const names: Record<ReadingStatus, MessageKey> = {
  unread: 'statsStatusUnread',
  reading: 'statsStatusReading',
  read: 'statsStatusRead',
};

interface StatusPanelProps {
  readonly anchor: HTMLElement;
  readonly onPick: (status: ReadingStatus) => void;
  readonly onClose: (hasFocus: boolean) => void;
}

export function StatusPanel({ anchor, onPick, onClose }: StatusPanelProps) {
  return (
    <AnchoredPanel label={t('tableStatus')} anchor={anchor} onClose={onClose}>
      {readingStatuses.map((status) => (
        <button
          key={status}
          type="button"
          class="menu-item"
          onClick={() => {
            onClose(true);
            onPick(status);
          }}
        >
          <span class={`status-badge status-${status} status-sample`} aria-hidden="true" />
          <span class="menu-item-name">{t(names[status])}</span>
        </button>
      ))}
    </AnchoredPanel>
  );
}
