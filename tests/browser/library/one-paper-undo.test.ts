/** Merges, splits, the trash and their undo, in orders that nobody plans. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLibrary, type Library } from '../../../utils/library/library';
import { createLibraryFeed } from '../../../utils/library/library-feed';
import { type LibraryDatabase, openDatabase } from '../../../utils/library/schema';
import type { PaperId } from '../../../utils/paper/paper-id';
import type { PaperMeta } from '../../../utils/paper/paper-meta';
import { createSearch } from '../../../utils/search/create-search';

let db: LibraryDatabase;
let library: Library;
let clock: number;

beforeEach(() => {
  db = openDatabase(`test-${crypto.randomUUID()}`);
  clock = 1_000;
  library = createLibrary(db, () => clock++);
});

afterEach(async () => {
  await db.delete();
});

function paperOf(ids: PaperMeta['ids'], title: string, page: string): PaperMeta {
  const pageUrl = `https://${page}.example/`;
  return { ids, title, authors: ['Ada Moss', 'Bo Li'], pageUrl, siteId: 'web' };
}
const [a, b, c]: PaperId[] = ['arxiv:2401.00001', 'doi:10.1000/floes', 'doi:10.1000/seals'];
const tides = paperOf(['arxiv:2401.00001'], 'Slow Tides Under Polar Ice', 'tides');
const floes = paperOf(['doi:10.1000/floes'], 'Why Floes Drift in Summer', 'floes');
const seals = paperOf(['doi:10.1000/seals'], 'What Seals Hear of Ships', 'seals');
const both = paperOf(['arxiv:2401.00001', 'doi:10.1000/floes'], tides.title, 'both');

async function undo(step: string | undefined) {
  if (step === undefined) throw new Error('there is nothing to undo');
  await library.undo(step);
}
async function fieldsOf(id: PaperId | undefined) {
  const paper = id && (await db.papers.get(id));
  if (!paper) return undefined;
  const sources = await db.sources.where('paperId').equals(paper.id).toArray();
  const pages = sources.map(({ paper: { pageUrl } }) => new URL(pageUrl).hostname.split('.')[0]);
  const { ids, note, tags, listIds, status, isStarred } = paper;
  return { ids: [...ids].sort(), note, tags, listIds, status, isStarred, pages: pages.sort() };
}
/** Every id names one record, and every source has one. */
async function expectWhole() {
  const papers = await db.papers.toArray();
  const ids = papers.flatMap((paper) => paper.ids);
  expect(new Set(ids).size).toBe(ids.length);
  const keys = new Set(papers.map(({ id }) => id));
  for (const { paperId } of await db.sources.toArray()) expect(keys.has(paperId)).toBe(true);
  for (const { id } of await db.removals.toArray()) expect(keys.has(id)).toBe(false);
}
const two = ['arxiv:2401.00001', 'doi:10.1000/floes'] as const;
const gone = { code: 'not-found' };

test('what was saved of the other paper since goes back with it', async () => {
  await library.saveMany([tides, floes]);
  const step = await library.mergePapers(two);
  await library.save({ ...floes, pageUrl: 'https://news.example/' });
  await library.save({ ...floes, abstract: 'Wind, mostly.' });
  await undo(step);
  expect(await fieldsOf(a)).toMatchObject({ ids: [a], pages: ['tides'] });
  expect(await fieldsOf(b)).toMatchObject({ ids: [b], pages: ['floes', 'news'] });
  expect((await db.papers.get('doi:10.1000/floes'))?.abstract).toBe('Wind, mostly.');
  await expectWhole();
  await expect(undo(step)).rejects.toMatchObject(gone);
});

test('merges are taken back in the other order', async () => {
  await library.saveMany([tides, floes, seals]);
  await library.edit('arxiv:2401.00001', { note: 'of tides', isStarred: true });
  await library.edit('doi:10.1000/floes', { note: 'of floes', addTags: ['floes'] });
  await library.edit('doi:10.1000/seals', { note: 'of seals', addTags: ['seals'], status: 'read' });
  const first = await library.mergePapers(two);
  const second = await library.mergePapers(['doi:10.1000/seals', 'arxiv:2401.00001']);
  await undo(first);
  await expectWhole();
  await undo(second);
  await expectWhole();
  expect(await fieldsOf(a)).toMatchObject({ pages: ['tides'], tags: [], status: 'unread' });
  expect((await fieldsOf(a))?.note).toContain('of tides');
  expect(await fieldsOf(a)).toMatchObject({ isStarred: true });
  expect(await fieldsOf(b)).toMatchObject({ note: 'of floes', tags: ['floes'], pages: ['floes'] });
  expect(await fieldsOf(c)).toMatchObject({ note: 'of seals', tags: ['seals'], pages: ['seals'] });
  expect(await fieldsOf(c)).toMatchObject({ status: 'read' });
});

