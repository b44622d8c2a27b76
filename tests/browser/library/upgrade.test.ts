/** Large libraries of older versions, and titles that hundreds share. */
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { createLibrary } from '../../../utils/library/library';
import { openDatabase } from '../../../utils/library/schema';
import type { PaperId } from '../../../utils/paper/paper-id';
import type { PaperMeta } from '../../../utils/paper/paper-meta';

const stores = {
  papers: 'id, *ids, addedAt, revision, *listKeys, *tags, status, readAt, *siteIds',
  ...{ sources: '[paperId+pageUrl], paperId', lists: 'id, order', trash: 'id, removedAt' },
  ...{ removals: 'id, revision', counters: 'name', undoSteps: 'id, at' },
};
const fields = { siteIds: ['web'], status: 'unread', isStarred: false, tags: [], listIds: [] };
const rowOf = ({ pageUrl, siteId, ...paper }: PaperMeta, at: number) => ({
  ...{ ...paper, ...fields, id: paper.ids[0], listKeys: [] },
  ...{ addedAt: at, updatedAt: at, revision: at + 1 },
});
const sourceOf = (paper: PaperMeta) => ({
  ...{ paperId: paper.ids[0], pageUrl: paper.pageUrl, firstSeenAt: 1, lastSeenAt: 1, paper },
});
/** Letters that no other number gives, since numbers alone would make a crowd of one title. */
const wordOf = (at: number) =>
  [...String(at)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('o');
const paperAt = (at: number): PaperMeta => ({
  ...{ ids: [`doi:10.1000/${at}`], title: `How ${wordOf(at)} Tides Carry Heat` },
  ...{ authors: ['Ada Moss', `Bo ${wordOf(at)}`], siteId: 'web' },
  pageUrl: `https://journal.example/${at}`,
});

test('every paper of a large library of version 2 gets its keys', async () => {
  const name = `old-${crypto.randomUUID()}`;
  const old = new Dexie(name);
  old.version(2).stores(stores);
  const papers = Array.from({ length: 2_500 }, (_, at) => paperAt(at));
  await old.table('papers').bulkAdd(papers.map(rowOf));
  await old.table('sources').bulkAdd(papers.map(sourceOf));
  await old.table('counters').add({ name: 'revision', value: papers.length });
  old.close();
  const db = openDatabase(name);
  const found = await createLibrary(db).findMarks(
    papers.slice(-1_500).map(({ title, authors }, at) => {
      return { ids: [`url:https://list.example/${at}`], title, authors };
    }),
  );
  expect(found).toHaveLength(1_500);
  const keyed = await db.papers.filter(({ matchKeys }) => matchKeys.length === 2).count();
  expect(keyed).toBe(papers.length);
  await db.delete();
});

test('the trash of version 3 is found by every id', async () => {
  const name = `old-${crypto.randomUUID()}`;
  const old = new Dexie(name);
  const papers = `${stores.papers}, *matchKeys`;
  old.version(3).stores({ ...stores, papers, apart: '[first+second]' });
  const paper: PaperMeta = { ...paperAt(1), ids: ['arxiv:2401.00001', 'doi:10.1000/1'] };
  const id: PaperId = paper.ids[0];
  const trashed = { ...rowOf(paper, 1), matchKeys: [], note: 'mine' };
  await old.table('trash').add({ id, removedAt: 1, paper: trashed, sources: [sourceOf(paper)] });
  old.close();
  const db = openDatabase(name);
  await createLibrary(db).save(paperAt(1));
  expect(await db.papers.toArray()).toMatchObject([{ id, note: 'mine' }]);
  expect(await db.trash.count()).toBe(0);
  await db.delete();
});

test('two hundred editorials stay two hundred', async () => {
  const db = openDatabase(`test-${crypto.randomUUID()}`);
  const library = createLibrary(db);
  const editorial = (at: number): PaperMeta => ({ ...paperAt(at), title: 'Editorial' });
  const all = Array.from({ length: 200 }, (_, at) => editorial(at));
  await library.saveMany(all.slice(0, 100));
  for (const paper of all.slice(100, 110)) await library.save(paper);
  await library.saveMany(all.slice(110));
  expect(await db.papers.count()).toBe(200);
  const entries = all.map(({ title, authors }, at) => {
    const ids: PaperId[] = [`url:https://list.example/${at}`];
    return { ids, title, authors };
  });
  expect(await library.findMarks(entries)).toEqual([]);
  await db.delete();
});
