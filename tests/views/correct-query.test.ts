import { expect, it } from 'vitest';
import { correctQuery } from '../../utils/views/correct-query';

it.each([
  ['prtotypical networks', 'prtotypical', 'prototypical', 'prototypical networks'],
  ['Prtotypical networks', 'prtotypical', 'prototypical', 'prototypical networks'],
  ['author:nöther rings', 'nother', 'noether', 'author:noether rings'],
  ['"grahp theory" -grahp', 'grahp', 'graph', '"graph theory" -graph'],
  ['few-shto learning', 'shto', 'shot', 'few-shot learning'],
  ['few-shto learning', 'fewshto', 'fewshot', 'fewshot learning'],
  ['a graph', 'grap', 'grape', 'a graph'],
])('%s: %s is %s', (text, written, meant, expected) => {
  expect(correctQuery(text, written, meant)).toBe(expected);
});
