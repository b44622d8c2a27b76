import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SavedPaper } from '../../../utils/paper/saved-paper';
import { matchClauses } from '../../../utils/search/query/match-clauses';
import { parseQuery } from '../../../utils/search/query/parse-query';
import { buildSegment } from '../../../utils/search/segment/build-segment';
import { openSegment, openStoredSegment } from '../../../utils/search/segment/open-segment';
import type { Segment } from '../../../utils/search/segment/segment';
import { paperOf } from '../_feed';
import { createMemorySegment } from '../_memory-segment';
import { clauses, lists, papers, siteIds } from './_arbitrary';
import { holds } from './_naive-match';

/** Pages that come late, as from a database. */
function openSlowly(saved: readonly SavedPaper[]): Segment {
  const file = buildSegment(saved);
  const all = { postings: file.postingPages, tokens: file.tokenPages };
  return openStoredSegment(file.head, {
    readPages: async (kind, pages) => {
      await Promise.resolve();
      return pages.flatMap((page) => all[kind][page] ?? []);
    },
  });
}

const kinds: readonly (readonly [string, (saved: readonly SavedPaper[]) => Segment])[] = [
  ['plain lists', createMemorySegment],
  ['a built segment', (saved) => openSegment(buildSegment(saved))],
  ['a stored segment', openSlowly],
];

describe.each(kinds)('on %s', (_, segmentOf) => {
  it('lets through what a plain reading of the papers does', async () => {
    await fc.assert(
      fc.asyncProperty(papers, clauses, fc.nat(), async (saved, asked, goneSeed) => {
        const segment = segmentOf(saved);
        const gone = goneSeed % (saved.length * 2);
        if (gone < saved.length) segment.markGone(gone);
        const expected = saved.map((paper, number) =>
          number !== gone && holds(paper, asked) ? 1 : 0,
        );
        expect(Array.from((await matchClauses(segment, asked)) ?? [])).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('has nothing to say without clauses', async () => {
    expect(await matchClauses(segmentOf([paperOf(1)]), [])).toBeUndefined();
  });
});

const saved = [
  paperOf(1, {
    title: 'Learning to prompt GPT-4',
    authors: ['Yann LeCun', 'Ann Lee'],
    tags: ['to read'],
    publishedOn: '2024',
  }),
  paperOf(2, {
    title: 'Prompts for GPT4, learned',
    authors: ['Lecun Ann', 'Yann B'],
    note: '深度学习 notes',
    publishedOn: '2024-05',
  }),
  paperOf(3, { title: 'State of the art', listIds: ['x1'], siteIds: ['huggingface'] }),
];

async function find(text: string): Promise<number[]> {
  const context = { now: 0, lists, siteIds };
  const matched = await matchClauses(createMemorySegment(saved), parseQuery(text, context).clauses);
  return saved.flatMap((_, number) => (matched?.[number] === 1 ? [number + 1] : []));
}

it.each([
  ['"learning to prompt"', [1]],
  ['"learn', [1, 2]],
  ['"learn"', []],
  ['-learns', [3]],
  ['"prompt gpt4"', [1]],
  ['"for gpt-4"', [2]],
  ['"gpt-4 learned"', [2]],
  ['author:"yann lecun"', [1]],
  ['author:lecun', [1, 2]],
  ['author:"lecun ann"', [2]],
  ['author:gpt', []],
  ['note:学习', [2]],
  ['note:"深度学习 notes"', [2]],
  ['tag:"to read"', [1]],
  ['tag:to ', []],
  ['tag:to', [1]],
  ['list:"deep nets"', [3]],
  ['list:nowhere', []],
  ['site:hf OR site:hugging', [3]],
  ['year:2024', [1, 2]],
  ['-year:2024', [3]],
  ['state-of-the-art OR learned ', [1, 2, 3]],
  ['"state-of the art"', [3]],
  ['"prompt learning"', []],
])('%s finds %j', async (text, found) => {
  expect(await find(text)).toEqual(found);
});

it('finds phrases of more words than are looked at in order', async () => {
  const characters = Array.from({ length: 40 }, (_, index) => String.fromCharCode(0x4e00 + index));
  const parts = Array.from({ length: 40 }, (_, index) => `w${index}`);
  const long = [characters.join(''), parts.join('-'), parts.join(' ')];
  for (const title of long) {
    const segment = createMemorySegment([paperOf(1, { title: `On ${title} again` }), paperOf(2)]);
    for (const phrase of [title, `on ${title}`, `${title} again`]) {
      const { clauses } = parseQuery(`"${phrase}"`, { now: 0, lists, siteIds });
      expect(Array.from((await matchClauses(segment, clauses)) ?? [])).toEqual([1, 0]);
    }
  }
});
