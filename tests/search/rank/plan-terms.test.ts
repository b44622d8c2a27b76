import { expect, it } from 'vitest';
import { createMemorySegment } from '../_memory-segment';
import { papersTitled, queryOf, rank } from './_papers';

it('counts a word that shares its stem with one of questions apart from the word after it', async () => {
  const segment = createMemorySegment(papersTitled('Relational databases', 'Databases'));
  const { total, complete } = await rank([segment], queryOf('related relational databases'));
  expect([total, complete]).toEqual([2, 1]);
});

it('corrects a word that is misspelt twice once', async () => {
  const segment = createMemorySegment(papersTitled('Transformer models'));
  const { corrections } = await rank([segment], queryOf('transfromer or transfromer models'));
  expect(corrections).toEqual([{ written: 'transfromer', meant: 'transformer' }]);
});
