/** What the popup asks the background to do, and what became of it. */
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { PaperActions } from '../../components/PaperRow';
import { type AppError, toAppError } from '../../utils/errors';
import { type PaperId, paperUrl } from '../../utils/paper/paper-id';
import type { Ask } from './use-library';

export interface Failure {
  readonly error: AppError;
  readonly retry: () => void;
}

export interface Removed {
  readonly id: PaperId;
  readonly title: string;
}

export function useActions(ask: Ask, openPage: (url: string, isBackground: boolean) => void) {
  const [failure, setFailure] = useState<Failure>();
  const [removed, setRemoved] = useState<Removed>();
  const forgetRemoved = useCallback(() => setRemoved(undefined), []);

  /** Runs `action`, and keeps it at hand for another try when it fails. */
  const attempt = useCallback(async (action: () => Promise<unknown>): Promise<boolean> => {
    try {
      await action();
      setFailure(undefined);
      return true;
    } catch (error) {
      setFailure({ error: toAppError(error), retry: () => void attempt(action) });
      return false;
    }
  }, []);

  // The same as long as nothing changes: the rows are then not drawn again at every key.
  const actions = useMemo(
    (): PaperActions => ({
      onOpen: (paper, isBackground) => {
        // Noted first: a new tab in front closes the popup.
        void attempt(() => ask('markOpened', { id: paper.id }));
        openPage(paperUrl(paper.id), isBackground);
      },
      onStatus: ({ id }, status) => void attempt(() => ask('edit', { id, edit: { status } })),
      onList: ({ id }, listId, isOn) => {
        const edit = isOn ? { addListIds: [listId] } : { removeListIds: [listId] };
        void attempt(() => ask('edit', { id, edit }));
      },
      onRemove: ({ id, title }) =>
        void attempt(async () => {
          await ask('remove', { ids: [id] });
          setRemoved({ id, title });
        }),
    }),
    [ask, openPage, attempt],
  );

  const undoRemove = () => {
    if (!removed) return;
    void attempt(async () => {
      await ask('restore', { ids: [removed.id] });
      setRemoved(undefined);
    });
  };
  const forgetFailure = () => setFailure(undefined);
  return { actions, attempt, failure, forgetFailure, removed, forgetRemoved, undoRemove };
}
