import type { Ref } from 'preact';
import { formatNumber, t, tCount } from '../../utils/i18n/translate';
import { noteLimit } from './note-saver';

/** Characters left at which the limit is spoken of. */
const nearLimit = 5_000;

interface NoteBoxProps {
  readonly box: Ref<HTMLTextAreaElement>;
  readonly text: string;
  readonly labelledBy: string;
  readonly onWrite: (text: string) => void;
  readonly onBlur: () => void;
  /** Escape, or Ctrl or Cmd with Enter. */
  readonly onLeave: () => void;
}

/** The box a note is written in; it grows with its text. Nothing typed or pasted is cut. */
export function NoteBox({ box, text, labelledBy, onWrite, onBlur, onLeave }: NoteBoxProps) {
  const hintId = `${labelledBy}-hint`;
  const left = noteLimit - text.length;
  // Where the box cannot size itself, an unseen copy of the text holds the room for it.
  const copy = CSS.supports('field-sizing', 'content') ? undefined : `${text} `;
  return (
    <div class="note-box" data-copy={copy}>
      <textarea
        ref={box}
        dir="auto"
        rows={2}
        aria-labelledby={labelledBy}
        aria-describedby={hintId}
        aria-invalid={left < 0}
        placeholder={t('notePlaceholder')}
        value={text}
        onInput={({ currentTarget }) => onWrite(currentTarget.value)}
        onBlur={onBlur}
        onKeyDown={(event) => {
          const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (event.isComposing || (event.key !== 'Escape' && !isDone)) return;
          event.preventDefault();
          event.stopPropagation();
          onLeave();
        }}
      />
      <p id={hintId} class={left < 0 ? 'note-hint note-hint-over' : 'note-hint'}>
        {left < 0
          ? tCount('noteOver', -left, formatNumber(noteLimit))
          : left < nearLimit
            ? tCount('noteLeft', left, formatNumber(noteLimit))
            : t('noteHint')}
      </p>
    </div>
  );
}
