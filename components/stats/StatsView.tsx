import type { ComponentChildren } from 'preact';
import { formatNumber, language, t, tCount } from '../../utils/i18n/translate';
import type { LibraryStatistics } from '../../utils/paper/library-statistics';
import { EmptyState } from '../controls/EmptyState';
import { hashOf, type LibraryPlace } from '../sidebar/library-place';
import { BarTable } from './BarTable';
import { StatsFigure } from './StatsFigure';
import { StatusShares } from './StatusShares';
import * as words from './stats-words';
import { WeeksChart } from './WeeksChart';

interface StatsViewProps {
  readonly statistics: LibraryStatistics;
  /** By their ids. */
  readonly siteNames: words.SiteNames;
  readonly onChoose: (place: LibraryPlace) => void;
}

/** Fewer papers than this make no picture. */
const leastPapers = 5;
const shownTags = 12;

export function StatsView({ statistics, siteNames, onChoose }: StatsViewProps) {
  const { total, weeks, bySite, byTag } = statistics;
  if (total < leastPapers) {
    return (
      <Page>
        <EmptyState icon="page" title={t('statsEmpty')}>
          <p>{tCount('statsEmptyHint', leastPapers)}</p>
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page>
      <Headline statistics={statistics} />
      <div class="stats-figures">
        <StatsFigure isWide title={t('statsWeeksTitle')} sentence={words.sayWeeks(weeks)}>
          <WeeksChart title={t('statsWeeksTitle')} weeks={weeks} />
        </StatsFigure>
        <StatsFigure title={t('statsStatusTitle')} sentence={words.sayStatuses(statistics)}>
          <StatusShares title={t('statsStatusTitle')} statistics={statistics} />
        </StatsFigure>
        <StatsFigure title={t('statsSitesTitle')} sentence={words.saySites(statistics, siteNames)}>
          <BarTable
            title={t('statsSitesTitle')}
            head={t('statsSite')}
            total={total}
            rows={bySite.map(({ id, count }) => ({
              key: id,
              name: <bdi>{siteNames.get(id) ?? id}</bdi>,
              count,
            }))}
          />
        </StatsFigure>
        <StatsFigure isWide title={t('statsTagsTitle')} sentence={words.sayTags(statistics)}>
          {byTag.length > 0 && (
            <BarTable
              title={t('statsTagsTitle')}
              head={t('statsTag')}
              total={total}
              rows={byTag.slice(0, shownTags).map(({ tag, count }) => ({
                key: tag,
                name: <TagLink tag={tag} onChoose={onChoose} />,
                count,
              }))}
            />
          )}
        </StatsFigure>
      </div>
    </Page>
  );
}

function Page({ children }: { children: ComponentChildren }) {
  return (
    <section class="stats page-column" aria-labelledby="stats-head">
      <h1 id="stats-head">{t('statsHead')}</h1>
      {children}
    </section>
  );
}

/** The numbers one wants first. */
function Headline({ statistics }: Pick<StatsViewProps, 'statistics'>) {
  const { total, byStatus, weeks } = statistics;
  const streak = words.streakOf(weeks);
  const pace = new Intl.NumberFormat(language(), { maximumSignificantDigits: 2 });
  const figures = [
    { value: formatNumber(total), name: tCount('statsTotal', total) },
    { value: words.formatShare(byStatus.read, total), name: t('statsReadShare') },
    { value: formatNumber(streak), name: tCount('statsStreak', streak) },
    { value: pace.format(words.paceOf(weeks)), name: t('statsPace') },
  ];
  return (
    <ul class="stats-headline">
      {figures.map(({ value, name }) => (
        <li key={name}>
          <strong>{value}</strong> <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}

interface TagLinkProps extends Pick<StatsViewProps, 'onChoose'> {
  readonly tag: string;
}

function TagLink({ tag, onChoose }: TagLinkProps) {
  const place: LibraryPlace = { kind: 'tag', tag };
  return (
    <a
      href={hashOf(place)}
      title={tag}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onChoose(place);
      }}
    >
      <bdi>{tag}</bdi>
    </a>
  );
}
