import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type MessageKey, t } from '../../utils/i18n/translate';
import type { PaperEdit, ReadingList, SavedPaper } from '../../utils/paper/saved-paper';
import { Icon } from '../controls/icons';
import { useLoaded } from '../controls/use-loaded';
import type { NoteEditorProps } from '../notes/NoteEditor';
import type { NoteDrafts } from '../notes/note-drafts';
import type { LoadRelated } from './RelatedPapers';
import { RowLists } from './RowLists';
import { RowTags } from './RowTags';

export type RowPanelKind = 'lists' | 'tags' | 'note';

/** What rows need of the page around them, the same for all of them. */
export interface RowTools {
  readonly loadRelated: LoadRelated;
  /** Tags used last, first. */
  readonly loadRecentTags: () => Promise<readonly string[]>;
  /** Makes a list with the paper on it. Answers whether it was made. */
  readonly createListWith: (name: string, paper: SavedPaper) => Promise<boolean>;
  readonly saveNote: (paper: SavedPaper, note: string) => Promise<void>;
  readonly drafts: NoteDrafts;
}

interface RowPanelProps {
  readonly kind: RowPanelKind;
  readonly paper: SavedPaper;
  readonly lists: readonly ReadingList[];
  readonly tools: RowTools;
  readonly onEdit: (paper: SavedPaper, edit: PaperEdit) => void;
  readonly onClose: () => void;
}

const names: Record<RowPanelKind, MessageKey> = {
  lists: 'panelLists',
  tags: 'panelTags',
  note: 'panelNote',
};

/** Lists, tags or the note of a paper, changed in its row. Escape leaves it. */
export function RowPanel({ kind, paper, lists, tools, onEdit, onClose }: RowPanelProps) {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const first = root.current?.querySelector<HTMLElement>('input, textarea, [data-first]');
    first?.focus();
  }, []);
  return (
    <section
      ref={root}
      class={`row-panel row-panel-${kind}`}
      aria-label={t(names[kind], paper.title)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // Unprevented, Escape would close the whole popup.
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {kind === 'lists' && <RowLists {...{ paper, lists, tools, onEdit }} />}
      {kind === 'tags' && <RowTags {...{ paper, tools, onEdit }} />}
      {kind === 'note' && <RowNote {...{ paper, tools, onClose }} />}
      <button
        type="button"
        class="icon-button row-panel-close"
        aria-label={t('panelClose')}
        title={t('panelClose')}
        onClick={onClose}
      >
        <Icon name="check" />
      </button>
    </section>
  );
}

/** The editor comes when it is asked for: most who open a list want no note. */
const loadNoteEditor = async (): Promise<ComponentType<NoteEditorProps>> => {
  const part = await import('../notes/NoteEditor');
  return part.NoteEditor;
};

function RowNote({ paper, tools, onClose }: Pick<RowPanelProps, 'paper' | 'tools' | 'onClose'>) {
  const Editor = useLoaded(loadNoteEditor);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!Editor) return;
    const box = root.current?.querySelector<HTMLElement>('textarea');
    const write = root.current?.querySelector<HTMLElement>('.text-button');
    if (box) box.focus();
    else write?.click();
  }, [Editor]);
  return (
    <div
      ref={root}
      class="row-note"
      onKeyDownCapture={(event) => {
        const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (event.isComposing || (event.key !== 'Escape' && !isDone)) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {Editor ? (
        <Editor
          paperId={paper.id}
          note={paper.note}
          drafts={tools.drafts}
          onSave={(note) => tools.saveNote(paper, note)}
        />
      ) : (
        <p data-first="" tabIndex={-1}>
          {t('readerLoading')}
        </p>
      )}
    </div>
  );
}
