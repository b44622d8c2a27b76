import type { ComponentChildren } from 'preact';
import { formatNumber, t } from '../../utils/i18n/translate';
import { formatShare } from './stats-words';

interface BarTableProps {
  readonly title: string;
  /** What each row is. */
  readonly head: string;
  readonly rows: readonly { key: string; name: ComponentChildren; count: number }[];
  /** Of which each count is a part. */
  readonly total: number;
}

/** Bars to look at and a table to read, in one. */
export function BarTable({ title, head, rows, total }: BarTableProps) {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return (
    <table class="bar-table">
      <caption class="visually-hidden">{title}</caption>
      <colgroup>
        <col class="bar-names" />
        <col />
      </colgroup>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t('statsPapers')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, count }) => (
          <tr key={key} title={formatShare(count, total)}>
            <th scope="row">{name}</th>
            <td>
              <div class="bar-cell">
                <svg width="100%" height="10" aria-hidden="true">
                  <rect class="bar-track" width="100%" height="10" rx="3" />
                  <rect class="bar-count" width={`${(count / most) * 100}%`} height="10" rx="3" />
                </svg>
                <span>{formatNumber(count)}</span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
