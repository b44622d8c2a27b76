import { expect, it } from 'vitest';
import { authorQuery, queryOf } from '../../entrypoints/library/place-query';
import { parseQuery } from '../../utils/search/query/parse-query';

const context = { now: 0, lists: [], siteIds: [] };

it.each(['thesis', 'to cite', 'a "quoted" tag', 'C++', '«so»', '标签', 'OR'])(
  'the place of the tag %s asks for that tag and no longer one',
  (tag) => {
    const { text } = queryOf({ kind: 'tag', tag }, 'graph');
    const { clauses, words } = parseQuery(text, context);
    expect(clauses).toHaveLength(1);
    expect(clauses[0]?.anyOf).toMatchObject([{ kind: 'tag', isPrefix: false }]);
    expect(words).toHaveLength(1);
  },
);

it('a list is asked for by its id', () => {
  expect(queryOf({ kind: 'list', listId: 'x' }, 'graph')).toEqual({ text: 'graph', listId: 'x' });
  expect(queryOf({ kind: 'all' }, '')).toEqual({ text: '', listId: undefined });
});

it('an author is asked for by the whole name', () => {
  const { clauses } = parseQuery(authorQuery('Emmy Noether'), context);
  expect(clauses[0]?.anyOf).toMatchObject([{ kind: 'text', field: 'authors', isExact: true }]);
});
