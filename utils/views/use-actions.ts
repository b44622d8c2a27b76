/** What a page asks the background to do, what became of it, and how it is taken back. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { type AppError, toAppError } from '../errors';
import { t, tCount } from '../i18n/translate';
import type { Undoable } from '../messaging/protocol';
import { type PaperId, paperUrl } from '../paper/paper-id';
import type { PaperMeta } from '../paper/paper-meta';
import type { PaperEdit, SavedPaper } from '../paper/saved-paper';
import type { Ask } from './use-papers';

export interface Failure {
  readonly error: AppError;
  /** What failed. */
  readonly action: () => Promise<unknown>;
  readonly retry: () => void;
}

/** Something that was done and can be taken back. */
export interface Done {
  readonly message: string;
  readonly undo: () => Promise<unknown>;
}

/** As many as one request takes. */
const papersAtOnce = 2_000;

export type OpenPage = (url: string, isBackground: boolean) => void;

export function useActions(ask: Ask, openPage: OpenPage) {
  const [failure, setFailure] = useState<Failure>();
  const [done, setDone] = useState<Done>();
  const takenBack = useRef<Done | undefined>(undefined);

  /** Runs `action`, and keeps it at hand for another try when it fails. */
  const attempt = useCallback(async (action: () => Promise<unknown>): Promise<boolean> => {
    try {
      await action();
      // What failed beside it is still to be read.
      setFailure((now) => (now?.action === action ? undefined : now));
      return true;
    } catch (error) {
      setFailure({ error: toAppError(error), action, retry: () => void attempt(action) });
      return false;
    }
  }, []);

  // The same as long as nothing changes: the rows are then not drawn again at every key.
  const acts = useMemo(() => {
    /** Runs a change that can be undone, and offers that. */
    const change = (message: string, run: () => Promise<Undoable>) =>
      attempt(async () => {
        const { step } = await run();
        if (step !== undefined) setDone({ message, undo: () => ask('undo', { step }) });
      });
    const edit = (id: PaperId, fields: PaperEdit) =>
      attempt(() => ask('edit', { id, edit: fields }));
    return {
      change,
      edit,
      editMany: (ids: readonly PaperId[], fields: PaperEdit, message: string) =>
        change(message, () => ask('editMany', { ids: [...ids], edit: fields })),
      open(paper: SavedPaper, isBackground: boolean) {
        // Noted first: a new tab in front closes the popup.
        void attempt(() => ask('markOpened', { id: paper.id }));
        openPage(paperUrl(paper.id), isBackground);
      },
      /** Saves all; undo removes those that were not in the library before. */
      saveMany: (papers: readonly PaperMeta[], isSaved: (id: PaperId) => boolean) =>
        attempt(async () => {
          const ids: PaperId[] = [];
          for (let from = 0; from < papers.length; from += papersAtOnce) {
            const some = papers.slice(from, from + papersAtOnce);
            const { marks } = await ask('saveMany', { papers: [...some] });
            ids.push(...marks.filter((mark) => !mark.ids.some(isSaved)).map((mark) => mark.id));
          }
          if (ids.length === 0) return;
          const message = tCount('savedPapers', ids.length);
          setDone({ message, undo: () => ask('remove', { ids }) });
        }),
      remove: (papers: readonly { readonly id: PaperId; readonly title: string }[]) =>
        attempt(async () => {
          const ids = papers.map((paper) => paper.id);
          await ask('remove', { ids });
          const [first] = papers;
          const message =
            papers.length === 1 && first
              ? t('removedPaper', first.title)
              : tCount('removedPapers', papers.length);
          setDone({ message, undo: () => ask('restore', { ids }) });
        }),
    };
  }, [ask, openPage, attempt]);

  const undo = () => {
    // A second press, before the toast is gone, must not take back once more.
    if (!done || takenBack.current === done) return;
    takenBack.current = done;
    setDone(undefined);
    void attempt(done.undo);
  };
  const forgetDone = useCallback(() => setDone(undefined), []);
  const forgetFailure = useCallback(() => setFailure(undefined), []);
  return { acts, attempt, failure, forgetFailure, done, undo, forgetDone };
}
