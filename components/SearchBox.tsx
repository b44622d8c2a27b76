import type { RefObject } from 'preact';
import { Icon } from './icons';

interface SearchBoxProps {
  readonly text: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onText: (text: string) => void;
  /** The reader leaves the box downwards, into the list. */
  readonly onDown: () => void;
  readonly onEnter: () => void;
}

export function SearchBox({ text, inputRef, onText, onDown, onEnter }: SearchBoxProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its own Enter and arrows choose a word.
    if (event.isComposing) return;
    const isClearing = event.key === 'Escape' && text !== '';
    if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Enter') onEnter();
    else if (isClearing) onText('');
    else return;
    event.preventDefault();
  };
  return (
    <search class="search-box">
      <Icon name="search" />
      <input
        ref={inputRef}
        type="text"
        dir="auto"
        placeholder="Search titles, authors, abstracts"
        aria-label="Search your library"
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {text !== '' && (
        <button
          type="button"
          class="icon-button"
          aria-label="Clear search"
          onClick={() => {
            onText('');
            inputRef.current?.focus();
          }}
        >
          <Icon name="clear" />
        </button>
      )}
    </search>
  );
}
