import { useId, useState } from 'preact/hooks';
import { formatDate, t } from '../../utils/i18n/translate';
import type { PaperId } from '../../utils/paper/paper-id';
import type { PaperSource } from '../../utils/paper/saved-paper';
import { Icon } from '../controls/icons';
import { MathText } from '../text/MathText';
import { groupSources } from './group-sources';
import { ReaderSection } from './ReaderSection';
import { hostOf, newTab, webUrl } from './reader-links';

/** Makes a paper of its own of the sources on these pages. @param restId an id of what stays */
export type SplitSources = (pageUrls: readonly string[], restId: PaperId) => Promise<unknown>;

interface ReaderSourcesProps {
  /** Undefined while they are read. */
  readonly sources: readonly PaperSource[] | undefined;
  /** What the paper is called; pages that call it otherwise say so. */
  readonly title: string;
  /** What readers call a site, by its id. */
  readonly siteNames: ReadonlyMap<string, string>;
  readonly onSplit: SplitSources;
}

/** On which pages the paper was seen, and when; the latest first. One alone is folded away. */
export function ReaderSources({ sources, onSplit, ...rest }: ReaderSourcesProps) {
  const [isUnfolded, setIsUnfolded] = useState(false);
  const listId = useId();
  const [only] = sources?.length === 1 ? sources : [];
  const groups = groupSources(sources ?? []);
  const opener = only && (
    <button
      type="button"
      class="text-button reader-sources-opener"
      aria-expanded={isUnfolded}
      aria-controls={listId}
      onClick={() => setIsUnfolded(!isUnfolded)}
    >
      <bdi>{siteOf(only, rest.siteNames)}</bdi>
      <Icon name="chevron" size={14} />
    </button>
  );
  return (
    <ReaderSection heading={t('readerSources')} aside={opener}>
      {sources === undefined && <p class="reader-wait">{t('readerLoading')}</p>}
      {sources?.length === 0 && <p class="reader-none">{t('readerNoSources')}</p>}
      <ul id={listId} class="reader-sources" hidden={only && !isUnfolded}>
        {groups.map((group) => {
          const pageUrls = group.map((source) => source.pageUrl);
          const restId = groups.find((other) => other !== group)?.[0]?.paper.ids[0];
          return (
            <SourceGroup
              key={pageUrls.join(' ')}
              {...rest}
              sources={group}
              {...(restId && { onSplit: () => onSplit(pageUrls, restId) })}
            />
          );
        })}
      </ul>
    </ReaderSection>
  );
}

type SourceGroupProps = Pick<ReaderSourcesProps, 'title' | 'siteNames'> & {
  readonly sources: readonly PaperSource[];
  /** Absent when there is nothing to part them from. */
  readonly onSplit?: () => Promise<unknown>;
};

/** Pages that name the same paper, and the way to part them from the others. */
function SourceGroup({ sources, title, siteNames, onSplit }: SourceGroupProps) {
  const [isBusy, setIsBusy] = useState(false);
  const pagesId = useId();
  const split = async () => {
    setIsBusy(true);
    await onSplit?.();
    setIsBusy(false);
  };
  return (
    <li class="reader-source-group">
      <ul id={pagesId}>
        {sources.map((source) => (
          <li key={source.pageUrl} class="reader-source">
            <PageLink url={source.paper.pageUrl} site={siteOf(source, siteNames)} />
            <span class="reader-seen">{seenOn(source)}</span>
            {source.paper.title !== title && (
              <span class="reader-source-title">
                <bdi>
                  <MathText text={source.paper.title} />
                </bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
      {onSplit && (
        <button
          type="button"
          class="text-button reader-split"
          aria-describedby={pagesId}
          aria-disabled={isBusy}
          onClick={() => !isBusy && void split()}
        >
          {t(sources.length === 1 ? 'readerSplit' : 'readerSplitMany')}
        </button>
      )}
    </li>
  );
}

function PageLink({ url, site }: { url: string; site: string }) {
  const href = webUrl(url);
  if (href === undefined) return <bdi>{url}</bdi>;
  const { pathname, search } = new URL(href);
  const host = hostOf(href);
  return (
    <a href={href} {...newTab} title={href}>
      {site !== host && <bdi class="reader-source-site">{site}</bdi>}
      <bdi>
        {host}
        <span class="reader-path">{`${pathname}${search}`}</span>
      </bdi>
    </a>
  );
}

/** What the site is called, or else its host. */
function siteOf({ paper }: PaperSource, siteNames: ReadonlyMap<string, string>): string {
  return siteNames.get(paper.siteId) ?? (hostOf(paper.pageUrl) || paper.pageUrl);
}

function seenOn({ firstSeenAt, lastSeenAt }: PaperSource): string {
  const first = formatDate(firstSeenAt);
  const last = formatDate(lastSeenAt);
  return first === last ? first : t('readerSeenFromTo', first, last);
}
