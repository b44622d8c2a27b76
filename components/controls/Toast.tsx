import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';

interface ToastProps {
  /**
   * What happened; undefined hides the toast and leaves its live region for the next one. Another
   * object of the same words is said again, and stays as long.
   */
  readonly done: { readonly message: string } | undefined;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
  /** Milliseconds it stays while it is neither pointed at nor focused. */
  readonly duration?: number;
}

export function Toast({ done, onUndo, onDismiss, duration = 8_000 }: ToastProps) {
  const [isHeld, setIsHeld] = useState(false);
  const region = useRef<HTMLOutputElement>(null);
  const shown = useRef({ done, turn: 0 });
  if (shown.current.done !== done) shown.current = { done, turn: shown.current.turn + 1 };

  // A toast that goes while it is held says nothing of it.
  useEffect(() => {
    setIsHeld(region.current?.matches(':hover, :focus-within') === true && done !== undefined);
  }, [done]);
  useEffect(() => {
    if (!done || isHeld) return undefined;
    const timer = setTimeout(onDismiss, duration);
    return () => clearTimeout(timer);
  }, [done, isHeld, duration, onDismiss]);

  return (
    <output
      ref={region}
      class="toast-region"
      aria-live="polite"
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocusIn={() => setIsHeld(true)}
      onFocusOut={() => setIsHeld(false)}
    >
      {done && (
        <div key={shown.current.turn} class="toast">
          <span class="toast-text">
            <bdi>{done.message}</bdi>
          </span>
          <button type="button" class="text-button" onClick={onUndo}>
            {t('undo')}
          </button>
        </div>
      )}
    </output>
  );
}
