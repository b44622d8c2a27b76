import { describe, expect, it } from 'vitest';
import {
  countSentence,
  indexingSentence,
  spokenAnswer,
} from '../../components/search/results-words';
import type { SearchAnswer } from '../../utils/paper/search-answer';

const answerOf = (fields: Partial<SearchAnswer>): SearchAnswer => ({
  ...{ hits: [], total: 0, complete: 0, terms: [], corrections: [], hints: [] },
  ...fields,
});

describe('countSentence', () => {
  it.each([
    [0, 0, 'No papers'],
    [1, 1, '1 paper'],
    [12, 12, '12 papers'],
    [352, 12, '12 papers match all words, 340 some'],
    [2, 1, '1 paper matches all words, 1 some'],
    [340, 0, '340 papers match some words'],
    [1, 0, '1 paper matches some words'],
  ])('%i, of them %i complete: %s', (total, complete, expected) => {
    expect(countSentence({ total, complete })).toBe(expected);
  });
});

it('groups digits', () => {
  expect(indexingSentence({ done: 3_400, total: 10_000 })).toMatch(
    /^Indexing 3.400 of 10.000 papers; results so far$/,
  );
});

describe('spokenAnswer', () => {
  it('says what is shown', () => {
    const answer = answerOf({
      ...{ total: 2, complete: 2, corrections: [{ written: 'grahp', meant: 'graph' }] },
      hints: [{ message: 'No list is called “x”.', start: 0, end: 6 }],
    });
    expect(spokenAnswer(answer)).toBe(
      '2 papers. No paper has “grahp”. Showing “graph”. No list is called “x”.',
    );
  });

  it('does not speak anew at every step of indexing', () => {
    const at = (done: number) =>
      spokenAnswer(answerOf({ total: 2, complete: 2, indexing: { done, total: 9 } }));
    expect(at(1)).toBe(at(5));
  });
});
