import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';

interface ConfirmDeleteProps {
  readonly question: string;
  readonly onKeep: () => void;
  readonly onDelete: () => void;
}

/** Asks once more, in place of the button that was pressed. Escape, and the first answer, keep. */
export function ConfirmDelete({ question, onKeep, onDelete }: ConfirmDeleteProps) {
  const keep = useRef<HTMLButtonElement>(null);
  const id = useId();
  useLayoutEffect(() => keep.current?.focus(), []);
  return (
    <div
      class="confirm"
      role="alertdialog"
      aria-labelledby={id}
      data-control="delete"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onKeep();
      }}
    >
      <p id={id}>{question}</p>
      <span class="confirm-answers">
        <button ref={keep} type="button" class="text-button" onClick={onKeep}>
          {t('trashKeep')}
        </button>
        <button type="button" class="text-button danger solid" onClick={onDelete}>
          {t('trashDelete')}
        </button>
      </span>
    </div>
  );
}
