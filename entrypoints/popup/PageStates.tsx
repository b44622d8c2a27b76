import { EmptyState, ListingLinks } from '../../components/controls/EmptyState';
import { language, t, tCount } from '../../utils/i18n/translate';
import { siteInfos } from '../../utils/sites/infos';

/** A page that is none of those Offprint reads. */
export function UnsupportedPage({ onOpenPage }: { onOpenPage: (url: string) => void }) {
  const names = new Intl.ListFormat(language()).format(siteInfos.map((site) => site.name));
  return (
    <EmptyState icon="page" title={t('pageUnsupported')}>
      <p>{t('pageUnsupportedHint', names)}</p>
      <p>{t('pageUnsupportedReload')}</p>
      <ListingLinks onOpenPage={onOpenPage} />
    </EmptyState>
  );
}

interface EmptyPageProps {
  readonly droppedCount: number;
  readonly onAgain: () => void;
}

/** A page Offprint reads, without anything on it. */
export function EmptyPage({ droppedCount, onAgain }: EmptyPageProps) {
  return (
    <EmptyState icon="page" title={t('pageEmpty')}>
      <p>{droppedCount > 0 ? tCount('pageChanged', droppedCount) : t('pageEmptyHint')}</p>
      <button type="button" class="text-button" onClick={onAgain}>
        {t('pageAgain')}
      </button>
    </EmptyState>
  );
}

export function NoMatch({ text }: { text: string }) {
  return (
    <EmptyState icon="search" title={t('pageNoMatch', text)}>
      <p role="status">{t('papersNone')}</p>
    </EmptyState>
  );
}
