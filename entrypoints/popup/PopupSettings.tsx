import '../../components/sidebar/library.css';
import '../../components/settings/settings.css';
import '../../components/controls/switch.css';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../components/controls/icons';
import { t } from '../../utils/i18n/translate';
import type { Settings } from '../../utils/settings/settings';
import type { SiteAccess } from '../../utils/settings/site-access';
import { siteChoices } from '../../utils/sites/infos';
import { SettingsPanel } from '../../utils/views/SettingsPanel';

interface PopupSettingsProps {
  readonly settings: Settings;
  readonly access: SiteAccess;
  readonly onChange: (settings: Settings) => void;
  readonly onBack: () => void;
}

/** The settings in place of the papers, until the reader goes back. */
export function PopupSettings({ settings, access, onChange, onBack }: PopupSettingsProps) {
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
      <SettingsPanel {...{ settings, access, onChange }} sites={siteChoices} />
    </div>
  );
}
