/** Changes to lists and tags, as the sidebar asks for them. */
import { useMemo } from 'preact/hooks';
import { t, tCount } from '../../utils/i18n/translate';
import type { PaperId } from '../../utils/paper/paper-id';
import type { ListColor, ReadingList } from '../../utils/paper/saved-paper';
import type { useActions } from '../../utils/views/use-actions';
import type { Ask } from '../../utils/views/use-papers';

type Actions = Pick<ReturnType<typeof useActions>, 'acts' | 'attempt'>;

export function useLibraryEdits(
  ask: Ask,
  { acts, attempt }: Actions,
  lists: readonly ReadingList[],
) {
  return useMemo(() => {
    const nameOf = (listId: string) => lists.find((list) => list.id === listId)?.name ?? '';
    return {
      onCreateList: (name: string) => attempt(() => ask('createList', { name })),
      onRenameList: (id: string, name: string) =>
        attempt(() => ask('editList', { id, edit: { name } })),
      onColorList: (id: string, color: ListColor | 'none') =>
        void attempt(() => ask('editList', { id, edit: { color } })),
      onOrderLists: (ids: readonly string[]) => attempt(() => ask('orderLists', { ids: [...ids] })),
      onMergeLists: (fromId: string, toId: string) =>
        void acts.change(t('mergedList', nameOf(fromId), nameOf(toId)), () =>
          ask('mergeLists', { fromId, toId }),
        ),
      onDeleteList: (id: string) =>
        acts.change(t('deletedList', nameOf(id)), () => ask('deleteList', { id })),
      onDropPapers: (listId: string, ids: readonly PaperId[]) =>
        void acts.editMany(
          ids,
          { addListIds: [listId] },
          tCount('addedToList', ids.length, nameOf(listId)),
        ),
      onRenameTag: (from: string, to: string) =>
        acts.change(t('renamedTag', from, to), () => ask('renameTag', { from, to })),
      onDeleteTag: (tag: string) =>
        acts.change(t('deletedTag', tag), () => ask('removeTag', { tag })),
    };
  }, [ask, acts, attempt, lists]);
}
