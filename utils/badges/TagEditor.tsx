import type { PaperEdit } from '../paper/saved-paper';
import type { BadgeWords } from './badge-words';
import { TextEntry } from './TextEntry';

interface Props {
  readonly tags: readonly string[];
  readonly recentTags: readonly string[];
  readonly words: BadgeWords;
  readonly onEdit: (edit: PaperEdit) => void;
}

const shownRecentTags = 6;

export function TagEditor({ tags, recentTags, words, onEdit }: Props) {
  const used = new Set(tags.map((tag) => tag.toLowerCase()));
  const offered = recentTags.filter((tag) => !used.has(tag.toLowerCase()));
  return (
    <fieldset>
      <legend>{words.tags}</legend>
      <div class="chips">
        {tags.map((tag) => (
          <button
            key={tag}
            type="button"
            class="chip is-set"
            aria-label={words.removeThisTag(tag)}
            onClick={(event) => event.isTrusted && onEdit({ removeTags: [tag] })}
          >
            <bdi>{tag}</bdi>
            <span aria-hidden="true">×</span>
          </button>
        ))}
        {offered.slice(0, shownRecentTags).map((tag) => (
          <button
            key={tag}
            type="button"
            class="chip"
            aria-label={words.addThisTag(tag)}
            onClick={(event) => event.isTrusted && onEdit({ addTags: [tag] })}
          >
            <span aria-hidden="true">+</span>
            <bdi>{tag}</bdi>
          </button>
        ))}
      </div>
      <TextEntry label={words.addTag} words={words} onEnter={(tag) => onEdit({ addTags: [tag] })} />
    </fieldset>
  );
}
