/** Places of the library that are no papers: the trash, statistics, settings. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { LibraryPlace } from '../../components/sidebar/library-place';
import { StatsView } from '../../components/stats/StatsView';
import { TrashView } from '../../components/trash/TrashView';
import { t } from '../../utils/i18n/translate';
import type { LibraryReader } from '../../utils/library/library-reader';
import type { LibraryStatistics } from '../../utils/paper/library-statistics';
import { linkSiteId, scanSiteId } from '../../utils/paper/paper-meta';
import type { Settings } from '../../utils/settings/settings';
import type { SiteAccess } from '../../utils/settings/site-access';
import { SettingsPanel, type SiteChoices } from '../../utils/views/SettingsPanel';
import type { useActions } from '../../utils/views/use-actions';
import type { Ask } from '../../utils/views/use-papers';

export interface PlaceViewProps {
  readonly kind: 'trash' | 'statistics' | 'settings';
  readonly reader: LibraryReader;
  readonly ask: Ask;
  readonly attempt: ReturnType<typeof useActions>['attempt'];
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly siteChoices: SiteChoices;
  readonly access: SiteAccess;
  readonly settings: Settings;
  readonly readStatistics: () => Promise<LibraryStatistics>;
  readonly onSettings: (settings: Settings) => void;
  readonly onChoose: (place: LibraryPlace) => void;
  /** The number of papers in the trash has changed. */
  readonly onTrash: () => void;
}

export function PlaceView(props: PlaceViewProps) {
  if (props.kind === 'trash') return <Trash {...props} />;
  if (props.kind === 'statistics') return <Statistics {...props} />;
  const { settings, access, siteChoices } = props;
  return (
    <SettingsPanel {...{ settings, access }} sites={siteChoices} onChange={props.onSettings} />
  );
}

function Trash({ reader, ask, attempt, onTrash }: PlaceViewProps) {
  const read = useCallback(() => reader.readTrash(), [reader]);
  const { value: papers, reload } = useRead(reader, attempt, read);
  if (!papers) return null;
  const after = (change: () => Promise<unknown>) =>
    void attempt(change).then((isDone) => {
      // A read that succeeds would take the word of the failure away.
      if (!isDone) return;
      reload();
      onTrash();
    });
  return (
    <TrashView
      papers={papers}
      now={Date.now()}
      onRestore={(ids) => after(() => ask('restore', { ids: [...ids] }))}
      onDelete={(ids) => after(() => ask('deleteTrashed', { ids: [...ids] }))}
    />
  );
}

function Statistics({ reader, attempt, sites, readStatistics, onChoose }: PlaceViewProps) {
  const { value } = useRead(reader, attempt, readStatistics);
  if (!value) return null;
  const siteNames = new Map([
    ...sites.map(({ id, name }) => [id, name] as const),
    [linkSiteId, t('statsSiteLink')],
    [scanSiteId, t('statsSiteWeb')],
  ]);
  return <StatsView statistics={value} siteNames={siteNames} onChoose={onChoose} />;
}

/** What `read` reads, again after every change to the library. */
function useRead<Value>(
  reader: LibraryReader,
  attempt: PlaceViewProps['attempt'],
  read: () => Promise<Value>,
) {
  const [value, setValue] = useState<Value>();
  const reload = useCallback(() => {
    void attempt(async () => setValue(await read()));
  }, [attempt, read]);
  useEffect(() => {
    const controller = new AbortController();
    reload();
    reader.watch(reload, controller.signal);
    return () => controller.abort();
  }, [reader, reload]);
  return { value, reload };
}
