import { useState } from 'preact/hooks';
import { Icon } from '../../components/controls/icons';
import { MathText } from '../../components/text/MathText';
import { language, t } from '../../utils/i18n/translate';
import type { PaperMeta } from '../../utils/paper/paper-meta';

interface UnsavedPaperProps {
  readonly paper: PaperMeta;
  /** Resolves when it is saved, or has failed and says so elsewhere. */
  readonly onSave: (paper: PaperMeta) => Promise<void>;
}

const shownAuthors = 6;

/** The page's paper, and the button that saves it. */
export function UnsavedPaper({ paper, onSave }: UnsavedPaperProps) {
  const [isSaving, setIsSaving] = useState(false);
  const save = async () => {
    setIsSaving(true);
    await onSave(paper);
    setIsSaving(false);
  };
  return (
    <article class="panel-unsaved">
      <h1 class="reader-title">
        <bdi>
          <MathText text={paper.title} />
        </bdi>
      </h1>
      {paper.authors.length > 0 && (
        <p class="panel-authors">
          <bdi>{authorsOf(paper.authors)}</bdi>
        </p>
      )}
      <button
        type="button"
        class="panel-button panel-save"
        aria-disabled={isSaving}
        onClick={() => !isSaving && void save()}
      >
        <Icon name="bookmark" />
        {t(isSaving ? 'panelSaving' : 'panelSave')}
      </button>
      <p class="panel-hint">{t('panelSaveHint')}</p>
    </article>
  );
}

function authorsOf(authors: readonly string[]): string {
  if (authors.length > shownAuthors) return t('readerEtAl', authors[0] ?? '');
  return new Intl.ListFormat(language(), { type: 'unit' }).format(authors);
}
