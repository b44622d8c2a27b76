import { t } from '../../utils/i18n/translate';
import type { PaperEdit, ReadingList, SavedPaper } from '../../utils/paper/saved-paper';
import { NewListForm } from '../controls/NewListForm';
import type { RowTools } from './RowPanel';

interface RowListsProps {
  readonly paper: SavedPaper;
  readonly lists: readonly ReadingList[];
  readonly tools: RowTools;
  readonly onEdit: (paper: SavedPaper, edit: PaperEdit) => void;
}

/** Where each key goes from checkbox `index` of `count`. */
const moves: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
};

export function RowLists({ paper, lists, tools, onEdit }: RowListsProps) {
  return (
    <fieldset class="row-lists">
      <legend class="visually-hidden">{t('readerLists')}</legend>
      <ul
        class="row-lists-boxes"
        onKeyDown={(event) => {
          const move = moves[event.key];
          if (!move) return;
          event.preventDefault();
          const boxes = [...event.currentTarget.querySelectorAll('input')];
          const index = boxes.findIndex((box) => box.matches(':focus'));
          boxes[move(index, boxes.length)]?.focus();
        }}
      >
        {lists.map(({ id, name, color }) => {
          const isOn = paper.listIds.includes(id);
          return (
            <li key={id}>
              <label class="row-list">
                <input
                  type="checkbox"
                  checked={isOn}
                  onChange={() => onEdit(paper, { [isOn ? 'removeListIds' : 'addListIds']: [id] })}
                />
                <span class="row-list-color" data-list-color={color} />
                <bdi>{name}</bdi>
              </label>
            </li>
          );
        })}
      </ul>
      <NewListForm hasText onCreate={(name) => tools.createListWith(name, paper)} />
    </fieldset>
  );
}
