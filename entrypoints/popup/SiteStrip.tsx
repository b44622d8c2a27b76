/** What the popup offers on a page of a site that Offprint could read and does not. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { logError } from '../../utils/errors';
import { t } from '../../utils/i18n/translate';
import type { Settings } from '../../utils/settings/settings';
import type { SiteAccess } from '../../utils/settings/site-access';
import { optionalSiteAt } from '../../utils/sites/infos';
import { useSiteAccess } from '../../utils/views/use-site-access';
import type { ListedPage } from './use-page-entries';

interface SiteStripProps {
  readonly page: ListedPage;
  readonly access: SiteAccess;
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
  /** The strip had the focus, and goes. */
  readonly onLeave: () => void;
}

export function SiteStrip({ page, access, settings, onSettings, onLeave }: SiteStripProps) {
  const url = usePageUrl(page);
  const site = useMemo(() => url && optionalSiteAt(url), [url]);
  const host = url?.host ?? '';
  const origins = useMemo(() => (site ? [`https://${host}/*`] : []), [site, host]);
  const { isGranted, request } = useSiteAccess(access, origins);
  const { hiddenSites, showBadges } = settings;
  const isOff = site && isGranted && !origins.every(isGranted);
  if (!isOff || !showBadges || hiddenSites.includes(site.id)) return null;

  const show = async () => {
    if (await request(origins)) onLeave();
  };
  const hide = () => {
    onSettings({ ...settings, hiddenSites: [...hiddenSites, site.id] });
    onLeave();
  };
  return (
    <section class="site-strip" aria-label={t('siteStripLabel')}>
      <p>{t('siteStrip', host)}</p>
      <button type="button" class="text-button solid" onClick={() => void show()}>
        {t('siteStripShow')}
      </button>
      <button type="button" class="text-button" title={t('siteStripHideTip')} onClick={hide}>
        {t('siteStripHide')}
      </button>
    </section>
  );
}

function usePageUrl(page: ListedPage): URL | undefined {
  const [url, setUrl] = useState<URL>();
  useEffect(() => {
    let isCurrent = true;
    page.readUrl().then(
      (found) => isCurrent && setUrl(found),
      (error: unknown) => logError('reading the page’s address', error),
    );
    return () => {
      isCurrent = false;
    };
  }, [page]);
  return url;
}
