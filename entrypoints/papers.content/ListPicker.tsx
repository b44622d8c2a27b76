import type { PaperEdit, PaperMark, ReadingList } from '../../utils/paper/saved-paper';
import { TextEntry } from './TextEntry';

interface Props {
  readonly lists: readonly ReadingList[];
  readonly mark: PaperMark;
  readonly onEdit: (edit: PaperEdit) => void;
  readonly onCreate: (name: string) => Promise<void>;
}

export function ListPicker({ lists, mark, onEdit, onCreate }: Props) {
  return (
    <fieldset>
      <legend>Lists</legend>
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
      <TextEntry label="New list" onEnter={(name) => void onCreate(name)} />
    </fieldset>
  );
}
