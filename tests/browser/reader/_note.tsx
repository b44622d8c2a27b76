/** A note editor over a library of one note, whose saves answer when the test says so. */
import { act } from 'preact/test-utils';
import { NoteEditor } from '../../../components/notes/NoteEditor';
import { createNoteDrafts } from '../../../components/notes/note-drafts';
import { open, paper } from './_reader';

interface Pending {
  readonly note: string;
  readonly answer: (isStored: boolean) => void;
}

export function openNote(initial: string | undefined) {
  const drafts = createNoteDrafts();
  const shown = open(null);
  let stored = initial;
  let isOpen = false;
  /** Every text the library held, oldest first. */
  const history = [initial ?? ''];
  const pending: Pending[] = [];

  const onSave = (note: string) =>
    new Promise<void>((resolve, reject) => {
      const answer = (isStored: boolean) => {
        if (!isStored) return reject(new Error('disk full'));
        put(note);
        resolve();
      };
      pending.push({ note, answer });
    });
  const draw = () =>
    shown.show(
      isOpen ? (
        <NoteEditor paperId={paper.id} note={stored} onSave={onSave} drafts={drafts} />
      ) : null,
    );
  const put = (note: string) => {
    stored = note === '' ? undefined : note;
    history.push(note);
    draw();
  };
  const button = (name: string) =>
    [...shown.root.querySelectorAll('button')].find((each) => each.textContent === name);

  return {
    history,
    pending,
    drafts,
    root: shown.root,
    close: shown.close,
    stored: () => stored ?? '',
    box: () => shown.root.querySelector('textarea') ?? undefined,
    status: () => shown.root.querySelector('output')?.textContent,
    button,
    mount() {
      isOpen = true;
      draw();
    },
    unmount() {
      isOpen = false;
      draw();
    },
    type(text: string) {
      if (!shown.root.querySelector('textarea')) void act(() => button('Write')?.click());
      const box = shown.root.querySelector('textarea');
      if (!box) return;
      box.value = text;
      void act(() => void box.dispatchEvent(new InputEvent('input', { bubbles: true })));
    },
    /** As another page does. */
    put,
    /** Answers the oldest save that is on its way. */
    async answer(isStored: boolean) {
      await act(async () => pending.shift()?.answer(isStored));
    },
    press(name: string) {
      void act(() => button(name)?.click());
    },
  };
}

export type OpenNote = ReturnType<typeof openNote>;
