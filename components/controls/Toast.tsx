import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';

interface ToastProps {
  /** What happened; undefined hides the toast and leaves its live region for the next one. */
  readonly message: string | undefined;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
  /** Milliseconds it stays while it is neither pointed at nor focused. */
  readonly duration?: number;
}

export function Toast({ message, onUndo, onDismiss, duration = 8_000 }: ToastProps) {
  const [isHeld, setIsHeld] = useState(false);

  useEffect(() => {
    if (message === undefined) setIsHeld(false);
    if (message === undefined || isHeld) return undefined;
    const timer = setTimeout(onDismiss, duration);
    return () => clearTimeout(timer);
  }, [message, isHeld, duration, onDismiss]);

  return (
    <output
      class="toast-region"
      aria-live="polite"
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocusIn={() => setIsHeld(true)}
      onFocusOut={() => setIsHeld(false)}
    >
      {message !== undefined && (
        <div class="toast">
          <span class="toast-text">
            <bdi>{message}</bdi>
          </span>
          <button type="button" class="text-button" onClick={onUndo}>
            {t('undo')}
          </button>
        </div>
      )}
    </output>
  );
}
