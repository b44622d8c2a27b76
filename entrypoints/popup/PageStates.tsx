import type { ComponentChildren } from 'preact';
import { EmptyState, ListingLinks } from '../../components/controls/EmptyState';
import { t, tCount } from '../../utils/i18n/translate';
import type { PageEntries } from '../../utils/messaging/page-entries';
import { PageSample } from './PageSample';

/** A page that the browser does not let Offprint look at. */
export function RefusedPage({ onOpenPage }: { onOpenPage: (url: string) => void }) {
  return (
    <EmptyState icon="page" title={t('pageRefused')}>
      <p>{t('pageRefusedHint')}</p>
      <p>{t('pageUnsupportedReload')}</p>
      <ListingLinks onOpenPage={onOpenPage} />
    </EmptyState>
  );
}

interface EmptyPageProps {
  readonly entries: PageEntries;
  readonly readSample: () => Promise<string | undefined>;
  readonly onAgain: () => void;
}

/** A page that Offprint looked at, without a paper it could read. */
export function EmptyPage({ entries, readSample, onAgain }: EmptyPageProps) {
  const { state, siteName, droppedCount, isScanned } = entries;
  const again = (
    <button type="button" class="text-button" onClick={onAgain}>
      {t('pageAgain')}
    </button>
  );
  if (siteName !== undefined && state === 'blocked') {
    return (
      <Told title={t('pageBlocked', siteName)} text={t('pageBlockedHint')}>
        {again}
      </Told>
    );
  }
  if (siteName !== undefined && state !== 'none') {
    const text = droppedCount > 0 ? tCount('pageChanged', droppedCount) : t('pageChangedHint');
    return (
      <Told title={t('pageSiteChanged', siteName)} text={text} icon="alert">
        <p>{t('pageChangedRest')}</p>
        {again}
        <PageSample readSample={readSample} />
      </Told>
    );
  }
  const text = isScanned && siteName === undefined ? t('pageScannedNone') : t('pageEmptyHint');
  return (
    <Told title={t(siteName === undefined ? 'pageEmpty' : 'pageListsNone')} text={text}>
      {again}
    </Told>
  );
}

/** Over what could be read of a page, when not all could. */
export function ChangedNote({ entries, readSample }: Omit<EmptyPageProps, 'onAgain'>) {
  const { state, siteName, droppedCount } = entries;
  if (siteName === undefined || (state !== 'changed' && droppedCount === 0)) return null;
  return (
    <div class="page-note">
      {state === 'changed' && <p class="page-changed">{t('pageSiteChanged', siteName)}</p>}
      <PageSample readSample={readSample} />
    </div>
  );
}

interface ToldProps {
  readonly title: string;
  readonly text: string;
  readonly icon?: 'alert' | 'page';
  readonly children: ComponentChildren;
}

function Told({ title, text, icon = 'page', children }: ToldProps) {
  return (
    <EmptyState icon={icon} title={title}>
      <p>{text}</p>
      {children}
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
