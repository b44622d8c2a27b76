import type { PaperEdit, PaperMark, ReadingList } from '../paper/saved-paper';
import type { BadgeWords } from './badge-words';
import { TextEntry } from './TextEntry';

interface Props {
  readonly lists: readonly ReadingList[];
  readonly mark: PaperMark;
  readonly words: BadgeWords;
  readonly onEdit: (edit: PaperEdit) => void;
  readonly onCreate: (name: string) => Promise<void>;
}

export function ListPicker({ lists, mark, words, onEdit, onCreate }: Props) {
  return (
    <fieldset>
      <legend>{words.lists}</legend>
      <div class="lists">
        {lists.map(({ id, name }) => (
          <label key={id} class="list">
            <input
              type="checkbox"
              checked={mark.listIds.includes(id)}
              onChange={(event) => {
                if (!event.isTrusted) return;
                const isIn = event.currentTarget.checked;
                onEdit(isIn ? { addListIds: [id] } : { removeListIds: [id] });
              }}
            />
            <bdi>{name}</bdi>
          </label>
        ))}
      </div>
      <TextEntry label={words.newList} words={words} onEnter={(name) => void onCreate(name)} />
    </fieldset>
  );
}