test('a merge whose paper was split since is not taken back', async () => {
  await library.saveMany([tides, floes]);
  const step = await library.mergePapers(two);
  await library.splitPaper('arxiv:2401.00001', [floes.pageUrl]);
  await expect(undo(step)).rejects.toMatchObject(gone);
  await expectWhole();
  const again = await library.mergePapers(two);
  await library.splitPaper('arxiv:2401.00001', [tides.pageUrl]);
  await expect(undo(again)).rejects.toMatchObject(gone);
  await expectWhole();
});

test('a split that took the key gives it back', async () => {
  await library.saveMany([tides, floes]);
  await library.mergePapers(two);
  await library.edit('arxiv:2401.00001', { note: 'mine', addTags: ['ice', 'sea'] });
  const before = await fieldsOf(a);
  const { id, step } = await library.splitPaper('arxiv:2401.00001', [tides.pageUrl]);
  expect(id).toBe(a);
  await undo(step);
  expect(await fieldsOf(a)).toEqual(before);
  expect(await db.papers.count()).toBe(1);
  expect(await db.removals.toCollection().primaryKeys()).toEqual([b]);
  await expectWhole();
});

test('tags that were taken away since a split stay away, and new ones stay', async () => {
  await library.saveMany([tides, floes]);
  await library.mergePapers(two);
  await library.edit('arxiv:2401.00001', { addTags: ['ice', 'sea'] });
  const { id, step } = await library.splitPaper('arxiv:2401.00001', [floes.pageUrl]);
  await library.edit('arxiv:2401.00001', { removeTags: ['ice'] });
  await library.edit(id, { addTags: ['new'], note: 'of floes', status: 'reading' });
  await undo(step);
  expect(await fieldsOf(a)).toMatchObject({ tags: ['sea', 'new'], note: 'of floes' });
  expect(await fieldsOf(a)).toMatchObject({ status: 'reading' });
});

test('a split whose new paper was joined with a third stays', async () => {
  await library.saveMany([tides, floes]);
  await library.mergePapers(two);
  const { step } = await library.splitPaper('arxiv:2401.00001', [floes.pageUrl]);
  await library.save(seals);
  await library.mergePapers(['doi:10.1000/floes', 'doi:10.1000/seals']);
  await expect(undo(step)).rejects.toMatchObject(gone);
  expect(await fieldsOf(a)).toMatchObject({ pages: ['tides'] });
  await expectWhole();
});

test('papers kept apart stay so when one of them is joined with a third', async () => {
  await library.saveMany([seals, tides]);
  await library.save(floes);
  await library.keepApart(two);
  await library.mergePapers(['doi:10.1000/seals', 'arxiv:2401.00001']);
  await library.save(both);
  expect(await db.papers.count()).toBe(2);
  await library.save({ ...floes, title: tides.title, pageUrl: 'https://renamed.example/' });
  expect(await db.papers.count()).toBe(2);
  const found = await library.findMarks([{ ids: ['doi:10.1000/floes'] }]);
  expect(found[0]?.mark.id).toBe(b);
});

test('a joined paper comes out of the trash by either id, with all that was typed', async () => {
  await library.saveMany([tides, floes]);
  await library.mergePapers(two);
  await library.edit('arxiv:2401.00001', { note: 'mine', addTags: ['ice'] });
  for (const save of [() => library.save(floes), () => library.saveMany([seals, floes])]) {
    await library.remove(['arxiv:2401.00001']);
    await save();
    expect(await fieldsOf(a)).toMatchObject({ ids: [a, b], note: 'mine', tags: ['ice'] });
    expect(await db.trash.count()).toBe(0);
    await expectWhole();
  }
});

