import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../utils/i18n/translate';
import type { PaperEdit, SavedPaper } from '../utils/paper/saved-paper';
import { Icon } from './icons';
import type { RowTools } from './RowPanel';

/** Offered as buttons; typing finds the others. */
const shownRecent = 8;

interface RowTagsProps {
  readonly paper: SavedPaper;
  readonly tools: RowTools;
  readonly onEdit: (paper: SavedPaper, edit: PaperEdit) => void;
}

const has = (tags: readonly string[], tag: string) =>
  tags.some((each) => each.toLocaleLowerCase() === tag.toLocaleLowerCase());

/** The tags of a paper, and a line to add more; what was used last is one press away. */
export function RowTags({ paper, tools, onEdit }: RowTagsProps) {
  const [text, setText] = useState('');
  const recent = useRecentTags(tools);
  const input = useRef<HTMLInputElement>(null);
  const suggestionsId = useId();
  const offered = recent.filter((tag) => !has(paper.tags, tag));

  /** Commas part tags, typed or pasted. */
  const add = (written: string) => {
    const tags = written.split(',').map((tag) => tag.trim());
    const added = tags.filter((tag) => tag !== '' && !has(paper.tags, tag));
    if (added.length > 0) onEdit(paper, { addTags: added });
    setText('');
    input.current?.focus();
  };
  return (
    <div class="row-tags">
      <ul>
        {paper.tags.map((tag) => (
          <li key={tag}>
            <button
              type="button"
              class="chip row-tag"
              aria-label={t('readerRemoveTag', tag)}
              onClick={() => {
                onEdit(paper, { removeTags: [tag] });
                input.current?.focus();
              }}
            >
              <bdi>{tag}</bdi> <Icon name="clear" size={11} />
            </button>
          </li>
        ))}
      </ul>
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
          class="row-tags-input"
          aria-label={t('readerAddTag')}
          placeholder={t('readerAddTag')}
          maxLength={100}
          list={suggestionsId}
          value={text}
          onInput={({ currentTarget: { value } }) =>
            value.includes(',') ? add(value) : setText(value)
          }
          onKeyDown={(event) => {
            const last = paper.tags.at(-1);
            if (event.key !== 'Backspace' || text !== '' || last === undefined) return;
            event.preventDefault();
            onEdit(paper, { removeTags: [last] });
          }}
        />
        <datalist id={suggestionsId}>
          {offered.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      </form>
      {offered.length > 0 && (
        <ul class="row-tags-recent" aria-label={t('panelRecentTags')}>
          {offered.slice(0, shownRecent).map((tag) => (
            <li key={tag}>
              <button
                type="button"
                class="chip"
                aria-label={t('badgeAddThisTag', tag)}
                onClick={() => add(tag)}
              >
                <Icon name="plus" size={11} /> <bdi>{tag}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function useRecentTags({ loadRecentTags }: RowTools): readonly string[] {
  const [tags, setTags] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    void loadRecentTags().then((loaded) => isWanted && setTags(loaded));
    return () => {
      isWanted = false;
    };
  }, [loadRecentTags]);
  return tags;
}
