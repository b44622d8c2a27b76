import type { Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';

/** Suggestions drawn at once; typing brings the others. */
const maxSuggestions = 200;

interface TagInputProps {
  readonly inputRef: Ref<HTMLInputElement>;
  /** Those the paper has. */
  readonly tags: readonly string[];
  /** Those to suggest. */
  readonly known: readonly string[];
  /** New ones, each once, none of which the paper has. */
  readonly onAdd: (tags: readonly string[]) => void;
  readonly onRemoveLast?: () => void;
}

export function hasTag(tags: readonly string[], tag: string): boolean {
  return tags.some((each) => each.toLocaleLowerCase() === tag.toLocaleLowerCase());
}

/** A line to add tags in. Commas part them, typed or pasted. */
export function TagInput({ inputRef, tags, known, onAdd, onRemoveLast }: TagInputProps) {
  const [text, setText] = useState('');
  const suggestionsId = useId();
  const add = (written: string) => {
    const added: string[] = [];
    for (const part of written.split(',')) {
      const tag = part.trim();
      if (tag !== '' && !hasTag([...tags, ...added], tag)) added.push(tag);
    }
    if (added.length > 0) onAdd(added);
    setText('');
  };
  const typed = text.trim().toLocaleLowerCase();
  const suggestions = known
    .filter((tag) => !hasTag(tags, tag) && tag.toLocaleLowerCase().includes(typed))
    .slice(0, maxSuggestions);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && text !== '') {
      event.stopPropagation();
      setText('');
    } else if (event.key === 'Backspace' && text === '' && onRemoveLast) {
      event.preventDefault();
      onRemoveLast();
    }
  };
  return (
    <form
      class="tag-input"
      onSubmit={(event) => {
        event.preventDefault();
        add(text);
      }}
    >
      <input
        ref={inputRef}
        type="text"
        dir="auto"
        aria-label={t('readerAddTag')}
        placeholder={t('readerAddTag')}
        maxLength={100}
        list={suggestionsId}
        value={text}
        onInput={(event) => {
          const { value } = event.currentTarget;
          // Choosing a suggestion is no typing, and needs no Enter.
          const isChosen =
            !(event instanceof InputEvent) || event.inputType === 'insertReplacementText';
          if (value.includes(',') || (isChosen && hasTag(known, value))) add(value);
          else setText(value);
        }}
        onKeyDown={onKeyDown}
      />
      <datalist id={suggestionsId}>
        {suggestions.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </form>
  );
}
