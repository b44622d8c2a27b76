import Dexie from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLibrary, type Library } from '../../../utils/library/library';
import { createLibraryReader, type LibraryReader } from '../../../utils/library/library-reader';
import { type LibraryDatabase, openDatabase } from '../../../utils/library/schema';
import type { PaperId } from '../../../utils/paper/paper-id';
import type { PaperMeta } from '../../../utils/paper/paper-meta';
import { readingListId } from '../../../utils/paper/saved-paper';

let db: LibraryDatabase;
let library: Library;
let reader: LibraryReader;
let clock: number;

beforeEach(() => {
  db = openDatabase(`test-${crypto.randomUUID()}`);
  clock = 1_000;
  library = createLibrary(db, () => clock++);
  reader = createLibraryReader(db);
});

afterEach(async () => {
  await db.delete();
});

const arxivId: PaperId = 'arxiv:2401.00001';
const doi: PaperId = 'doi:10.1000/tides';
const title = 'Slow Tides Under Polar Ice';

const preprint: PaperMeta = {
  ...{ ids: [arxivId], title, authors: ['Ada Moss', 'Bo Li'], publishedOn: '2024-01-05' },
  ...{ pageUrl: 'https://arxiv.org/abs/2401.00001', siteId: 'arxiv' },
};
const article: PaperMeta = {
  ...{ ids: [doi], title: 'Slow tides under polar ice', authors: ['Moss, A.', 'Li, B.'] },
  ...{ publishedOn: '2024', pageUrl: 'https://journal.example/tides', siteId: 'web' },
};
/** Another paper of the same people. */
const sequel: PaperMeta = {
  ...{ ...article, ids: ['doi:10.1000/floes'], title: 'Why Floes Drift in Summer' },
  pageUrl: 'https://journal.example/floes',
};

const keysOf = async () => (await db.papers.toArray()).map(({ id }) => id).sort();
const sourcesOf = async (id: PaperId) =>
  (await reader.readSources(id)).map(({ paper }) => paper.title).sort();
async function undo(step: string | undefined) {
  if (step === undefined) throw new Error('there is nothing to undo');
  await library.undo(step);
}

test.each([
  ['the preprint first', preprint, article],
  ['the article first', article, preprint],
])('one paper under two ids is one record: %s', async (_, first, second) => {
  const { id } = await library.save(first);
  await library.edit(id, { note: 'mine', addTags: ['tides'] });
  const mark = await library.save(second);
  expect(mark).toMatchObject({ id: first.ids[0], tags: ['tides'] });
  expect([...mark.ids].sort()).toEqual([arxivId, doi]);
  expect(await keysOf()).toEqual([first.ids[0]]);
  expect(await db.sources.count()).toBe(2);
  expect((await db.papers.get(id))?.note).toBe('mine');
});

test('many at once are joined as one by one', async () => {
  const marks = await library.saveMany([preprint, sequel, article]);
  expect(marks.map(({ id }) => id)).toEqual([arxivId, sequel.ids[0], arxivId]);
  expect(await keysOf()).toEqual([arxivId, sequel.ids[0]]);
});

test('an entry under other ids is marked as saved, one by other people is not', async () => {
  await library.save(preprint);
  const { ids, title: name, authors } = article;
  const found = await library.findMarks([
    { ids: sequel.ids, title: sequel.title, authors },
    { ids, title: name, authors },
    { ids, title: name, authors: ['Dan Frey'] },
    { ids, title: name },
    { ids: [arxivId] },
  ]);
  expect(found.map(({ index, mark }) => [index, mark.id])).toEqual([
    [1, arxivId],
    [4, arxivId],
  ]);
  expect(found[0]?.confidence).toBeLessThan(1);
  expect(found[1]?.confidence).toBe(1);
});

test('a split parts what was joined, for good, and undo makes it one again', async () => {
  await library.save(preprint);
  await library.save(article);
  await library.edit(arxivId, { note: 'mine', addTags: ['tides'], addListIds: [readingListId] });
  const { id, step } = await library.splitPaper(arxivId, [article.pageUrl]);
  expect(id).toBe(doi);
  expect(await db.papers.get(arxivId)).toMatchObject({ ids: [arxivId], note: 'mine' });
  const fresh = await db.papers.get(doi);
  expect(fresh).toMatchObject({ ids: [doi], tags: ['tides'], listIds: [readingListId] });
  expect(fresh).not.toHaveProperty('note');
  await library.saveMany([article, preprint]);
  await library.save(article);
  expect(await keysOf()).toEqual([arxivId, doi]);
  expect(await library.findTwins(arxivId)).toEqual([]);
  await library.edit(doi, { note: 'on the other' });
  await undo(step);
  expect(await keysOf()).toEqual([arxivId]);
  expect((await db.papers.get(arxivId))?.note).toBe('mine\n\non the other');
  expect(await sourcesOf(arxivId)).toEqual([title, article.title].sort());
});

