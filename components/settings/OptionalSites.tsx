import { useMemo, useState } from 'preact/hooks';
import { language, t, tCount } from '../../utils/i18n/translate';
import { Switch } from '../controls/Switch';

interface OptionalSite {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
  /** Those of `hosts` that Offprint may read now. */
  readonly grantedHosts: readonly string[];
  readonly isOn: boolean;
}

interface OptionalSitesProps {
  readonly sites: readonly OptionalSite[];
  /** Called within the reader's click: the browser asks at once. */
  readonly onSwitch: (siteId: string, isOn: boolean) => void;
}

/** With more sites than this there is a box to find one by its name. */
const findableFrom = 9;
/** Of a site with more, the others are counted. */
const namedHosts = 2;

/** Sites that Offprint reads once the reader switches them on, one by one. */
export function OptionalSites({ sites, onSwitch }: OptionalSitesProps) {
  const [text, setText] = useState('');
  const sorted = useMemo(() => {
    const { compare } = new Intl.Collator(language());
    return [...sites].sort((a, b) => compare(a.name, b.name));
  }, [sites]);
  const shown = sorted.filter((site) => isMatch(site, text));
  return (
    <fieldset class="settings-sites settings-more">
      <legend>{t('settingsMoreSites')}</legend>
      <p class="settings-hint">{t('settingsMoreSitesHint')}</p>
      {sites.length >= findableFrom && (
        <input
          type="search"
          class="settings-find"
          aria-label={t('settingsFindSite')}
          placeholder={t('settingsFindSite')}
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || text === '') return;
            // The settings themselves stay open.
            event.preventDefault();
            event.stopPropagation();
            setText('');
          }}
        />
      )}
      {shown.map((site) => (
        <Switch
          key={site.id}
          name={site.name}
          hint={hintOf(site)}
          isOn={site.isOn}
          onSwitch={(isOn) => onSwitch(site.id, isOn)}
        />
      ))}
      <p class="settings-hint" role="status">
        {shown.length === 0 && t('settingsNoSite', text.trim())}
      </p>
    </fieldset>
  );
}

function isMatch({ name, hosts }: OptionalSite, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return [name, ...hosts].some((each) => each.toLowerCase().includes(wanted));
}

function hintOf({ hosts, grantedHosts, isOn }: OptionalSite): string {
  return isOn
    ? t('settingsSiteOn', hostWords(grantedHosts))
    : t('settingsSiteOff', hostWords(hosts));
}

function hostWords(hosts: readonly string[]): string {
  // Of `www.x` and `x` one says it all.
  const told = hosts.filter((host) => !hosts.some((other) => host === `www.${other}`));
  const named = told.slice(0, namedHosts);
  const others = told.length - named.length;
  const words = others > 0 ? [...named, tCount('settingsMoreHosts', others)] : named;
  return new Intl.ListFormat(language()).format(words);
}
