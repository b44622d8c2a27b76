import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import type { PaperId } from '../../utils/paper/paper-id';
import { MarkdownText } from '../text/MarkdownText';
import type { Marker } from '../text/Marked';
import { NoteBox } from './NoteBox';
import { NoteChoice } from './NoteChoice';
import { NoteStatus } from './NoteStatus';
import type { NoteDrafts } from './note-drafts';
import type { SaveNote } from './note-saver';

export interface NoteEditorProps {
  readonly paperId: PaperId;
  /** The library's note as it is now. */
  readonly note: string | undefined;
  /** Empty removes the note. Rejects when it was not stored. */
  readonly onSave: SaveNote;
  /** Made once for the page: holds what is not stored yet while other papers are read. */
  readonly drafts: NoteDrafts;
  readonly mark?: Marker;
}

/** A paper's note, saved while it is typed and read as Markdown. */
export function NoteEditor(props: NoteEditorProps) {
  // Another paper is another editor: its saver keeps the callback that saves to its own paper.
  return <PaperNote key={props.paperId} {...props} />;
}

function PaperNote({ paperId, note = '', onSave, drafts, mark }: NoteEditorProps) {
  const [saver] = useState(() => drafts.open(paperId, note));
  const [view, setView] = useState(saver.view);
  const [isWritingChosen, setIsWriting] = useState(view.text === '' || !saver.isStored());
  const box = useRef<HTMLTextAreaElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const headingId = useId();
  const isWriting = isWritingChosen || view.text === '';

  useLayoutEffect(() => saver.attach(onSave, setView), [saver, onSave]);
  useLayoutEffect(() => {
    saver.receive(note, box.current !== null && box.current === document.activeElement);
  }, [saver, note]);
  useEffect(() => {
    const away = new AbortController();
    const { signal } = away;
    const onHidden = () => document.visibilityState === 'hidden' && saver.flush();
    document.addEventListener('visibilitychange', onHidden, { signal });
    addEventListener('pagehide', saver.leave, { signal });
    return () => away.abort();
  }, [saver]);
  useLayoutEffect(() => {
    return () => {
      saver.leave();
      saver.detach();
    };
  }, [saver]);

  const wantsFocus = useRef(false);
  useLayoutEffect(() => {
    if (isWriting && wantsFocus.current) box.current?.focus();
    wantsFocus.current = false;
  }, [isWriting]);

  const write = () => {
    wantsFocus.current = true;
    setIsWriting(true);
  };
  const onWrite = (text: string) => {
    // A box that was there because the note was empty stays when it is so no more.
    setIsWriting(true);
    saver.write(text);
  };
  const read = () => {
    saver.flush();
    setIsWriting(false);
    if (view.text !== '') toggle.current?.focus();
    else box.current?.blur();
  };
  return (
    <section class="note" aria-labelledby={headingId}>
      <header class="reader-section-head">
        <h2 id={headingId}>{t('noteHeading')}</h2>
        <NoteStatus view={view} onRetry={saver.flush} />
        {view.text !== '' && (
          <button ref={toggle} type="button" class="text-button" onClick={isWriting ? read : write}>
            {t(isWriting ? 'noteDone' : 'noteWrite')}
          </button>
        )}
      </header>
      {view.elsewhere !== undefined && (
        <NoteChoice theirs={view.elsewhere} onChoose={saver.choose} />
      )}
      {isWriting ? (
        <NoteBox
          box={box}
          text={view.text}
          labelledBy={headingId}
          onWrite={onWrite}
          onBlur={saver.flush}
          onLeave={read}
        />
      ) : (
        <div class="note-read">
          <MarkdownText text={view.text} {...(mark && { mark })} />
        </div>
      )}
    </section>
  );
}
