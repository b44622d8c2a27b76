import { t } from '../../utils/i18n/translate';
import { Icon } from './icons';

interface ErrorNoteProps {
  readonly message: string;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

export function ErrorNote({ message, onRetry, onDismiss }: ErrorNoteProps) {
  return (
    <div class="error-note" role="alert">
      <Icon name="alert" />
      <p>{message}</p>
      <button type="button" class="text-button" onClick={onRetry}>
        {t('retry')}
      </button>
      <button type="button" class="icon-button" aria-label={t('dismiss')} onClick={onDismiss}>
        <Icon name="clear" />
      </button>
    </div>
  );
}