test('saving one of two kept apart leaves the other in the trash', async () => {
  await library.saveMany([tides, floes]);
  await library.keepApart(two);
  await library.save(both);
  await library.remove(['arxiv:2401.00001']);
  await library.save(floes);
  expect(await db.trash.toCollection().primaryKeys()).toEqual([a]);
  expect(await db.papers.toCollection().primaryKeys()).toEqual([b]);
});

test('a merge is taken back after the trash, not out of it', async () => {
  await library.saveMany([tides, floes]);
  const step = await library.mergePapers(two);
  await library.remove(['arxiv:2401.00001']);
  await expect(undo(step)).rejects.toMatchObject(gone);
  await library.restore(['arxiv:2401.00001']);
  await undo(step);
  expect(await fieldsOf(b)).toMatchObject({ pages: ['floes'] });
  await expectWhole();
});

test('a list that comes back finds its papers, joined or not', async () => {
  const { id: list } = await library.createList('Ice');
  await library.saveMany([tides, floes, seals]);
  await library.editMany(['doi:10.1000/floes', 'doi:10.1000/seals'], { addListIds: [list] });
  const removal = await library.deleteList(list);
  const merge = await library.mergePapers(two);
  await undo(removal);
  expect(await fieldsOf(a)).toMatchObject({ listIds: [list] });
  expect(await fieldsOf(c)).toMatchObject({ listIds: [list] });
  await library.deleteList(list);
  await undo(merge);
  expect(await fieldsOf(b)).toMatchObject({ listIds: [] });
});

test('an undo never puts papers on a list that is gone', async () => {
  const { id: list } = await library.createList('Ice');
  await library.save(tides);
  await library.edit('arxiv:2401.00001', { addListIds: [list] });
  const step = await library.editMany(['arxiv:2401.00001'], { removeListIds: [list] });
  await library.deleteList(list);
  await undo(step);
  expect(await fieldsOf(a)).toMatchObject({ listIds: [] });
});

test('what is done to a paper that was joined meanwhile is done to the joined one', async () => {
  await library.saveMany([tides, floes]);
  await library.edit('arxiv:2401.00001', { note: 'mine' });
  await library.mergePapers(two);
  const mark = await library.edit('doi:10.1000/floes', { addTags: ['late'], isStarred: true });
  expect(mark).toMatchObject({ id: a, tags: ['late'], isStarred: true });
  await library.markOpened('doi:10.1000/floes');
  expect((await db.papers.get('arxiv:2401.00001'))?.openedAt).toBeGreaterThan(0);
  // A note was typed against another note: it is refused, not put over it.
  await expect(library.edit('doi:10.1000/floes', { note: 'x' })).rejects.toMatchObject(gone);
  expect(await fieldsOf(a)).toMatchObject({ note: 'mine' });
});

test('search follows merges, splits and their undo', async () => {
  const search = createSearch(createLibraryFeed(db), undefined, { siteIds: ['web'] });
  const find = async (text: string) => {
    const { hits } = await search.search({ text, limit: 10 });
    return hits.map(({ id }) => id).sort();
  };
  await library.saveMany([tides, { ...floes, abstract: 'Penguins look on.' }, seals]);
  expect(await find('penguins')).toEqual([b]);
  const merge = await library.mergePapers(two);
  expect(await find('penguins')).toEqual([a]);
  expect(await find('tides')).toEqual([a]);
  expect(await find('moss')).toEqual([a, c].sort());
  await undo(merge);
  expect(await find('penguins')).toEqual([b]);
  expect(await find('tides')).toEqual([a]);
  // Joined without being asked, by its title.
  await library.save({ ...paperOf(['doi:10.1000/t'], tides.title, 'j'), abstract: 'Walrus.' });
  expect(await find('walrus')).toEqual([a]);
  const { step } = await library.splitPaper('arxiv:2401.00001', [tides.pageUrl]);
  expect(await find('walrus')).toEqual(['doi:10.1000/t']);
  expect(await find('tides')).toEqual([a, 'doi:10.1000/t']);
  await undo(step);
  expect(await find('walrus')).toEqual([a]);
  expect(await find('tides')).toEqual([a]);
  await library.remove(['arxiv:2401.00001']);
  expect(await find('walrus')).toEqual([]);
  await library.restore(['arxiv:2401.00001']);
  expect(await find('walrus')).toEqual([a]);
});
