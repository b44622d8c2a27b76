import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitNames } from '../../utils/formats/person-names';
import { writeCslJson } from '../../utils/formats/write-csl-json';
import { citationLists } from './_citations';

it('is JSON that holds every field, here or under custom', () => {
  fc.assert(
    fc.property(citationLists, (list) => {
      const text = [...writeCslJson(list)].join('');
      expect(text.isWellFormed()).toBe(true);
      const items: Record<string, unknown>[] = JSON.parse(text);
      expect(items).toHaveLength(list.length);
      for (const [at, item] of items.entries()) {
        const citation = list[at];
        expect(item['id']).toBe(citation?.key);
        expect(item['title']).toBe(citation?.title.toWellFormed());
        expect(item['annote']).toBe(citation?.note?.toWellFormed());
        expect(item['custom']).toMatchObject({
          offprint: {
            keywords: citation?.keywords.map((keyword) => keyword.toWellFormed()),
            ids: citation?.ids,
            isStarred: citation?.isStarred,
          },
        });
      }
    }),
  );
});

it('writes what citation processors read', () => {
  const [chunk = ''] = writeCslJson([
    {
      ...{ type: 'preprint', title: 'Deep rivers', ids: [], key: 'bet2024' },
      authors: splitNames(['Ada van Bet', 'Ice Team']),
      date: { year: 2024, month: 1, day: 5 },
      arxiv: { id: '2401.01234' },
      ...{ subjects: [], keywords: ['a', 'b'], lists: [] },
    },
  ]);
  expect(JSON.parse(`${chunk}]`)).toMatchObject([
    {
      ...{ id: 'bet2024', type: 'article', publisher: 'arXiv', number: 'arXiv:2401.01234' },
      DOI: '10.48550/arXiv.2401.01234',
      author: [
        { family: 'Bet', given: 'Ada', 'non-dropping-particle': 'van' },
        { literal: 'Ice Team' },
      ],
      issued: { 'date-parts': [[2024, 1, 5]] },
      keyword: 'a, b',
    },
  ]);
});

it('is an array of none for none', () => {
  expect(JSON.parse([...writeCslJson([])].join(''))).toEqual([]);
});
