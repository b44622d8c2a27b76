import type { BadgeWords } from './badge-words';

interface Props {
  readonly label: string;
  readonly words: BadgeWords;
  readonly onEnter: (text: string) => void;
}

/** A one-line field that hands over what was typed on Enter and empties itself. */
export function TextEntry({ label, words, onEnter }: Props) {
  return (
    <input
      type="text"
      class="text"
      aria-label={label}
      placeholder={words.entryHint(label)}
      maxLength={100}
      autocomplete="off"
      onKeyDown={(event) => {
        // Enter also ends a word in an input method; that one is not ours.
        if (event.key !== 'Enter' || event.isComposing || !event.isTrusted) return;
        event.preventDefault();
        const text = event.currentTarget.value.trim();
        event.currentTarget.value = '';
        if (text !== '') onEnter(text);
      }}
    />
  );
}
