import { useEffect, useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../errors';
import type { PaperMeta } from '../paper/paper-meta';
import type { BadgeGuard } from './badge-guard';
import type { BadgeWords } from './badge-words';
import { EntryMenu } from './EntryMenu';
import type { Ask, BadgeState, EntryState } from './entry-state';

/** What all badges of a page share. */
export interface BadgeTools {
  readonly ask: Ask;
  readonly guard: BadgeGuard;
  readonly adoptSheet: (root: ShadowRoot) => void;
  readonly reload: () => void;
  readonly words: BadgeWords;
}

interface Props extends Omit<BadgeTools, 'adoptSheet'> {
  readonly entry: EntryState;
  readonly state: BadgeState;
  readonly paper: PaperMeta;
}

/** The one button of an entry: saves first, opens the menu once saved. */
export function EntryBadge({ entry, state, paper, ask, guard, reload, words }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const isMenuShown = isOpen && state.kind === 'saved';

  useEffect(() => {
    const watched = button.current;
    if (!watched) return;
    guard.watch(watched);
    return () => guard.unwatch(watched);
  }, [guard]);
  useEffect(() => {
    if (state.kind !== 'saved') setIsOpen(false);
  }, [state.kind]);

  const press = (event: Event) => {
    if (!button.current || !guard.isMeant(event, button.current)) return;
    if (state.kind === 'saved') setIsOpen(!isOpen);
    else if (state.kind === 'removed') void entry.restore();
    else if (state.kind === 'failed' && state.error.code === 'extension-reloaded') reload();
    else void entry.save();
  };
  const close = (hasFocus: boolean) => {
    setIsOpen(false);
    if (hasFocus) button.current?.focus();
  };

  const said = textsOf(state, paper.title, words);
  return (
    <>
      <button
        ref={button}
        type="button"
        class="button"
        data-state={state.kind}
        aria-label={said.label}
        aria-busy={state.kind === 'saving'}
        title={said.title}
        onClick={press}
        {...(state.kind === 'saved' && { 'aria-haspopup': 'dialog', 'aria-expanded': isMenuShown })}
      >
        <span class="pill">
          <Bookmark isFilled={state.kind === 'saved'} />
          <span>{said.text}</span>
          {state.kind === 'saved' && state.mark.isStarred && <span class="star">★</span>}
        </span>
      </button>
      <span class="hidden" role="status">
        {said.news}
      </span>
      {isMenuShown && button.current && (
        <EntryMenu
          anchor={button.current}
          title={paper.title}
          mark={state.mark}
          words={words}
          problem={state.problem}
          ask={ask}
          onEdit={(edit) => void entry.edit(edit)}
          onRemove={() => void entry.remove()}
          onClose={close}
        />
      )}
    </>
  );
}

interface BadgeTexts {
  readonly text: string;
  readonly label: string;
  readonly title: string;
  /** Said aloud when it comes. */
  readonly news?: string;
}

function textsOf(state: BadgeState, title: string, words: BadgeWords): BadgeTexts {
  switch (state.kind) {
    case 'unsaved':
      return { text: words.save, label: words.saveTitled(title), title: words.saveTip };
    case 'saving':
      return { text: words.saving, label: words.savingTitled(title), title: words.saving };
    case 'saved': {
      const text = words.savedAs(words.statuses[state.mark.status]);
      const label = words.savedTitled(text, title);
      return { text, label, title: words.savedTip, news: words.saved };
    }
    case 'removed': {
      const label = words.undoTitled(title);
      return { text: words.undo, label, title: words.undoTip, news: words.removed };
    }
    case 'failed': {
      const { code, message } = state.error;
      const text = failureText(code, words);
      const label = words.failedTitled(text, title, message);
      return { text, label, title: message, news: message };
    }
  }
}

function failureText(code: ErrorCode, words: BadgeWords): string {
  if (code === 'extension-reloaded') return words.reload;
  return code === 'site-off' ? words.siteOff : words.retry;
}

function Bookmark({ isFilled }: { readonly isFilled: boolean }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path
        d="M3 1.6h6a.6.6 0 0 1 .6.6v8.4L6 8.2l-3.6 2.4V2.2A.6.6 0 0 1 3 1.6z"
        fill={isFilled ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.2"
        stroke-linejoin="round"
      />
    </svg>
  );
}
