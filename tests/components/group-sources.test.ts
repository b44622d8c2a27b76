import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupSources } from '../../components/reader/group-sources';
import type { PaperId } from '../../utils/paper/paper-id';
import type { PaperSource } from '../../utils/paper/saved-paper';

const idOf = (number: number): PaperId => `arxiv:2401.0000${number}`;

function sourceOf(page: number, ids: readonly number[], lastSeenAt = 0): PaperSource {
  const [first = 0, ...others] = ids;
  const pageUrl = `https://example.org/${page}`;
  return {
    ...{ paperId: idOf(0), pageUrl, firstSeenAt: 0, lastSeenAt },
    paper: {
      ids: [idOf(first), ...others.map(idOf)],
      ...{ title: 'Tides', authors: [], pageUrl, siteId: 'arxiv' },
    },
  };
}
const pagesOf = (groups: readonly (readonly PaperSource[])[]) =>
  groups.map((group) => group.map((source) => Number(source.pageUrl.split('/').at(-1))));

it('puts sources together that share an id, the latest seen first', () => {
  const sources = [sourceOf(1, [1], 1), sourceOf(2, [2], 2), sourceOf(3, [1, 3], 3)];
  expect(pagesOf(groupSources(sources))).toEqual([[3, 1], [2]]);
});

it('puts groups together that a later source joins', () => {
  const sources = [sourceOf(1, [1], 3), sourceOf(2, [2], 2), sourceOf(3, [3], 1)];
  expect(pagesOf(groupSources([...sources, sourceOf(4, [3, 1])]))).toEqual([[1, 3, 4], [2]]);
});

it('finds the same groups whatever the order, with no id in two of them', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(ids, { maxLength: 12 }), (all) => {
      const sources = all.map((each, page) => sourceOf(page, each));
      const groups = groupSources(sources);
      expect(groups.flat()).toHaveLength(sources.length);
      const idsOf = groups.map((group) => new Set(group.flatMap(({ paper }) => paper.ids)));
      expect(idsOf.reduce((sum, each) => sum + each.size, 0)).toBe(new Set(all.flat()).size);
      const sets = (some: number[][]) => some.map((group) => group.sort().join()).sort();
      expect(sets(pagesOf(groupSources(sources.toReversed())))).toEqual(sets(pagesOf(groups)));
      for (const group of groups) expect(groupSources(group)).toHaveLength(1);
    }),
  );
});
