import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { createLibrary } from '../../../utils/library/library';
import { openDatabase } from '../../../utils/library/schema';
import { createLibrary as createOld } from '../../../.cache/V1/utils/library/library';
import { openDatabase as openOld } from '../../../.cache/V1/utils/library/schema';
import type { PaperMeta } from '../../../utils/paper/paper-meta';
const words = 'slow tides under polar ice carry heat with deep models of drift waves seals hear ships north wind over floes learning graph theory sparse dense kernel bound proof sample language vision agent policy reward memory robust causal'.split(' ');
let seed = 1; const rnd = (n: number) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % n; };
const word = () => words[rnd(words.length)] ?? '';
const make = (n: number, pre: string, same = ''): PaperMeta => ({
  ids: [`${pre}${n}` as PaperMeta['ids'][0]], title: same || Array.from({ length: 9 }, word).join(' '),
  authors: Array.from({ length: 3 + rnd(3) }, () => `${word()} ${word()}${word()}`),
  abstract: Array.from({ length: 180 }, word).join(' '), publishedOn: '2024-01-02',
  pageUrl: `https://arxiv.org/abs/${n}`, siteId: 'arxiv',
});
const kinds = [['old', openOld, createOld], ['new', openDatabase, createLibrary]] as const;
test('perf', { timeout: 600000 }, async () => {
  const all = Array.from({ length: 10000 }, (_, n) => make(n, 'doi:10.1/x'));
  const out: string[] = [];
  for (let round = 0; round < 2; round++) for (const [name, open, create] of kinds) {
    const db = open(`perf-${crypto.randomUUID()}`); const lib = create(db as never) as ReturnType<typeof createLibrary>;
    let t = performance.now(); const saves: number[] = [];
    for (let i = 0; i < 10000; i += 2000) { t = performance.now(); await lib.saveMany(all.slice(i, i + 2000)); saves.push(Math.round(performance.now() - t)); }
    const unknown = Array.from({ length: 500 }, (_, n) => make(n, 'url:https://a.b/'));
    const keysOf = (ps: PaperMeta[]) => ps.map(({ ids, title, authors }) => ({ ids, title, authors }));
    const twin = all.slice(0, 500).map((p, n) => ({ ...p, ids: [`url:https://a.b/${n}`] as unknown as PaperMeta['ids'] }));
    const m = async (ps: PaperMeta[]) => { const a: number[] = []; for (let i = 0; i < 5; i++) { const s = performance.now(); await lib.findMarks(keysOf(ps)); a.push(Math.round(performance.now() - s)); } return a.join('/'); };
    const idsOnly = async () => { const a: number[] = []; for (let i = 0; i < 5; i++) { const s = performance.now(); await lib.findMarks(unknown.map(({ ids }) => ({ ids }))); a.push(Math.round(performance.now() - s)); } return a.join('/'); };
    const line = `${name} save ${saves.join('/')} known ${await m(all.slice(0, 500))} unknown ids only ${await idsOnly()} unknown ${await m(unknown)} twins ${await m(twin)}`;
    const lib2 = create(db as never) as ReturnType<typeof createLibrary>;
    const s = performance.now(); await lib2.findMarks(keysOf(unknown)); out.push(`${line} fresh ${Math.round(performance.now() - s)}`);
    // crowd
    t = performance.now(); await lib.saveMany(Array.from({ length: 200 }, (_, n) => make(n, 'doi:10.2/e', 'Editorial'))); out.push(`crowd 200 ${Math.round(performance.now() - t)}`);
    t = performance.now(); for (let n = 0; n < 20; n++) await lib.save(make(n, 'doi:10.3/e', 'Editorial')); out.push(`one of crowd ${Math.round((performance.now() - t) / 20)}`);
    const one = { ...make(1, 'doi:10.1/q') };
    const author = Array.from({ length: 50 }, (_, n) => ({ ...make(n, 'doi:10.4/a'), authors: ['Ada Moss'] }));
    t = performance.now(); await lib.saveMany(author); out.push(`50 of one author ${Math.round(performance.now() - t)}`);
    t = performance.now(); await lib.saveMany(Array.from({ length: 2000 }, (_, n) => ({ ...make(n, 'doi:10.5/a'), authors: [`Ada Moss${'abcdefghijklmnopqrstuvwxyz'[n % 26]}${'abcd'[Math.floor(n / 26) % 4]}`] }))); out.push(`2000 of 104 authors ${Math.round(performance.now() - t)}`);
    void one; await db.delete();
  }
  // upgrade
  const name = `old-${crypto.randomUUID()}`; const old = new Dexie(name);
  old.version(2).stores({ papers: 'id, *ids, addedAt, revision, *listKeys, *tags, status, readAt, *siteIds', sources: '[paperId+pageUrl], paperId', lists: 'id, order', trash: 'id, removedAt', removals: 'id, revision', counters: 'name', undoSteps: 'id, at' });
  await old.table('papers').bulkAdd(all.map((p, n) => ({ ...p, id: p.ids[0], siteIds: ['arxiv'], status: 'unread', isStarred: false, tags: [], listIds: [], listKeys: [], addedAt: n, updatedAt: n, revision: n + 1 })));
  await old.table('sources').bulkAdd(all.map((p, n) => ({ paperId: p.ids[0], pageUrl: p.pageUrl, firstSeenAt: n, lastSeenAt: n, paper: p })));
  old.close();
  const t = performance.now(); const today = openDatabase(name); await today.open(); out.push(`upgrade 10000 ${Math.round(performance.now() - t)}`);
  expect(await today.papers.filter((p) => p.matchKeys.length === 2).count()).toBe(10000);
  await today.delete();
  console.log(`\n${out.join('\n')}`);
});
