import { expect, test, vi } from 'vitest';
import { createHandlers } from '../../entrypoints/background/handlers';
import type { Library } from '../../utils/library/library';
import type { PaperMark } from '../../utils/paper/saved-paper';

const mark: PaperMark = {
  id: 'arxiv:2401.00001',
  ids: ['arxiv:2401.00001'],
  status: 'unread',
  isStarred: false,
  tags: [],
  listIds: [],
};
const paper = {
  ids: ['arxiv:2401.00001'] as const,
  title: 'T',
  authors: [],
  pageUrl: 'https://arxiv.org/',
  siteId: 'arxiv',
};

function setUp(announceChange: () => Promise<void>, save: () => Promise<PaperMark>) {
  // Only `save` is asked for here; the library itself has tests of its own, in real IndexedDB.
  const library = { save } as unknown as Library;
  const search = { search: () => Promise.reject(new Error('not asked for')) };
  return createHandlers({ library, search, announceChange, showCount: () => Promise.resolve() });
}

test('a save that is stored is saved, even when nobody could be told', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const handlers = setUp(
    () => Promise.reject(new Error('storage.local is full')),
    async () => mark,
  );
  expect(await handlers.save({ paper }, {})).toEqual(mark);
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});

test('a save that failed is announced to nobody', async () => {
  const announceChange = vi.fn(async () => undefined);
  const handlers = setUp(announceChange, () => Promise.reject(new Error('disk full')));
  await expect(handlers.save({ paper }, {})).rejects.toThrow('disk full');
  expect(announceChange).not.toHaveBeenCalled();
});
