import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n/translate';
import { Icon, type IconName } from './icons';

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ComponentChildren;
}

export function EmptyState({ icon, title, children }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <Icon name={icon} size={40} />
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <div class="empty-state-text">{children}</div>
    </div>
  );
}

/** Pages where a first paper can be saved. */
const listings = [
  { name: 'startHuggingFace', url: 'https://huggingface.co/papers' },
  { name: 'startArxiv', url: 'https://arxiv.org/list/cs.LG/new' },
] as const;

/** What a library without papers says: how the first one gets in. */
export function EmptyLibrary({ onOpenPage }: { onOpenPage: (url: string) => void }) {
  return (
    <EmptyState icon="page" title={t('emptyLibrary')}>
      <p>{t('emptyLibraryHint')}</p>
      <ListingLinks onOpenPage={onOpenPage} />
    </EmptyState>
  );
}

/** Where a first paper can be saved. */
export function ListingLinks({ onOpenPage }: { onOpenPage: (url: string) => void }) {
  return (
    <ul class="empty-state-links">
      {listings.map(({ name, url }) => (
        <li key={url}>
          <a
            href={url}
            onClick={(event) => {
              event.preventDefault();
              onOpenPage(url);
            }}
          >
            {t(name)}
          </a>
        </li>
      ))}
    </ul>
  );
}
