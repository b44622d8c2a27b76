/**
 * Keeps what is typed in a note until it is stored. One save is on its way at a time, and the
 * newest text is the next. A save that fails is tried again, by and by more rarely, and the text
 * stays. What another page writes meanwhile is never overwritten unseen: while the reader types,
 * it waits for a choice.
 */

export const noteLimit = 100_000;

type NoteState = 'idle' | 'waiting' | 'saving' | 'saved' | 'failed';

export interface NoteView {
  readonly text: string;
  readonly state: NoteState;
  /** The note as another page wrote it, while the reader's own text differs. */
  readonly elsewhere: string | undefined;
}

export type SaveNote = (note: string) => Promise<void>;

export interface NoteSaver {
  readonly view: () => NoteView;
  readonly write: (text: string) => void;
  /** Saves now what is not yet stored. */
  readonly flush: () => void;
  /** The library's note as it is now; an echo of one of our own saves changes nothing. */
  readonly receive: (note: string, isEditing: boolean) => void;
  readonly choose: (whose: 'mine' | 'theirs') => void;
  /** The reader goes away, perhaps for good: saves now, both texts where no choice was made. */
  readonly leave: () => void;
  readonly isStored: () => boolean;
  /** The newest way to save, and who wants to hear of changes. */
  readonly attach: (save: SaveNote, onChange: (view: NoteView) => void) => void;
  readonly detach: () => void;
}

/** Milliseconds: the pause in typing that starts a save, and the waits after failures. */
const typingPause = 400;
const retryWaits = [2_000, 5_000, 15_000, 60_000] as const;

/** @param onDone hears that nobody looks on any more and all is stored */
export function createNoteSaver(stored: string, onDone: () => void): NoteSaver {
  let text = stored;
  /** What the library holds; undefined when another page may have written over it. */
  let base: string | undefined = stored;
  let state: NoteState = 'idle';
  let elsewhere: string | undefined;
  /** Whether leaving without a choice between the two texts would lose words typed here. */
  let isMineAtStake = false;
  /** Texts whose echo is still to come, oldest first. */
  let sent: string[] = [];
  /** The texts on their way: one, or two when the page is being left. */
  let onTheWay: string[] = [];
  /** Set while a save whose order to another page's write is not known is on its way. */
  let isOverwritten = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let save: SaveNote | undefined;
  let listener: ((view: NoteView) => void) | undefined;

  const view = (): NoteView => ({ text, state, elsewhere });
  const isStored = () => text === base && onTheWay.length === 0;
  const tell = (next: NoteState) => {
    state = next;
    listener?.(view());
  };
  const flushAfter = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(flush, wait);
  };

  function flush(): void {
    if (onTheWay.length === 0) sendNewest();
  }

  function sendNewest(): void {
    clearTimeout(timer);
    const isPending = text !== base && text !== onTheWay.at(-1);
    if (!save || !isPending || elsewhere !== undefined || text.length > noteLimit) return;
    const sending = text;
    onTheWay = [...onTheWay, sending];
    sent = [...sent, sending];
    tell('saving');
    save(sending).then(
      () => settle(sending),
      // The editor says so in its own words; the text is kept and tried again.
      () => fail(sending),
    );
  }

  function arrive(sending: string): void {
    onTheWay = onTheWay.filter((each) => each !== sending);
    clearTimeout(timer);
  }

  function settle(sending: string): void {
    const isNewest = onTheWay.at(-1) === sending;
    arrive(sending);
    if (!isNewest) return;
    failures = 0;
    base = isOverwritten ? undefined : sending;
    isOverwritten = false;
    tell(isStored() ? 'saved' : 'waiting');
    if (!isStored()) flushAfter(0);
    else if (!listener) onDone();
  }

  function fail(sending: string): void {
    arrive(sending);
    sent = sent.filter((each) => each !== sending);
    flushAfter(retryWaits[Math.min(failures, retryWaits.length - 1)] ?? 0);
    failures += 1;
    tell('failed');
  }

  /** Puts a text in the box that must be stored whatever the library holds now. */
  function insist(note: string): void {
    text = note;
    base = undefined;
    elsewhere = undefined;
    isOverwritten = onTheWay.length > 0;
    tell('waiting');
  }

  function adopt(note: string): void {
    clearTimeout(timer);
    text = note;
    base = note;
    sent = [];
    elsewhere = undefined;
    tell('idle');
  }

  return {
    view,
    flush,
    isStored,
    write(next) {
      text = next;
      isMineAtStake = true;
      tell(state === 'failed' || state === 'saving' ? state : 'waiting');
      flushAfter(state === 'failed' ? retryWaits[0] : typingPause);
    },
    receive(note, isEditing) {
      const echo = sent.indexOf(note);
      if (echo !== -1) sent = sent.slice(echo + 1);
      else if (note === base && elsewhere === undefined) return;
      else if (note === base) {
        elsewhere = undefined;
        tell(state);
        flushAfter(typingPause);
      } else if (note === text && onTheWay.length === 0) adopt(note);
      else if (isStored() && !isEditing) adopt(note);
      else {
        if (elsewhere === undefined) isMineAtStake = !isStored();
        elsewhere = note;
        tell(state);
      }
    },
    choose(whose) {
      if (elsewhere === undefined) return;
      insist(whose === 'mine' ? text : elsewhere);
      flush();
    },
    leave() {
      if (elsewhere !== undefined) {
        insist(isMineAtStake ? joinNotes(text, elsewhere) : elsewhere);
      }
      sendNewest();
    },
    attach(nextSave, onChange) {
      save = nextSave;
      listener = onChange;
    },
    detach() {
      listener = undefined;
      if (isStored()) onDone();
    },
  };
}

function joinNotes(mine: string, theirs: string): string {
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${mine}\n\n---\n\n${theirs}`;
}
