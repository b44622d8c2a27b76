/**
 * What one listed paper's badge shows, and what its buttons do. One of these per entry, shared by
 * all the badges of that entry, so that two layouts never disagree.
 */

import { AppError, toAppError } from '../errors';
import type { ask } from '../messaging/client';
import type { PaperMeta } from '../paper/paper-meta';
import type { PaperEdit, PaperMark } from '../paper/saved-paper';

export type Ask = typeof ask;

export type BadgeState =
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly mark: PaperMark; readonly problem?: AppError }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'removed'; readonly mark: PaperMark };

export interface EntryState {
  paper: PaperMeta;
  readonly state: BadgeState;
  /** Grows with each act of the reader, so that an answer asked for before it can be told. */
  readonly turn: number;
  /** Takes the library's word, unless the reader acted after `turn`. */
  settle(mark: PaperMark | undefined, turn: number): void;
  save(): Promise<void>;
  edit(edit: PaperEdit): Promise<void>;
  remove(): Promise<void>;
  restore(): Promise<void>;
}

/** How long "Removed · Undo" stays, in milliseconds. */
const undoTime = 8_000;

export function createEntryState(
  paper: PaperMeta,
  ask: Ask,
  onChange: () => void,
  signal: AbortSignal,
): EntryState {
  let state: BadgeState = { kind: 'unsaved' };
  let turn = 0;

  const show = (next: BadgeState) => {
    state = next;
    // Also after the end: a click on a badge of an updated Offprint must still say what is wrong.
    onChange();
  };

  /** An answer counts only while it is still the newest thing the reader asked for. */
  const act = async (work: () => Promise<BadgeState>, onError: (error: AppError) => BadgeState) => {
    turn += 1;
    const mine = turn;
    let next: BadgeState;
    try {
      next = await work();
    } catch (error) {
      next = onError(toAppError(error));
    }
    if (mine === turn) show(next);
  };

  const entry: EntryState = {
    paper,
    get state() {
      return state;
    },
    get turn() {
      return turn;
    },
    settle(mark, askedAt) {
      if (askedAt !== turn || state.kind === 'saving') return;
      if (mark) {
        const isSame = state.kind === 'saved' && isSameMark(state.mark, mark);
        if (!isSame) show({ kind: 'saved', mark });
      } else if (state.kind === 'saved') show({ kind: 'unsaved' });
    },
    save() {
      if (state.kind === 'saving') return Promise.resolve();
      show({ kind: 'saving' });
      return act(
        async () => ({ kind: 'saved', mark: await saveTwice(ask, entry.paper) }),
        (error) => ({ kind: 'failed', error }),
      );
    },
    async edit(edit) {
      if (state.kind !== 'saved') return;
      const { mark } = state;
      await act(
        async () => ({ kind: 'saved', mark: checkMark(await ask('edit', { id: mark.id, edit })) }),
        (error) => (error.code === 'not-found' ? { kind: 'unsaved' } : problemOf(mark, error)),
      );
    },
    async remove() {
      if (state.kind !== 'saved') return;
      const { mark } = state;
      await act(
        async () => {
          await ask('remove', { ids: [mark.id] });
          return { kind: 'removed', mark };
        },
        (error) => problemOf(mark, error),
      );
      const mine = turn;
      const timer = setTimeout(() => {
        if (mine === turn && state.kind === 'removed') show({ kind: 'unsaved' });
      }, undoTime);
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    },
    async restore() {
      if (state.kind !== 'removed') return;
      const { mark } = state;
      await act(
        async () => {
          const { marks } = await ask('restore', { ids: [mark.id] });
          return { kind: 'saved', mark: checkMark(marks[0]) };
        },
        (error) => ({ kind: 'failed', error }),
      );
    },
  };
  return entry;
}

/** A worker that dies while it saves answers nothing; saving is idempotent, so ask once more. */
async function saveTwice(ask: Ask, paper: PaperMeta): Promise<PaperMark> {
  try {
    return checkMark(await ask('save', { paper }));
  } catch (error) {
    if (toAppError(error).code !== 'unexpected') throw error;
    return checkMark(await ask('save', { paper }));
  }
}

function checkMark(mark: PaperMark | undefined): PaperMark {
  if (mark?.id === undefined) throw new AppError('unexpected');
  return mark;
}

function problemOf(mark: PaperMark, problem: AppError): BadgeState {
  return { kind: 'saved', mark, problem };
}

function isSameMark(a: PaperMark, b: PaperMark): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
