/** The settings of our pages, the sites' among them, which the browser keeps and asks for. */
import { useMemo } from 'preact/hooks';
import { OptionalSites } from '../../components/settings/OptionalSites';
import { SettingsView } from '../../components/settings/SettingsView';
import { t } from '../i18n/translate';
import type { Settings } from '../settings/settings';
import type { SiteAccess } from '../settings/site-access';
import { type GrantedSites, useSiteAccess } from './use-site-access';

export interface SiteChoice {
  readonly id: string;
  readonly name: string;
  /** `https://host/*` for each of its hosts, or patterns of the pages that are asked for. */
  readonly origins: readonly string[];
}

export interface SiteChoices {
  readonly builtIn: readonly SiteChoice[];
  readonly optional: readonly SiteChoice[];
}

interface SettingsPanelProps {
  readonly settings: Settings;
  /** The same at every draw. */
  readonly sites: SiteChoices;
  readonly access: SiteAccess;
  readonly onChange: (settings: Settings) => void;
}

export function SettingsPanel({ settings, sites, access, onChange }: SettingsPanelProps) {
  const origins = useMemo(
    () => [...sites.builtIn, ...sites.optional].flatMap((site) => site.origins),
    [sites],
  );
  const granted = useSiteAccess(access, origins);
  const { isGranted } = granted;
  const { hiddenSites } = settings;
  const setIsHidden = (siteId: string, isHidden: boolean) => {
    const others = hiddenSites.filter((id) => id !== siteId);
    onChange({ ...settings, hiddenSites: isHidden ? [...others, siteId] : others });
  };
  const optional = useMemo(
    () => isGranted && sites.optional.map((site) => optionalOf(site, isGranted, hiddenSites)),
    [sites, isGranted, hiddenSites],
  );
  const switchSite = (siteId: string, isOn: boolean) => {
    const site = sites.optional.find(({ id }) => id === siteId);
    if (!site) return;
    // First, while the click lasts: the browser asks for nothing later.
    const change = isOn ? granted.request(site.origins) : granted.remove(site.origins);
    if (isOn && hiddenSites.includes(siteId)) {
      void change.then((isDone) => isDone === true && setIsHidden(siteId, false));
    }
  };
  return (
    <SettingsView
      settings={settings}
      sites={sites.builtIn.map((site) => builtInOf(site, isGranted))}
      onChange={onChange}
    >
      {optional && <OptionalSites sites={optional} onSwitch={switchSite} />}
    </SettingsView>
  );
}

function builtInOf({ id, name, origins }: SiteChoice, isGranted: GrantedSites['isGranted']) {
  const isWithdrawn = isGranted !== undefined && !origins.every(isGranted);
  return { id, name, ...(isWithdrawn && { hint: t('settingsSiteWithdrawn') }) };
}

function optionalOf(
  { id, name, origins }: SiteChoice,
  isGranted: (origin: string) => boolean,
  hiddenSites: readonly string[],
) {
  const grantedHosts = origins.filter(isGranted).map(hostOf);
  const isOn = grantedHosts.length > 0 && !hiddenSites.includes(id);
  return { id, name, hosts: origins.map(hostOf), grantedHosts, isOn };
}

const hostOf = (origin: string) => origin.split('/')[2] ?? origin;
