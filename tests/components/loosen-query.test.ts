import { expect, it } from 'vitest';
import { loosenQuery } from '../../components/search/loosen-query';

it.each([
  ['zebra', []],
  ['state-of-the-art', []],
  ['year:1990', []],
  ['zebra year:1990', [['Without year:1990', 'zebra']]],
  ['author:"Emmy Noether" rings', [['Without author:"Emmy Noether"', 'rings']]],
  ['rings -survey fields', [['Without -survey', 'rings fields']]],
  ['a "b c" d', [['b c without quotes', 'a b c d']]],
  [
    'x is:read has:code year:2020 sort:added',
    [
      ['Without is:read', 'x has:code year:2020 sort:added'],
      ['Without has:code', 'x is:read year:2020 sort:added'],
      ['Without year:2020', 'x is:read has:code sort:added'],
    ],
  ],
])('%s can be loosened as %j', (text, expected) => {
  expect(loosenQuery(text).map(({ label, text: looser }) => [label, looser])).toEqual(expected);
});
