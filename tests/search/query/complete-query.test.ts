import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PaperId } from '../../../utils/paper/paper-id';
import type { SavedPaper } from '../../../utils/paper/saved-paper';
import { completeQuery } from '../../../utils/search/query/complete-query';
import { createCompletionSource } from '../../../utils/search/query/completion-source';
import { parseQuery } from '../../../utils/search/query/parse-query';
import { buildSegment } from '../../../utils/search/segment/build-segment';
import { openSegment } from '../../../utils/search/segment/open-segment';
import { foldTag } from '../../../utils/search/text/analyse-paper';
import { paperOf } from '../_feed';
import { createMemorySegment } from '../_memory-segment';

const saved = [
  paperOf(1, { authors: ['Yann LeCun', 'Ann Lee'], venue: 'NeurIPS 2024', tags: ['to read'] }),
  paperOf(2, { authors: ['Ann Lee'], venue: 'NeurIPS 2024', tags: ['to read', 'nlp'] }),
  paperOf(3, { authors: ['Lea Ann-Marie', 'Bo Li'], siteIds: ['huggingface'], listIds: ['x1'] }),
  paperOf(4, { authors: ['José Álvarez (MIT)'], comments: 'NeurIPS workshop', tags: ['c++'] }),
];

const library = {
  readLists: async () => [
    { id: 'reading-list', name: 'Reading list', createdAt: 0, order: 0 },
    { id: 'x1', name: 'My "best" reads', createdAt: 0, order: 1 },
  ],
  readTags: async () => ['c++', 'nlp', 'to read'],
  readPapersById: async (ids: readonly PaperId[]): Promise<SavedPaper[]> =>
    saved.filter(({ id }) => ids.includes(id)),
};
const source = createCompletionSource(
  [openSegment(buildSegment(saved.slice(0, 2))), createMemorySegment(saved.slice(2))],
  library,
  Date.UTC(2026, 6, 1),
);

/** The query with each completion in its place; `^` is the caret. */
async function complete(written: string): Promise<string[]> {
  const caret = written.indexOf('^');
  const text = written.replace('^', '');
  const { start, end, items } = await completeQuery({ text, caret }, source);
  return items.map(({ insert }) => text.slice(0, start) + insert + text.slice(end));
}

it.each([
  // Names of fields
  ['au^', ['author:']],
  ['deep le^', []],
  ['deep ti^', ['deep title:']],
  ['deep -ta^ nets', ['deep -tag: nets']],
  ['-so^', []],
  ['a^', []],
  ['by^', []],
  ['journal^', ['venue:']],
  ['(ye^)', ['(year:)']],
  ['an ti^tle', []],
  ['"au^', []],
  ['"deep" ti^', ['"deep" title:']],
  ['^', []],
  ['au ^', []],
  // Values
  ['is:^', ['is:unread', 'is:reading', 'is:read', 'is:starred']],
  ['-is:r^', ['-is:reading', '-is:read']],
  ['is:read^', ['is:reading']],
  ['has:^ x', ['has:code x', 'has:note x', 'has:pdf x']],
  ['sort:ti^', ['sort:title', 'sort:title-desc']],
  ['year:202^', ['year:2026', 'year:2025', 'year:2024', 'year:2023', 'year:2024..', 'year:2021..']],
  ['year:2019^', ['year:2019..']],
  ['added:3^', ['added:3d', 'added:3w', 'added:3m', 'added:3y']],
  ['added:t^', ['added:today']],
  // What the library holds
  ['tag:^', ['tag:"to read"', 'tag:c++', 'tag:nlp']],
  ['tag:re^', ['tag:"to read"']],
  ['tag:"to r^', ['tag:"to read"']],
  ['tag:"to r^" deep', ['tag:"to read" deep']],
  ['list:read^', ['list:"Reading list"', 'list:"My  best  reads"']],
  ['site:^', ['site:arxiv', 'site:huggingface']],
  ['author:le^', ['author:"Ann Lee"', 'author:"Yann LeCun"', 'author:"Lea Ann-Marie"']],
  ['author:"ann l^', ['author:"Ann Lee"']],
  ['author:alv^', ['author:"José Álvarez (MIT)"']],
  ['author:^', []],
  ['author:zz^', []],
  ['venue:neu^', ['venue:"NeurIPS 2024"']],
  ['note:an^', []],
  ['foo:an^', []],
])('%s may become %j', async (written, expected) => {
  expect(await complete(written)).toEqual(expected);
});

it('says what a completion is and how many papers it stands for', async () => {
  const { items } = await completeQuery({ text: 'author:ann', caret: 10 }, source);
  expect(items[0]).toEqual({ insert: '"Ann Lee"', kind: 'author', count: 2 });
  const added = await completeQuery({ text: 'added:2', caret: 7 }, source);
  expect(added.items[1]).toEqual({ insert: '2w', kind: 'value', label: 'the last 2 weeks' });
});

it('writes any tag or list so that it is read as that one', async () => {
  const signs = [...'"“«「-:()| ,;.\\', 'OR', 'é', '深度'];
  const name = fc
    .array(fc.oneof(fc.constantFrom(...signs), fc.string({ maxLength: 3 })), { maxLength: 6 })
    .map((parts) => parts.join(''))
    .filter((text) => foldTag(text) !== '');
  await fc.assert(
    fc.asyncProperty(name, async (written) => {
      const named = {
        readLists: async () => [{ name: written }],
        readTags: async () => [{ name: written }],
      };
      const lists = [{ id: 'it', name: written }];
      for (const field of ['tag:', 'list:"', '-tag:']) {
        const { start, items } = await completeQuery(
          { text: field, caret: field.length },
          { ...source, ...named },
        );
        const text = `${field.slice(0, start)}${items[0]?.insert} `;
        const { clauses, words } = parseQuery(text, { now: 0, lists, siteIds: [] });
        const tag = { kind: 'tag', folded: foldTag(written), isPrefix: false };
        const meant = field.startsWith('list') ? { kind: 'list', listIds: ['it'] } : tag;
        expect({ text, words, clauses }).toEqual({
          ...{ text, words: [] },
          clauses: [{ isNegated: field.startsWith('-'), anyOf: [meant] }],
        });
      }
    }),
    { numRuns: 500 },
  );
}, 60_000);

it('writes a tag with a LaTeX accent so that it is read as that one', async () => {
  const readTags = async () => [{ name: String.raw`na\"ive` }];
  const { items } = await completeQuery({ text: 'tag:', caret: 4 }, { ...source, readTags });
  const { clauses } = parseQuery(`tag:${items[0]?.insert} `, { now: 0, lists: [], siteIds: [] });
  expect(clauses[0]?.anyOf).toEqual([{ kind: 'tag', folded: 'naive', isPrefix: false }]);
});
