import { useEffect, useRef, useState } from 'preact/hooks';
import type { PaperMeta } from '../../utils/paper/paper-meta';
import type { BadgeGuard } from './badge-guard';
import { EntryMenu, statusNames } from './EntryMenu';
import type { Ask, BadgeState, EntryState } from './entry-state';

/** What all badges of a page share. */
export interface BadgeTools {
  readonly ask: Ask;
  readonly guard: BadgeGuard;
  readonly adoptSheet: (root: ShadowRoot) => void;
  readonly reload: () => void;
}

interface Props extends Omit<BadgeTools, 'adoptSheet'> {
  readonly entry: EntryState;
  readonly state: BadgeState;
  readonly paper: PaperMeta;
}

/** The one button of an entry: saves first, opens the menu once saved. */
export function EntryBadge({ entry, state, paper, ask, guard, reload }: Props) {
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

  const words = wordsOf(state, paper.title);
  return (
    <>
      <button
        ref={button}
        type="button"
        class="button"
        data-state={state.kind}
        aria-label={words.label}
        aria-busy={state.kind === 'saving'}
        title={words.title}
        onClick={press}
        {...(state.kind === 'saved' && { 'aria-haspopup': 'dialog', 'aria-expanded': isMenuShown })}
      >
        <span class="pill">
          <Bookmark isFilled={state.kind === 'saved'} />
          <span>{words.text}</span>
          {state.kind === 'saved' && state.mark.isStarred && <span class="star">★</span>}
        </span>
      </button>
      <span class="hidden" role="status">
        {words.news}
      </span>
      {isMenuShown && button.current && (
        <EntryMenu
          anchor={button.current}
          title={paper.title}
          mark={state.mark}
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

interface Words {
  readonly text: string;
  readonly label: string;
  readonly title: string;
  /** Said aloud when it comes. */
  readonly news?: string;
}

function wordsOf(state: BadgeState, title: string): Words {
  switch (state.kind) {
    case 'unsaved':
      return { text: 'Save', label: `Save “${title}” to Offprint`, title: 'Save to Offprint' };
    case 'saving':
      return { text: 'Saving…', label: `Saving “${title}”`, title: 'Saving…' };
    case 'saved': {
      const text = `Saved · ${statusNames[state.mark.status]}`;
      const label = `${text}. Lists, tags and status of “${title}”`;
      return { text, label, title: 'In your library. Lists, tags, status…', news: 'Saved' };
    }
    case 'removed': {
      const label = `Removed. Undo and keep “${title}”`;
      return { text: 'Removed · Undo', label, title: 'Put it back', news: 'Removed' };
    }
    case 'failed': {
      const { code, message } = state.error;
      const text = code === 'extension-reloaded' ? 'Reload page' : 'Not saved · Retry';
      return { text, label: `${text}: “${title}”. ${message}`, title: message, news: message };
    }
  }
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
