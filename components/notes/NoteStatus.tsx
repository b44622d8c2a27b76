import { t } from '../../utils/i18n/translate';
import type { NoteView } from './note-saver';

interface NoteStatusProps {
  readonly view: NoteView;
  readonly onRetry: () => void;
}

/** Where the text is, in a word. */
export function NoteStatus({ view: { state }, onRetry }: NoteStatusProps) {
  return (
    <div class={`note-status note-status-${state}`}>
      {/* Seen but not spoken: it comes with every pause in typing. */}
      {state === 'saving' && <span aria-hidden="true">{t('noteSaving')}</span>}
      <output aria-live="polite">
        {state === 'saved' && t('noteSaved')}
        {state === 'failed' && t('noteFailed')}
      </output>
      {state === 'failed' && (
        <button type="button" class="text-button" onClick={onRetry}>
          {t('noteRetry')}
        </button>
      )}
    </div>
  );
}
