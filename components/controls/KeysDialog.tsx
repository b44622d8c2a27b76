import { useEffect, useRef } from 'preact/hooks';
import { type MessageKey, t } from '../../utils/i18n/translate';
import { Icon } from './icons';

export interface KeyHint {
  /** As printed on keyboards. */
  readonly keys: readonly string[];
  readonly does: MessageKey;
}

interface KeysDialogProps {
  readonly hints: readonly KeyHint[];
  /** Said under the keys. */
  readonly foot?: string;
  readonly onClose: () => void;
}

/** What the keys do. */
export function KeysDialog({ hints, foot, onClose }: KeysDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  // Closing it, before it is taken away, gives the focus back to where it was.
  const leave = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class="keys-dialog"
      aria-labelledby="keys-head"
      onClose={onClose}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape' && event.key !== '?') return;
        // Unprevented, Escape would close the whole popup.
        event.preventDefault();
        leave();
      }}
    >
      <div class="keys-inside">
        <header>
          <h2 id="keys-head">{t('keysHead')}</h2>
          <button type="button" class="icon-button" aria-label={t('keysClose')} onClick={leave}>
            <Icon name="clear" />
          </button>
        </header>
        <dl>
          {hints.map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(does)}</dd>
            </div>
          ))}
        </dl>
        {foot !== undefined && <p>{foot}</p>}
      </div>
    </dialog>
  );
}
