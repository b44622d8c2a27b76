import '../../components/sidebar/library.css';
import '../../components/settings/settings.css';
import '../../components/controls/switch.css';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../components/controls/icons';
import { SettingsView } from '../../components/settings/SettingsView';
import { t } from '../../utils/i18n/translate';
import type { Settings } from '../../utils/settings/settings';
import { siteInfos } from '../../utils/sites/infos';

interface PopupSettingsProps {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
  readonly onBack: () => void;
}

/** The settings in place of the papers, until the reader goes back. */
export function PopupSettings({ settings, onChange, onBack }: PopupSettingsProps) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  // By its role: a modal `dialog` would hide the toasts, and the papers are inert anyway.
  const dialog = {
    ...{ role: 'dialog' as const, 'aria-modal': true, 'aria-label': t('settingsHead') },
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      // Unprevented, Escape would close the whole popup.
      event.preventDefault();
      onBack();
    },
  };
  return (
    <div class="popup-over" {...dialog}>
      <button ref={back} type="button" class="text-button popup-back" onClick={onBack}>
        <Icon name="back" /> {t('popupBack')}
      </button>
      <SettingsView settings={settings} sites={siteInfos} onChange={onChange} />
    </div>
  );
}
