import { type MessageKey, t } from '../../utils/i18n/translate';
import { type ReadingStatus, readingStatuses } from '../../utils/paper/saved-paper';

const names: Record<ReadingStatus, MessageKey> = {
  unread: 'statusUnread',
  reading: 'statusReading',
  read: 'statusRead',
};

export function statusName(status: ReadingStatus): string {
  return t(names[status]);
}

interface StatusBadgeProps {
  readonly status: ReadingStatus;
  readonly tabIndex: number;
  readonly onChange: (status: ReadingStatus) => void;
}

/** The reading status as a pill that is a menu. */
export function StatusBadge({ status, tabIndex, onChange }: StatusBadgeProps) {
  return (
    <select
      class={`status-badge status-${status}`}
      aria-label={t('badgeStatus')}
      tabIndex={tabIndex}
      value={status}
      onChange={({ currentTarget }) => {
        const chosen = readingStatuses.find((each) => each === currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {readingStatuses.map((each) => (
        <option key={each} value={each}>
          {statusName(each)}
        </option>
      ))}
    </select>
  );
}
