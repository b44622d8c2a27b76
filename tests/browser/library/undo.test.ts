import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLibrary, type Library } from '../../../utils/library/library';
import { createLibraryFeed } from '../../../utils/library/library-feed';
import { createLibraryReader } from '../../../utils/library/library-reader';
import { type LibraryDatabase, openDatabase } from '../../../utils/library/schema';
import type { PaperId } from '../../../utils/paper/paper-id';
import { readingListId } from '../../../utils/paper/saved-paper';

let db: LibraryDatabase;
let library: Library;
let clock: number;
const idOf = (number: number): PaperId => `arxiv:2401.0000${number}`;

beforeEach(async () => {
  db = openDatabase(`test-${crypto.randomUUID()}`);
  clock = 1_000;
  library = createLibrary(db, () => clock++);
  await library.saveMany(
    [1, 2, 3].map((number) => ({
      ids: [idOf(number)],
      title: `Paper ${number}`,
      authors: [],
      pageUrl: 'https://arxiv.org/list/cs.CL/new',
      siteId: 'arxiv',
    })),
  );
});

afterEach(async () => {
  await db.delete();
});

async function fieldsOf(number: number) {
  const paper = await db.papers.get(idOf(number));
  if (!paper) throw new Error(`paper ${number} is gone`);
  const { status, tags, listIds } = paper;
  return { status, tags, listIds };
}

async function undoStep(step: string | undefined): Promise<void> {
  if (step === undefined) throw new Error('there is nothing to undo');
  await library.undo(step);
}

test('an edit to many is taken back, later edits stay', async () => {
  await library.edit(idOf(1), { addTags: ['optics'], status: 'reading' });
  const step = await library.editMany([idOf(1), idOf(2), 'doi:10.1/none'], {
    status: 'read',
    addTags: ['Optics', 'new'],
    addListIds: [readingListId],
  });
  expect(await fieldsOf(1)).toMatchObject({ status: 'read', tags: ['optics', 'new'] });
  expect(await fieldsOf(2)).toMatchObject({ status: 'read', tags: ['Optics', 'new'] });
  await library.edit(idOf(2), { status: 'reading', addTags: ['mine'] });
  await undoStep(step);
  expect(await fieldsOf(1)).toEqual({ status: 'reading', tags: ['optics'], listIds: [] });
  expect(await fieldsOf(2)).toEqual({ status: 'reading', tags: ['mine'], listIds: [] });
  await expect(undoStep(step)).rejects.toMatchObject({ code: 'not-found' });
});

test('an edit that changes nothing leaves nothing to undo', async () => {
  expect(await library.editMany([idOf(1)], { status: 'unread' })).toBeUndefined();
  expect(await db.undoSteps.count()).toBe(0);
});

test('a deleted list comes back with its colour, its place and its papers', async () => {
  const list = await library.createList('Optics');
  const colored = await library.editList(list.id, { color: 'blue' });
  await library.createList('Later');
  await library.editMany([idOf(1), idOf(3)], { addListIds: [list.id] });
  const step = await library.deleteList(list.id);
  expect(await db.lists.get(list.id)).toBeUndefined();
  expect(await fieldsOf(1)).toMatchObject({ listIds: [] });
  await undoStep(step);
  expect(await db.lists.get(list.id)).toEqual(colored);
  expect(await fieldsOf(1)).toMatchObject({ listIds: [list.id] });
  expect(await fieldsOf(2)).toMatchObject({ listIds: [] });
});

test('an empty list can be brought back too', async () => {
  const list = await library.createList('Empty');
  await undoStep(await library.deleteList(list.id));
  expect(await db.lists.get(list.id)).toEqual(list);
});

