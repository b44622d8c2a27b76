import { useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { Icon } from '../controls/icons';
import { TagInput } from '../controls/TagInput';
import { ReaderSection } from './ReaderSection';

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
          <TagInput
            inputRef={input}
            tags={tags}
            known={known}
            onAdd={(added) => {
              for (const tag of added) onAdd(tag);
            }}
          />
        </li>
      </ul>
    </ReaderSection>
  );
}