test('splitting off what gave the record its key leaves the rest with the note', async () => {
  await library.save(preprint);
  await library.save(article);
  await library.edit(arxivId, { note: 'mine' });
  const { id } = await library.splitPaper(arxivId, [preprint.pageUrl]);
  expect(id).toBe(arxivId);
  expect(await db.papers.get(arxivId)).not.toHaveProperty('note');
  expect((await db.papers.get(doi))?.note).toBe('mine');
});

test('pages that share an id are not parted, and not all may go', async () => {
  await library.save(preprint);
  await library.save({ ...preprint, pageUrl: 'https://huggingface.co/papers/2401.00001' });
  const refusal = { code: 'bad-request' };
  await expect(library.splitPaper(arxivId, [preprint.pageUrl])).rejects.toMatchObject(refusal);
  await expect(library.splitPaper(arxivId, ['https://a.example/'])).rejects.toMatchObject(refusal);
});

test('a page that lists both keeps a source for each, and either can go', async () => {
  const pageUrl = 'https://index.example/moss';
  await library.saveMany([
    { ...preprint, pageUrl },
    { ...article, pageUrl },
  ]);
  const sources = await reader.readSources(arxivId);
  expect(sources.map(({ paper }) => paper.ids[0]).sort()).toEqual([arxivId, doi]);
  const going = sources.find(({ paper }) => paper.ids[0] === doi);
  await library.splitPaper(arxivId, [going?.pageUrl ?? '']);
  expect(await sourcesOf(doi)).toEqual([article.title]);
  expect((await reader.readSources(doi))[0]?.pageUrl).toBe(pageUrl);
});

test('a merge by hand is taken back with what came meanwhile', async () => {
  await library.save(preprint);
  await library.save(sequel);
  const [other] = sequel.ids;
  await library.edit(other, { note: 'theirs', addTags: ['floes'] });
  const before = await db.papers.get(other);
  const step = await library.mergePapers([other, arxivId]);
  expect(await keysOf()).toEqual([arxivId]);
  expect(await db.papers.get(arxivId)).toMatchObject({ note: 'theirs', tags: ['floes'] });
  await library.edit(arxivId, { addTags: ['later'] });
  await library.save({ ...preprint, pageUrl: 'https://huggingface.co/papers/2401.00001' });
  await undo(step);
  expect(await keysOf()).toEqual([arxivId, other]);
  expect(await db.papers.get(arxivId)).toMatchObject({ ids: [arxivId], tags: ['later'] });
  expect(await db.papers.get(arxivId)).not.toHaveProperty('note');
  expect(await db.papers.get(other)).toEqual({
    ...before,
    ...{ updatedAt: expect.any(Number), revision: expect.any(Number) },
  });
  expect(await reader.readSources(arxivId)).toHaveLength(2);
  expect(await sourcesOf(other)).toEqual([sequel.title]);
  await expect(undo(step)).rejects.toMatchObject({ code: 'not-found' });
});

test('papers kept apart are not offered, undo offers them again, a merge overrules it', async () => {
  const twin: PaperMeta = {
    ...preprint,
    ids: ['arxiv:2402.00002'],
    pageUrl: 'https://arxiv.org/abs/2402.00002',
  };
  await library.save(preprint);
  await library.save(twin);
  const ids = [arxivId, twin.ids[0]] as const;
  expect((await library.findTwins(arxivId)).map(({ id }) => id)).toEqual([twin.ids[0]]);
  const step = await library.keepApart(ids);
  expect(await library.findTwins(arxivId)).toEqual([]);
  expect(await library.keepApart(ids)).toBeUndefined();
  await undo(step);
  expect(await library.findTwins(twin.ids[0])).toHaveLength(1);
  await library.keepApart(ids);
  const merge = await library.mergePapers(ids);
  expect(await db.apart.count()).toBe(0);
  await undo(merge);
  expect(await library.findTwins(arxivId)).toEqual([]);
  await expect(library.mergePapers([arxivId, arxivId])).rejects.toMatchObject({
    code: 'bad-request',
  });
  await expect(library.mergePapers([arxivId, doi])).rejects.toMatchObject({ code: 'not-found' });
});

test('all papers of one author are no crowd of twins', async () => {
  const papers = Array.from({ length: 120 }, (_, at): PaperMeta => {
    const word = String.fromCodePoint(97 + (at % 26), 97 + Math.floor(at / 26), 120);
    const id: PaperId = `arxiv:2401.${10_000 + at}`;
    return { ...preprint, ids: [id], title: `On the ${word} of tides`, authors: ['Ada Moss'] };
  });
  await library.saveMany(papers);
  expect(await db.papers.count()).toBe(papers.length);
  const again = papers.map((paper, at): PaperMeta => ({ ...paper, ids: [`doi:10.1000/${at}`] }));
  await library.saveMany(again);
  expect(await db.papers.count()).toBe(papers.length);
});

