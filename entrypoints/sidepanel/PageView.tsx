import { useState } from 'preact/hooks';
import { EmptyState } from '../../components/controls/EmptyState';
import { Icon } from '../../components/controls/icons';
import { formatNumber, language, t, tCount } from '../../utils/i18n/translate';
import type { PaperMeta } from '../../utils/paper/paper-meta';
import { PanelBar } from './PanelBar';
import type { PanelView } from './read-panel';
import { UnsavedPaper } from './UnsavedPaper';

interface PageViewProps {
  readonly view: Exclude<PanelView, { kind: 'saved' }>;
  readonly siteNames: readonly string[];
  readonly onSave: (paper: PaperMeta) => Promise<void>;
  readonly onOpenPopup: () => Promise<boolean>;
}

/** A page whose paper is not in the library, or that is no paper's page. */
export function PageView({ view, siteNames, onSave, onOpenPopup }: PageViewProps) {
  if (view.kind === 'unsaved') {
    return (
      <>
        {view.isBefore && <PanelBar text={t('panelBefore')} />}
        <UnsavedPaper key={view.paper.ids[0]} paper={view.paper} onSave={onSave} />
      </>
    );
  }
  return (
    <>
      <h1 class="visually-hidden">{t('extensionName')}</h1>
      {view.kind === 'listing' ? (
        <ListingPage {...view} onOpenPopup={onOpenPopup} />
      ) : (
        <OtherPage isUnseen={view.kind === 'unseen'} siteNames={siteNames} />
      )}
    </>
  );
}

interface OtherPageProps {
  readonly isUnseen: boolean;
  readonly siteNames: readonly string[];
}

function OtherPage({ isUnseen, siteNames }: OtherPageProps) {
  const type = isUnseen ? 'conjunction' : 'disjunction';
  const names = new Intl.ListFormat(language(), { type }).format(siteNames);
  return (
    <EmptyState
      icon={isUnseen ? 'page' : 'bookmark'}
      title={t(isUnseen ? 'panelUnseen' : 'panelNothing')}
    >
      <p>{t(isUnseen ? 'panelUnseenHint' : 'panelNothingHint', names)}</p>
    </EmptyState>
  );
}

interface ListingPageProps {
  readonly total: number;
  readonly saved: number;
  readonly onOpenPopup: () => Promise<boolean>;
}

function ListingPage({ total, saved, onOpenPopup }: ListingPageProps) {
  const [isRefused, setIsRefused] = useState(false);
  return (
    <EmptyState icon="page" title={tCount('panelListing', total)}>
      <p>
        {saved === 0
          ? t('panelNoneSaved')
          : saved === total
            ? t('panelAllSaved')
            : tCount('panelSomeSaved', saved, formatNumber(total - saved))}
      </p>
      <button
        type="button"
        class="panel-button"
        onClick={async () => setIsRefused(!(await onOpenPopup()))}
      >
        <Icon name="bookmark" />
        {t('panelChoose')}
      </button>
      <p role="status">{isRefused && t('panelPressButton')}</p>
    </EmptyState>
  );
}
