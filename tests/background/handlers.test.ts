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
  const refuse = () => Promise.reject(new Error('not asked for'));
  const search = { search: refuse, complete: refuse, related: refuse };
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

test('many papers are announced once, when all are stored', async () => {
  const announced = vi.fn(async () => undefined);
  const saveMany = vi.fn(async () => [mark]);
  const refuse = () => Promise.reject(new Error('not asked for'));
  const handlers = createHandlers({
    library: { saveMany } as unknown as Library,
    search: { search: refuse, complete: refuse, related: refuse },
    announceChange: announced,
    showCount: () => Promise.resolve(),
  });
  expect(await handlers.saveMany({ papers: [paper] }, {})).toEqual({ marks: [mark] });
  expect(announced).toHaveBeenCalledOnce();
});
