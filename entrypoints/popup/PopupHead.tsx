import type { ComponentProps } from 'preact';
import { Icon } from '../../components/controls/icons';
import { ListTabs } from '../../components/papers/ListTabs';
import { SearchBox } from '../../components/search/SearchBox';
import { t } from '../../utils/i18n/translate';

interface PopupHeadProps {
  readonly box: ComponentProps<typeof SearchBox>;
  readonly tabs: ComponentProps<typeof ListTabs>;
  readonly onLibrary: () => void;
  readonly onSettings: () => void;
}

export function PopupHead({ box, tabs, onLibrary, onSettings }: PopupHeadProps) {
  return (
    <header class="popup-head">
      <h1 class="visually-hidden">{t('extensionName')}</h1>
      <div class="popup-bar">
        <SearchBox {...box} />
        <button
          type="button"
          class="icon-button"
          aria-label={t('popupLibrary')}
          title={t('popupLibrary')}
          onClick={onLibrary}
        >
          <Icon name="all" size={18} />
        </button>
        <button
          type="button"
          class="icon-button"
          data-control="settings"
          aria-label={t('settingsHead')}
          title={t('settingsHead')}
          onClick={onSettings}
        >
          <Icon name="settings" size={18} />
        </button>
      </div>
      <ListTabs {...tabs} />
    </header>
  );
}
