import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../utils/i18n/translate';
import { Icon } from './icons';
import { ReaderSection } from './ReaderSection';

/** Suggestions drawn at once; typing brings the others. */
const maxSuggestions = 200;

interface ReaderTagsProps {
  readonly tags: readonly string[];
  /** Every tag of the library. */
  readonly known: readonly string[];
  readonly onTag: (tag: string) => void;
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
}

export function ReaderTags({ tags, known, onTag, onAdd, onRemove }: ReaderTagsProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <ReaderSection heading={t('readerTags')}>
      <ul class="reader-chips">
        {tags.map((tag) => (
          <li key={tag} class="reader-tag">
            <button type="button" title={t('readerAllTagged', tag)} onClick={() => onTag(tag)}>
              <bdi>{tag}</bdi>
            </button>
            <button
              type="button"
              class="reader-tag-remove"
              aria-label={t('readerRemoveTag', tag)}
              title={t('readerRemoveTag', tag)}
              onClick={() => {
                onRemove(tag);
                input.current?.focus();
              }}
            >
              <Icon name="clear" size={12} />
            </button>
          </li>
        ))}
        <li class="reader-tag-new">
          <TagInput input={input} tags={tags} known={known} onAdd={onAdd} />
        </li>
      </ul>
    </ReaderSection>
  );
}

interface TagInputProps extends Pick<ReaderTagsProps, 'tags' | 'known' | 'onAdd'> {
  readonly input: { current: HTMLInputElement | null };
}

function TagInput({ input, tags, known, onAdd }: TagInputProps) {
  const [text, setText] = useState('');
  const suggestionsId = useId();
  const has = (list: readonly string[], tag: string) =>
    list.some((each) => each.toLocaleLowerCase() === tag.toLocaleLowerCase());
  const add = (written: string) => {
    // Pasted or typed, commas part tags.
    for (const part of written.split(',')) {
      const tag = part.trim();
      if (tag !== '' && !has(tags, tag)) onAdd(tag);
    }
    setText('');
  };
  const typed = text.trim().toLocaleLowerCase();
  const suggestions = known
    .filter((tag) => !has(tags, tag) && tag.toLocaleLowerCase().includes(typed))
    .slice(0, maxSuggestions);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add(text);
      }}
    >
      <input
        ref={input}
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
          if (value.includes(',') || (isChosen && has(known, value))) add(value);
          else setText(value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return;
          event.stopPropagation();
          setText('');
        }}
      />
      <datalist id={suggestionsId}>
        {suggestions.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </form>
  );
}