test('a merged list gives its papers to the other, and takes them back', async () => {
  const from = await library.createList('From');
  const to = await library.createList('To');
  await library.editMany([idOf(1), idOf(2)], { addListIds: [from.id] });
  await library.editMany([idOf(2)], { addListIds: [to.id] });
  const step = await library.mergeLists(from.id, to.id);
  expect(await fieldsOf(1)).toMatchObject({ listIds: [to.id] });
  expect(await fieldsOf(2)).toMatchObject({ listIds: [to.id] });
  await undoStep(step);
  expect(await fieldsOf(1)).toMatchObject({ listIds: [from.id] });
  expect((await fieldsOf(2)).listIds.toSorted()).toEqual([from.id, to.id].toSorted());
});

test('the Reading list cannot be deleted or merged away', async () => {
  const other = await library.createList('Other');
  await expect(library.deleteList(readingListId)).rejects.toMatchObject({ code: 'bad-request' });
  await expect(library.mergeLists(readingListId, other.id)).rejects.toMatchObject({
    code: 'bad-request',
  });
  await expect(library.mergeLists(other.id, other.id)).rejects.toMatchObject({
    code: 'bad-request',
  });
});

test('lists take the order they are given', async () => {
  const first = await library.createList('First');
  const second = await library.createList('Second');
  await library.orderLists([second.id, readingListId]);
  const { readLists } = createLibraryFeed(db);
  const names = (await readLists()).map((list) => list.name);
  expect(names).toEqual(['Second', 'Reading list', 'First']);
  await library.orderLists([readingListId, first.id, second.id]);
  expect((await readLists()).map((list) => list.name)).toEqual(['Reading list', 'First', 'Second']);
});

test('a tag is renamed on every paper, in any case, and merges with one in use', async () => {
  await library.edit(idOf(1), { addTags: ['Optics', 'lens'] });
  await library.edit(idOf(2), { addTags: ['optics'] });
  await library.edit(idOf(3), { addTags: ['lens'] });
  const step = await library.renameTag('optics', 'lens');
  expect((await fieldsOf(1)).tags).toEqual(['lens']);
  expect((await fieldsOf(2)).tags).toEqual(['lens']);
  await undoStep(step);
  expect((await fieldsOf(1)).tags.toSorted()).toEqual(['Optics', 'lens']);
  expect((await fieldsOf(2)).tags).toEqual(['optics']);
  expect((await fieldsOf(3)).tags).toEqual(['lens']);
  await library.renameTag('optics', 'OPTICS');
  expect((await fieldsOf(2)).tags).toEqual(['OPTICS']);
  await undoStep(await library.removeTag('opTics'));
  expect((await fieldsOf(2)).tags).toEqual(['OPTICS']);
  await expect(library.renameTag('lens', ' ')).rejects.toMatchObject({ code: 'bad-request' });
});

test('the trash forgets what is old, and only that', async () => {
  await library.remove([idOf(1)]);
  const between = clock++;
  await library.remove([idOf(2)]);
  expect(await library.purgeTrash(between)).toBe(1);
  expect(await library.restore([idOf(1), idOf(2)])).toHaveLength(1);
});

test('the trash can be read, and emptied paper by paper', async () => {
  const reader = createLibraryReader(db);
  await library.remove([idOf(1)]);
  await library.remove([idOf(2)]);
  expect((await reader.readTrash()).map((paper) => paper.title)).toEqual(['Paper 2', 'Paper 1']);
  await library.deleteTrashed([idOf(2), 'doi:10.1/none']);
  expect(await reader.countTrash()).toBe(1);
  expect(await library.restore([idOf(2), idOf(1)])).toHaveLength(1);
  expect(await reader.readSources(idOf(1))).toHaveLength(1);
});

test('the day of reading is kept while a paper stays read', async () => {
  await library.edit(idOf(1), { status: 'read' });
  const readAt = (await db.papers.get(idOf(1)))?.readAt;
  expect(readAt).toBeGreaterThan(1_000);
  await library.edit(idOf(1), { addTags: ['x'] });
  expect((await db.papers.get(idOf(1)))?.readAt).toBe(readAt);
  await library.edit(idOf(1), { status: 'unread' });
  expect(await db.papers.get(idOf(1))).not.toHaveProperty('readAt');
});
