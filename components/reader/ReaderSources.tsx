import { formatDate, t } from '../../utils/i18n/translate';
import type { PaperSource } from '../../utils/paper/saved-paper';
import { ReaderSection } from './ReaderSection';
import { hostOf, newTab, webUrl } from './reader-links';

interface ReaderSourcesProps {
  /** Undefined while they are read. */
  readonly sources: readonly PaperSource[] | undefined;
}

/** On which pages the paper was seen, and when; the latest first. */
export function ReaderSources({ sources }: ReaderSourcesProps) {
  const latestFirst = sources?.toSorted((a, b) => b.lastSeenAt - a.lastSeenAt);
  return (
    <ReaderSection heading={t('readerSeenOn')}>
      {latestFirst === undefined && <p class="reader-wait">{t('readerLoading')}</p>}
      {latestFirst?.length === 0 && <p class="reader-none">{t('readerNoSources')}</p>}
      <ul class="reader-sources">
        {latestFirst?.map((source) => (
          <li key={source.pageUrl}>
            <PageLink url={source.pageUrl} />
            <span class="reader-seen">{seenOn(source)}</span>
          </li>
        ))}
      </ul>
    </ReaderSection>
  );
}

function PageLink({ url }: { url: string }) {
  const href = webUrl(url);
  if (href === undefined) return <bdi>{url}</bdi>;
  const { pathname, search } = new URL(href);
  return (
    <a href={href} {...newTab} title={href}>
      <bdi>
        {hostOf(href)}
        <span class="reader-path">{`${pathname}${search}`}</span>
      </bdi>
    </a>
  );
}

function seenOn({ firstSeenAt, lastSeenAt }: PaperSource): string {
  const first = formatDate(firstSeenAt);
  const last = formatDate(lastSeenAt);
  return first === last ? first : t('readerSeenFromTo', first, last);
}
