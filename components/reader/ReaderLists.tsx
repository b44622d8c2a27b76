import { useState } from 'preact/hooks';
import { t, tCount } from '../../utils/i18n/translate';
import type { ReadingList } from '../../utils/paper/saved-paper';
import { NewListForm } from '../controls/NewListForm';
import { ReaderSection } from './ReaderSection';

/** Of many lists, those the paper is on and a handful to choose from. */
const shownLists = 10;

interface ReaderListsProps {
  readonly lists: readonly ReadingList[];
  readonly listIds: readonly string[];
  readonly onList: (listId: string, isOn: boolean) => void;
  readonly onCreate: (name: string) => Promise<boolean>;
}

export function ReaderLists({ lists, listIds, onList, onCreate }: ReaderListsProps) {
  const [isWhole, setIsWhole] = useState(lists.length <= shownLists + 2);
  const shown = lists.filter(
    ({ id }, index) => isWhole || index < shownLists || listIds.includes(id),
  );
  const hidden = lists.length - shown.length;
  return (
    <ReaderSection heading={t('readerLists')} aside={<NewListForm onCreate={onCreate} />}>
      <ul class="reader-chips">
        {shown.map(({ id, name, color }) => {
          const isOn = listIds.includes(id);
          return (
            <li key={id}>
              <button
                type="button"
                class="chip reader-list"
                data-list-color={color}
                aria-pressed={isOn}
                onClick={() => onList(id, !isOn)}
              >
                <bdi>{name}</bdi>
              </button>
            </li>
          );
        })}
        {hidden > 0 && (
          <li>
            <button type="button" class="text-button" onClick={() => setIsWhole(true)}>
              {tCount('readerMoreLists', hidden)}
            </button>
          </li>
        )}
      </ul>
    </ReaderSection>
  );
}
