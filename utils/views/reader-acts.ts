/** What a reader does to one paper in the reader pane, as the pane's callbacks. */
import type { ReaderPaneProps } from '../../components/reader/ReaderPane';
import { logError } from '../errors';
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

/** @param onShow shows another paper */
export function readerActsOf(
  id: PaperId,
  ask: Ask,
  { acts, attempt }: Actions,
  onShow: (id: PaperId) => void,
): ReaderActs {
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
    async onSplit(pageUrls, restId) {
      const split = () => ask('splitPaper', { id, pageUrls: [...pageUrls] });
      if (await acts.change(t('paperSplit'), split)) await followRest(id, restId, ask, onShow);
    },
    onOpened: () => void attempt(() => ask('markOpened', { id })),
  };
}

/** What the reader typed stays with the rest, which has another key when its own was of those that went. */
async function followRest(
  id: PaperId,
  restId: PaperId,
  ask: Ask,
  onShow: (id: PaperId) => void,
): Promise<void> {
  try {
    const { found } = await ask('findMarks', { entries: [{ ids: [restId] }] });
    const [rest] = found;
    if (rest && rest.mark.id !== id) onShow(rest.mark.id);
  } catch (error) {
    logError('looking for the rest of a paper', error);
  }
}
