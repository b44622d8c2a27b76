import { t } from '../../utils/i18n/translate';

interface NoteChoiceProps {
  readonly theirs: string;
  readonly onChoose: (whose: 'mine' | 'theirs') => void;
}

/** Asks which of two texts stays, when the note was changed elsewhere while it is written here. */
export function NoteChoice({ theirs, onChoose }: NoteChoiceProps) {
  return (
    <div class="note-choice" role="alert">
      <p>{t(theirs === '' ? 'noteRemovedElsewhere' : 'noteChangedElsewhere')}</p>
      {theirs !== '' && (
        <blockquote dir="auto" class="note-choice-theirs">
          {theirs.length > 300 ? `${theirs.slice(0, 300)}…` : theirs}
        </blockquote>
      )}
      <div class="note-choice-buttons">
        <button type="button" class="text-button" onClick={() => onChoose('theirs')}>
          {t('noteShowIt')}
        </button>
        <button type="button" class="text-button" onClick={() => onChoose('mine')}>
          {t('noteKeepMine')}
        </button>
      </div>
    </div>
  );
}
