import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { type MessageKey, t } from '../../utils/i18n/translate';
import { densities, type Settings, themes } from '../../utils/settings/settings';
import { Switch } from '../controls/Switch';

interface ShownSite {
  readonly id: string;
  readonly name: string;
  /** What the reader should know of it. */
  readonly hint?: string;
}

interface SettingsViewProps {
  readonly settings: Settings;
  /** Built-in sites, in the order to show them. */
  readonly sites: readonly ShownSite[];
  readonly onChange: (settings: Settings) => void;
  /** What comes after the choices of sites. */
  readonly children?: ComponentChildren;
}

type Names<Value extends string> = Record<Value, MessageKey>;

const themeNames: Names<Settings['theme']> = {
  auto: 'settingsThemeAuto',
  light: 'settingsThemeLight',
  dark: 'settingsThemeDark',
};
const densityNames: Names<Settings['density']> = {
  cozy: 'settingsDensityCozy',
  compact: 'settingsDensityCompact',
};

/** Each choice is kept at once; there is nothing to confirm. */
export function SettingsView({ settings, sites, onChange, children }: SettingsViewProps) {
  const { hiddenSites, showBadges } = settings;
  const setIsHidden = (siteId: string, isHidden: boolean) => {
    const others = hiddenSites.filter((id) => id !== siteId);
    onChange({ ...settings, hiddenSites: isHidden ? [...others, siteId] : others });
  };
  return (
    <section class="settings page-column" aria-labelledby="settings-head">
      <h1 id="settings-head">{t('settingsHead')}</h1>
      <h2>{t('settingsLook')}</h2>
      <Choice
        name={t('settingsTheme')}
        values={themes}
        value={settings.theme}
        names={themeNames}
        drawing={(theme) => <span class={`theme-drawing theme-drawing-${theme}`} />}
        onPick={(theme) => onChange({ ...settings, theme })}
      />
      <Choice
        name={t('settingsDensity')}
        values={densities}
        value={settings.density}
        names={densityNames}
        drawing={(density) => <span class={`density-drawing density-drawing-${density}`} />}
        onPick={(density) => onChange({ ...settings, density })}
      />
      <h2>{t('settingsPages')}</h2>
      <Switch
        name={t('settingsBadges')}
        hint={t('settingsBadgesHint')}
        isOn={showBadges}
        onSwitch={(isOn) => onChange({ ...settings, showBadges: isOn })}
      />
      <fieldset class="settings-sites" disabled={!showBadges}>
        <legend>{t('settingsSites')}</legend>
        {sites.map(({ id, name, hint }) => (
          <Switch
            key={id}
            name={name}
            {...(hint !== undefined && { hint })}
            isOn={!hiddenSites.includes(id)}
            onSwitch={(isOn) => setIsHidden(id, !isOn)}
          />
        ))}
      </fieldset>
      {children}
    </section>
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly names: Names<Value>;
  readonly drawing: (value: Value) => ComponentChildren;
  readonly onPick: (value: Value) => void;
}

/** One of a few, as cards with a small drawing of what each looks like. */
function Choice<Value extends string>({ name, values, value, ...rest }: ChoiceProps<Value>) {
  const group = useId();
  return (
    <fieldset class="choice">
      <legend>{name}</legend>
      <div class="choice-cards">
        {values.map((each) => (
          <label key={each} class="choice-card">
            <input
              type="radio"
              name={group}
              value={each}
              checked={each === value}
              onChange={() => rest.onPick(each)}
            />
            <span class="choice-drawing" aria-hidden="true">
              {rest.drawing(each)}
            </span>
            <span class="choice-name">{t(rest.names[each])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
