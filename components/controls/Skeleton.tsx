import { t } from '../../utils/i18n/translate';

/** Stands in for rows while the first read takes longer than a blink (the delay is in the CSS). */
export function Skeleton({ label = t('papersLoading') }: { label?: string }) {
  return (
    <div class="skeleton" role="status" aria-label={label}>
      {[0, 1, 2, 3, 4].map((row) => (
        <div key={row} class="skeleton-row">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