const twoGroups = fc.record({
  ours: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 4 }),
  theirs: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 4 }),
  isTurned: fc.boolean(),
});

test('a merge and a split give both back their sources', async () => {
  await fc.assert(
    fc.asyncProperty(twoGroups, async ({ ours, theirs, isTurned }) => {
      await db.delete();
      await db.open();
      const pages = (paper: PaperMeta, at: readonly number[]) =>
        at.map((page) => ({ ...paper, pageUrl: `https://list.example/${page}` }));
      await library.saveMany(pages(preprint, ours));
      await library.saveMany(pages(sequel, theirs));
      const [other] = sequel.ids;
      const before = [await sourcesOf(arxivId), await sourcesOf(other)];
      await library.mergePapers(isTurned ? [other, arxivId] : [arxivId, other]);
      const merged = await reader.readSources(arxivId);
      expect(merged).toHaveLength(ours.length + theirs.length);
      const [going] = merged.filter(({ paper }) => paper.ids.includes(other));
      await library.splitPaper(arxivId, [going?.pageUrl ?? '']);
      expect([await sourcesOf(arxivId), await sourcesOf(other)]).toEqual(before);
    }),
    { numRuns: 15 },
  );
});

test('in whatever order its pages are saved, one paper is one record', async () => {
  const linked: PaperMeta = {
    ...article,
    ids: [doi, 'pmid:1'],
    pageUrl: 'https://index.example/1',
  };
  const renamed: PaperMeta = {
    ...preprint,
    title: 'Tides, Slowly',
    pageUrl: 'https://arxiv.org/abs/2401.00001v2',
  };
  const all = [preprint, article, linked, renamed, sequel];
  const orders = fc.shuffledSubarray(all, { minLength: all.length });
  await fc.assert(
    fc.asyncProperty(orders, fc.boolean(), async (papers, isAtOnce) => {
      await db.delete();
      await db.open();
      if (isAtOnce) await library.saveMany(papers);
      else for (const paper of papers) await library.save(paper);
      const records = await db.papers.toArray();
      const groups = records.map(({ ids }) => [...ids].sort().join(' ')).sort();
      expect(groups).toEqual([[arxivId, doi, 'pmid:1'].join(' '), sequel.ids[0]].sort());
    }),
    { numRuns: 20 },
  );
});

test('a library of schema version 2 finds the same paper under other ids', async () => {
  const name = `old-${crypto.randomUUID()}`;
  const old = new Dexie(name);
  old.version(2).stores({
    papers: 'id, *ids, addedAt, revision, *listKeys, *tags, status, readAt, *siteIds',
    ...{ sources: '[paperId+pageUrl], paperId', lists: 'id, order', trash: 'id, removedAt' },
    ...{ removals: 'id, revision', counters: 'name', undoSteps: 'id, at' },
  });
  const fields = { siteIds: ['arxiv'], status: 'read', isStarred: true, tags: ['t'], listIds: [] };
  const row = {
    ...{ ...preprint, ...fields, id: arxivId, listKeys: [], addedAt: 5, updatedAt: 6, revision: 1 },
  };
  const source = { paperId: arxivId, pageUrl: preprint.pageUrl, firstSeenAt: 5, lastSeenAt: 5 };
  await old.table('papers').add(row);
  const trashed = { ...row, id: 'arxiv:2301.00001', ids: ['arxiv:2301.00001'] };
  await old.table('trash').add({ id: trashed.id, removedAt: 1, paper: trashed, sources: [] });
  await old.table('sources').add({ ...source, paper: preprint });
  await old.table('sources').add({
    ...{ ...source, pageUrl: 'https://arxiv.org/abs/2401.00001v1' },
    paper: { ...preprint, title: 'An Older Name for Slow Tides' },
  });
  await old.table('counters').add({ name: 'revision', value: 1 });
  old.close();
  const today = openDatabase(name);
  const opened = createLibrary(today);
  const { ids, authors } = article;
  const found = await opened.findMarks([
    { ids, title: article.title, authors },
    { ids, title: 'An older name for slow tides', authors },
  ]);
  expect(found.map(({ mark }) => mark.id)).toEqual([arxivId, arxivId]);
  expect(await today.papers.get(arxivId)).toMatchObject({
    status: 'read',
    tags: ['t'],
    revision: 1,
  });
  expect(await opened.restore(['arxiv:2301.00001'])).toHaveLength(1);
  await today.delete();
});
