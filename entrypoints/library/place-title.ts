import type { LibraryPlace } from '../../components/sidebar/library-place';
import { type MessageKey, t } from '../../utils/i18n/translate';
import type { ReadingList } from '../../utils/paper/saved-paper';

const titles: Record<Exclude<LibraryPlace['kind'], 'list' | 'tag'>, MessageKey> = {
  all: 'listsAllPapers',
  trash: 'trashHead',
  statistics: 'statsHead',
  settings: 'settingsHead',
};

/** What a place is called; a list that is gone, or not read yet, as all lists are. */
export function placeTitle(place: LibraryPlace, lists: readonly ReadingList[]): string {
  if (place.kind === 'tag') return place.tag;
  if (place.kind !== 'list') return t(titles[place.kind]);
  return lists.find((list) => list.id === place.listId)?.name ?? t('listsHead');
}
