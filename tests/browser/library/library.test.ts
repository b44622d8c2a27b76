import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLibrary, type Library } from '../../../utils/library/library';
import { createLibraryFeed } from '../../../utils/library/library-feed';
import { createLibraryReader, type LibraryReader } from '../../../utils/library/library-reader';
import { type LibraryDatabase, openDatabase } from '../../../utils/library/schema';
import type { PaperMeta } from '../../../utils/paper/paper-meta';
import { readingListId } from '../../../utils/paper/saved-paper';

let db: LibraryDatabase;
let library: Library;
let reader: LibraryReader;
let feed: ReturnType<typeof createLibraryFeed>;
let clock: number;

beforeEach(() => {
  db = openDatabase(`test-${crypto.randomUUID()}`);
  clock = 1_000;
  library = createLibrary(db, () => clock++);
  reader = createLibraryReader(db);
  feed = createLibraryFeed(db);
});

afterEach(async () => {
  await db.delete();
});

function paper(number: number, over: Partial<PaperMeta> = {}): PaperMeta {
  return {
    ids: [`arxiv:2401.${String(number).padStart(5, '0')}`],
    title: `Paper ${number}`,
    authors: ['Ada Moss'],
    pageUrl: 'https://arxiv.org/list/cs.CL/new',
    siteId: 'arxiv',
    ...over,
  };
}

test('the same paper from three pages is one record that keeps every source', async () => {
  await library.save(paper(1, { arxivVersion: 1 }));
  await library.save(
    paper(1, {
      siteId: 'huggingface',
      pageUrl: 'https://huggingface.co/papers',
      abstract: 'A longer abstract.',
      authors: ['Ada Moss', 'Bo Li'],
      upvotes: 7,
    }),
  );
  const mark = await library.save(
    paper(1, {
      pageUrl: 'https://arxiv.org/abs/2401.00001v3',
      arxivVersion: 3,
      title: 'Paper one',
    }),
  );
  const [saved, ...rest] = await reader.readPapers({ offset: 0, limit: 10 });
  expect(rest).toEqual([]);
  expect(saved).toMatchObject({
    id: mark.id,
    title: 'Paper one',
    abstract: 'A longer abstract.',
    authors: ['Ada Moss', 'Bo Li'],
    arxivVersion: 3,
    upvotes: 7,
    siteIds: ['arxiv', 'huggingface'],
    addedAt: 1_000,
  });
  expect(await db.sources.count()).toBe(3);
});

test('saving again never touches what the user did', async () => {
  const { id } = await library.save(paper(1));
  await library.edit(id, { status: 'read', isStarred: true, addTags: ['RAG'], note: 'mine' });
  await library.save(paper(1, { title: 'Another title' }));
  const [saved] = await reader.readPapersById([id]);
  expect(saved).toMatchObject({ status: 'read', isStarred: true, tags: ['RAG'], note: 'mine' });
});

test('records that turn out to be one paper are joined, and nothing typed is lost', async () => {
  const first = await library.save(paper(1, { ids: ['doi:10.1000/a'] }));
  await library.edit(first.id, { note: 'from the journal', addTags: ['a'] });
  const second = await library.save(paper(1, { title: 'Before it had its name' }));
  await library.edit(second.id, { note: 'from the preprint', addTags: ['A', 'b'] });
  const joined = await library.save(paper(1, { ids: ['arxiv:2401.00001', 'doi:10.1000/a'] }));
  expect(joined.id).toBe(first.id);
  expect(await reader.countPapers()).toBe(1);
  const [saved] = await reader.readPapersById([first.id]);
  expect(saved?.note).toBe('from the journal\n\nfrom the preprint');
  expect(saved?.tags).toEqual(['a', 'b']);
  const changes = await feed.readChanges(0, 10);
  expect(changes.removedIds).toEqual([second.id]);
});

test('two edits at once both last', async () => {
  const { id } = await library.save(paper(1));
  await Promise.all([
    library.edit(id, { addTags: ['x'] }),
    library.edit(id, { status: 'reading' }),
    library.edit(id, { addTags: ['y'], addListIds: [readingListId] }),
  ]);
  const [saved] = await reader.readPapersById([id]);
  expect(saved).toMatchObject({ status: 'reading', tags: ['x', 'y'], listIds: [readingListId] });
});

test('removing and taking back returns everything', async () => {
  const { id } = await library.save(paper(1));
  await library.edit(id, { addTags: ['kept'], note: 'kept too' });
  const [before] = await reader.readPapersById([id]);
  expect(await library.remove([id, 'arxiv:2401.99999'])).toEqual([id]);
  expect(await reader.countPapers()).toBe(0);
  expect(await library.findMarks([{ ids: [id] }])).toEqual([]);
  expect(await library.restore([id])).toHaveLength(1);
  const [after] = await reader.readPapersById([id]);
  expect({ ...after, updatedAt: 0, revision: 0 }).toEqual({ ...before, updatedAt: 0, revision: 0 });
  expect(await db.sources.count()).toBe(1);
});

