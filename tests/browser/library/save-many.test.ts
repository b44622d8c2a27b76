import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { createLibrary } from '../../../utils/library/library';
import { createLibraryFeed } from '../../../utils/library/library-feed';
import { type LibraryDatabase, openDatabase } from '../../../utils/library/schema';
import type { PaperId } from '../../../utils/paper/paper-id';
import type { PaperMeta } from '../../../utils/paper/paper-meta';

const opened: LibraryDatabase[] = [];

function openTestDatabase(): LibraryDatabase {
  const db = openDatabase(`test-${crypto.randomUUID()}`);
  opened.push(db);
  return db;
}

afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

const paperId = fc.integer({ min: 1, max: 6 }).map((n): PaperId => `arxiv:2401.0000${n}`);
const doi = fc.integer({ min: 1, max: 4 }).map((n): PaperId => `doi:10.1000/${n}`);

/** Few ids, so that papers often turn out to be one. */
const paperMeta: fc.Arbitrary<PaperMeta> = fc
  .record({
    id: fc.oneof(paperId, doi),
    others: fc.array(fc.oneof(paperId, doi), { maxLength: 1 }),
    title: fc.constantFrom('First light', 'Second sight', 'Third time'),
    page: fc.constantFrom('https://arxiv.org/list/cs.CL/new', 'https://huggingface.co/papers'),
  })
  .map(({ id, others, title, page }) => ({
    ids: [id, ...others],
    title,
    authors: ['Ada Moss'],
    pageUrl: page,
    siteId: page.includes('arxiv') ? 'arxiv' : 'huggingface',
  }));

/** All that a library holds, whatever the order in which it was written. */
async function contentsOf(db: LibraryDatabase) {
  const papers = await db.papers.toArray();
  const sources = await db.sources.toArray();
  const removals = await db.removals.toCollection().primaryKeys();
  return { papers: papers.map(({ revision, ...paper }) => paper), sources, removals };
}

test('many at once leave what one by one leaves, when none is known twice', async () => {
  const isApart = (papers: readonly PaperMeta[]) => {
    const ids = papers.flatMap((paper) => [...new Set(paper.ids)]);
    return new Set(ids).size === ids.length;
  };
  const batch = fc.array(paperMeta, { maxLength: 5 }).filter(isApart);
  await fc.assert(
    fc.asyncProperty(batch, batch, async (first, second) => {
      const [atOnce, oneByOne] = [openTestDatabase(), openTestDatabase()];
      const library = createLibrary(atOnce, () => 1_000);
      const other = createLibrary(oneByOne, () => 1_000);
      for (const papers of [first, second]) {
        const marks = await library.saveMany(papers);
        const expected = [];
        for (const paper of papers) expected.push(await other.save(paper));
        expect(marks).toEqual(expected);
      }
      expect(await contentsOf(atOnce)).toEqual(await contentsOf(oneByOne));
    }),
    { numRuns: 25 },
  );
});

test('papers of a batch that share ids become one record, and every id finds it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(paperMeta, { maxLength: 8 }), async (papers) => {
      const db = openTestDatabase();
      const library = createLibrary(db);
      const marks = await library.saveMany(papers);
      expect(marks).toHaveLength(papers.length);
      const found = await library.findMarks(papers.map(({ ids }) => ({ ids })));
      expect(found.map(({ index }) => index)).toEqual(papers.map((_, index) => index));
      for (const { index, mark } of found) {
        for (const id of papers[index]?.ids ?? []) expect(mark.ids).toContain(id);
      }
    }),
    { numRuns: 25 },
  );
});

test('a batch takes a trashed paper back with its notes', async () => {
  const db = openTestDatabase();
  const library = createLibrary(db);
  const paper: PaperMeta = {
    ids: ['arxiv:2401.00001'],
    title: 'First light',
    authors: [],
    pageUrl: 'https://arxiv.org/abs/2401.00001',
    siteId: 'arxiv',
  };
  await library.save(paper);
  await library.edit('arxiv:2401.00001', { addTags: ['optics'], note: 'read twice' });
  await library.remove(['arxiv:2401.00001']);
  const [mark] = await library.saveMany([paper]);
  expect(mark).toMatchObject({ tags: ['optics'] });
  expect(await db.trash.count()).toBe(0);
});

test('a batch that fails leaves nothing behind', async () => {
  const db = openTestDatabase();
  const library = createLibrary(db);
  const good: PaperMeta = {
    ids: ['arxiv:2401.00001'],
    title: 'First light',
    authors: [],
    pageUrl: 'https://arxiv.org/abs/2401.00001',
    siteId: 'arxiv',
  };
  // A function cannot be stored: IndexedDB refuses the record in the middle of the transaction.
  const unstorable = { ...good, ids: ['arxiv:2401.00002'], comments: () => 'x' };
  await expect(library.saveMany([good, unstorable as unknown as PaperMeta])).rejects.toMatchObject({
    code: 'storage-failed',
  });
  expect(await db.papers.count()).toBe(0);
  expect(await db.sources.count()).toBe(0);
});

test('the feed says what the library is, and hands out papers, lists and tags', async () => {
  const db = openTestDatabase();
  const library = createLibrary(db);
  const feed = createLibraryFeed(db);
  const before = await feed.readState();
  expect(before).toMatchObject({ revision: 0, paperCount: 0 });
  const papers = Array.from(
    { length: 3 },
    (_, index): PaperMeta => ({
      ids: [`arxiv:2401.0000${index}`],
      title: `Paper ${index}`,
      authors: [],
      pageUrl: 'https://arxiv.org/list/cs.CL/new',
      siteId: 'arxiv',
    }),
  );
  const marks = await library.saveMany(papers);
  await library.edit('arxiv:2401.00001', { addTags: ['optics', 'vision'] });
  await library.edit('arxiv:2401.00002', { addTags: ['optics'] });
  const after = await feed.readState();
  expect(after).toMatchObject({ libraryId: before.libraryId, revision: 5, paperCount: 3 });
  expect(await feed.readTags()).toEqual(['optics', 'vision']);
  expect((await feed.readLists()).map((list) => list.name)).toEqual(['Reading list']);
  const read = await feed.readPapersById([...marks.map((mark) => mark.id), 'doi:10.1/none']);
  expect(read.map((paper) => paper.title)).toEqual(['Paper 0', 'Paper 1', 'Paper 2']);
  const other = createLibraryFeed(openTestDatabase());
  expect((await other.readState()).libraryId).not.toBe(before.libraryId);
});
