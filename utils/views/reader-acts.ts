/** What a reader does to one paper in the reader pane, as the pane's callbacks. */
import type { ReaderPaneProps } from '../../components/reader/ReaderPane';
import { t } from '../i18n/translate';
import type { PaperId } from '../paper/paper-id';
import type { useActions } from './use-actions';
import type { Ask } from './use-papers';

type ReaderActs = Pick<
  ReaderPaneProps,
  | 'onStatus'
  | 'onStar'
  | 'onList'
  | 'onCreateList'
  | 'onAddTag'
  | 'onRemoveTag'
  | 'onSaveNote'
  | 'onOpened'
  | 'onMerge'
  | 'onKeepApart'
  | 'onSplit'
>;

type Actions = Pick<ReturnType<typeof useActions>, 'acts' | 'attempt'>;

export function readerActsOf(id: PaperId, ask: Ask, { acts, attempt }: Actions): ReaderActs {
  const edit = (fields: Parameters<typeof acts.edit>[1]) => void acts.edit(id, fields);
  return {
    onStatus: (status) => edit({ status }),
    onStar: (isStarred) => edit({ isStarred }),
    onList: (listId, isOn) => edit({ [isOn ? 'addListIds' : 'removeListIds']: [listId] }),
    onCreateList: (name) =>
      attempt(async () => {
        const list = await ask('createList', { name });
        await ask('edit', { id, edit: { addListIds: [list.id] } });
      }),
    onAddTag: (tag) => edit({ addTags: [tag] }),
    onRemoveTag: (tag) => edit({ removeTags: [tag] }),
    onSaveNote: async (note) => {
      await ask('edit', { id, edit: { note } });
    },
    onMerge: (twin) =>
      acts.change(t('papersMerged'), () => ask('mergePapers', { ids: [id, twin.id] })),
    onKeepApart: (twin) =>
      acts.change(t('papersKeptApart'), () => ask('keepApart', { ids: [id, twin.id] })),
    onSplit: (pageUrls) =>
      acts.change(t('paperSplit'), () => ask('splitPaper', { id, pageUrls: [...pageUrls] })),
    onOpened: () => void attempt(() => ask('markOpened', { id })),
  };
}