test('saving a removed paper takes it back with its note', async () => {
  const { id } = await library.save(paper(1));
  await library.edit(id, { note: 'do not lose me' });
  await library.remove([id]);
  await library.save(paper(1));
  expect((await reader.readPapersById([id]))[0]?.note).toBe('do not lose me');
});

test('lists are paged newest first, renamed, and deleted without their papers', async () => {
  for (let number = 1; number <= 5; number++) await library.save(paper(number));
  const list = await library.createList('  Thesis ');
  expect(list.name).toBe('Thesis');
  await expect(library.createList('thesis')).rejects.toMatchObject({ code: 'name-taken' });
  await expect(library.createList(' ')).rejects.toMatchObject({ code: 'bad-request' });
  await library.edit('arxiv:2401.00002', { addListIds: [list.id] });
  await library.edit('arxiv:2401.00004', { addListIds: [list.id] });
  const page = await reader.readPapers({ listId: list.id, offset: 0, limit: 9 });
  expect(page.map(({ title }) => title)).toEqual(['Paper 4', 'Paper 2']);
  await library.editList(list.id, { name: 'Book' });
  await library.deleteList(list.id);
  expect(await reader.countPapers()).toBe(5);
  expect((await reader.readLists()).map(({ id }) => id)).toEqual([readingListId]);
  expect((await reader.readPapersById(['arxiv:2401.00004']))[0]?.listIds).toEqual([]);
});

test('editing what is gone says so and changes nothing', async () => {
  await expect(library.edit('arxiv:2401.00001', { status: 'read' })).rejects.toMatchObject({
    code: 'not-found',
  });
  const { id } = await library.save(paper(1));
  const edit = library.edit(id, { addListIds: ['no-such-list'], status: 'read' });
  await expect(edit).rejects.toMatchObject({ code: 'not-found' });
  expect((await reader.readPapersById([id]))[0]?.status).toBe('unread');
});

test('the change feed pages through everything exactly once', async () => {
  for (let number = 1; number <= 7; number++) await library.save(paper(number));
  await library.remove(['arxiv:2401.00003']);
  await library.edit('arxiv:2401.00001', { status: 'read' });
  const seen: string[] = [];
  let revision = 0;
  for (let isComplete = false; !isComplete; ) {
    const changes = await feed.readChanges(revision, 2);
    seen.push(...changes.papers.map(({ title }) => title));
    ({ revision, isComplete } = changes);
  }
  expect(seen).toEqual(['Paper 2', 'Paper 4', 'Paper 5', 'Paper 6', 'Paper 7', 'Paper 1']);
  expect(await feed.readChanges(revision, 2)).toMatchObject({ papers: [], removedIds: [] });
});

test('readers elsewhere hear of a change', async () => {
  const ended = new AbortController();
  const changed = new Promise<void>((resolve) => reader.watch(resolve, ended.signal));
  await reader.countPapers();
  const timer = setInterval(() => library.save(paper(clock % 90_000)).catch(() => undefined), 50);
  await changed;
  clearInterval(timer);
  ended.abort();
});

test('a library of schema version 1 opens with all it had', async () => {
  const name = `old-${crypto.randomUUID()}`;
  const old = new Dexie(name);
  old.version(1).stores({
    papers: 'id, *ids, addedAt, revision, *listKeys, *tags, status',
    sources: '[paperId+pageUrl], paperId',
    lists: 'id, order',
    trash: 'id, removedAt',
    removals: 'id, revision',
    counters: 'name',
  });
  const row = {
    ...paper(1),
    id: 'arxiv:2401.00001',
    siteIds: ['arxiv'],
    status: 'read',
    isStarred: true,
    tags: ['t'],
    listIds: [],
    listKeys: [],
    addedAt: 5,
    updatedAt: 6,
    revision: 1,
  };
  await old.table('papers').add(row);
  await old.table('counters').add({ name: 'revision', value: 1 });
  old.close();
  const today = openDatabase(name);
  const papers = await createLibraryReader(today).readPapers({ offset: 0, limit: 5 });
  expect(papers).toMatchObject([{ id: 'arxiv:2401.00001', status: 'read', tags: ['t'] }]);
  await createLibrary(today).edit('arxiv:2401.00001', { addTags: ['u'] });
  expect((await today.papers.get('arxiv:2401.00001'))?.revision).toBe(2);
  await today.delete();
});
