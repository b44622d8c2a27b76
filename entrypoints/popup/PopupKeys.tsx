import '../../components/controls/keys.css';
import { KeysDialog } from '../../components/controls/KeysDialog';
import { t } from '../../utils/i18n/translate';
import { popupKeys } from './popup-keys';

export function PopupKeys({ onClose }: { onClose: () => void }) {
  return <KeysDialog hints={popupKeys} foot={t('rowKeysFoot')} onClose={onClose} />;
}
