import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import type { PaperEdit, SavedPaper } from '../../utils/paper/saved-paper';
import { Icon } from '../controls/icons';
import { hasTag, TagInput } from '../controls/TagInput';
import type { RowTools } from './RowPanel';

/** Offered as buttons; typing finds the others. */
const shownRecent = 8;

interface RowTagsProps {
  readonly paper: SavedPaper;
  readonly tools: RowTools;
  readonly onEdit: (paper: SavedPaper, edit: PaperEdit) => void;
}

/** The tags of a paper, and a line to add more; what was used last is one press away. */
export function RowTags({ paper, tools, onEdit }: RowTagsProps) {
  const recent = useRecentTags(tools);
  const input = useRef<HTMLInputElement>(null);
  const offered = recent.filter((tag) => !hasTag(paper.tags, tag));

  const add = (tags: readonly string[]) => {
    onEdit(paper, { addTags: tags });
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
      <TagInput
        inputRef={input}
        tags={paper.tags}
        known={recent}
        onAdd={add}
        onRemoveLast={() => {
          const last = paper.tags.at(-1);
          if (last !== undefined) onEdit(paper, { removeTags: [last] });
        }}
      />
      {offered.length > 0 && (
        <ul class="row-tags-recent" aria-label={t('panelRecentTags')}>
          {offered.slice(0, shownRecent).map((tag) => (
            <li key={tag}>
              <button
                type="button"
                class="chip"
                aria-label={t('badgeAddThisTag', tag)}
                onClick={() => add([tag])}
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
