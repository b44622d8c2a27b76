import { expect, it } from 'vitest';
import type { Segment } from '../../../utils/search/segment/segment';
import { createMemorySegment } from '../_memory-segment';
import { papersTitled, queryOf, rank } from './_papers';

it('after a search that failed in its middle the next one answers as if nothing had been', async () => {
  const sound = createMemorySegment(papersTitled('Graph theory', 'Graph theories', 'Tree'));
  const damaged: Segment = {
    ...sound,
    readPostings(key) {
      if (sound.keyText(key) === 'theory') throw new RangeError('the page is damaged');
      return sound.readPostings(key);
    },
  };
  const expected = await rank([sound], queryOf('graph theory'));
  await expect(rank([damaged], queryOf('graph theory'))).rejects.toThrow('damaged');
  expect(await rank([sound], queryOf('graph theory'))).toEqual(expected);
});
