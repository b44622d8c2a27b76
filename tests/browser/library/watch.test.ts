/** What pages are told of changes, from the moment they begin to watch. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLibrary } from '../../../utils/library/library';
import { createLibraryReader } from '../../../utils/library/library-reader';
import { type LibraryDatabase, openDatabase } from '../../../utils/library/schema';
import type { PaperMeta } from '../../../utils/paper/paper-meta';

let db: LibraryDatabase;
let away: AbortController;
beforeEach(() => {
  db = openDatabase(`test-${crypto.randomUUID()}`);
  away = new AbortController();
});
afterEach(async () => {
  away.abort();
  await db.delete();
});

const paper: PaperMeta = {
  ...{ ids: ['arxiv:2401.00001'], title: 'A paper', authors: [], siteId: 'arxiv' },
  pageUrl: 'https://arxiv.org/list/cs.CL/new',
};

test('a save right after the first read is told', async () => {
  const onChange = vi.fn();
  const reader = createLibraryReader(db);
  reader.watch(onChange, away.signal);
  const count = await reader.countPapers();
  await createLibrary(db).save(paper);
  expect(count).toBe(0);
  await expect.poll(() => onChange.mock.calls.length).toBeGreaterThan(0);
});

test('every watcher is told, and none after the watch has ended', async () => {
  const onChange = vi.fn();
  const library = createLibrary(db);
  await library.save(paper);
  createLibraryReader(db).watch(onChange, away.signal);
  const later = vi.fn();
  createLibraryReader(db).watch(later, away.signal);
  await library.createList('Thesis');
  await expect.poll(() => later.mock.calls.length).toBeGreaterThan(0);
  const told = onChange.mock.calls.length;
  away.abort();
  await library.createList('Later');
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(onChange.mock.calls.length).toBe(told);
});
