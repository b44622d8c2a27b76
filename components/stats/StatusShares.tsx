import { useId } from 'preact/hooks';
import { formatNumber, type MessageKey, t } from '../../utils/i18n/translate';
import type { LibraryStatistics } from '../../utils/paper/library-statistics';
import type { ReadingStatus } from '../../utils/paper/saved-paper';
import { ChartPattern } from './ChartPattern';
import { formatShare } from './stats-words';

const names = {
  read: 'statsStatusRead',
  reading: 'statsStatusReading',
  unread: 'statsStatusUnread',
} as const satisfies Record<ReadingStatus, MessageKey>;
const statuses = ['read', 'reading', 'unread'] as const;

/** One bar in three parts, and the table that is its legend. */
export function StatusShares({
  title,
  statistics,
}: {
  title: string;
  statistics: LibraryStatistics;
}) {
  const { byStatus, total } = statistics;
  const id = useId();
  const shareOf = (count: number) => (total === 0 ? 0 : (count / total) * 100);
  const parts = statuses.map((status, index) => ({
    status,
    start: statuses.slice(0, index).reduce((sum, each) => sum + shareOf(byStatus[each]), 0),
    share: shareOf(byStatus[status]),
  }));
  const fills = { read: `url(#${id}-hatch)`, reading: `url(#${id}-dots)`, unread: undefined };
  return (
    <div class="shares">
      <svg class="shares-bar" width="100%" height="28" aria-hidden="true">
        <defs>
          <ChartPattern id={`${id}-hatch`} kind="hatch" />
          <ChartPattern id={`${id}-dots`} kind="dots" />
        </defs>
        {parts.map(({ status, start, share }) => (
          <rect
            key={status}
            class={`share-${status}`}
            x={`${start}%`}
            width={`${share}%`}
            height="28"
            {...(fills[status] && { fill: fills[status] })}
          />
        ))}
      </svg>
      <table class="shares-table">
        <caption class="visually-hidden">{title}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t('statsStatus')}</th>
            <th scope="col">{t('statsPapers')}</th>
            <th scope="col">{t('statsShare')}</th>
          </tr>
        </thead>
        <tbody>
          {statuses.map((status) => (
            <tr key={status}>
              <th scope="row">
                <span class={`swatch swatch-${status}`}>{t(names[status])}</span>
              </th>
              <td>{formatNumber(byStatus[status])}</td>
              <td>{formatShare(byStatus[status], total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
