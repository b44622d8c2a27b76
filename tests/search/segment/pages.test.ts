import { expect, test } from 'vitest';
import { checksumOf } from '../../../utils/search/segment/format';
import { createPages } from '../../../utils/search/segment/pages';

const stored = [1, 2, 3].map((byte) => Uint8Array.of(byte, byte, byte, byte));
const sums = Uint32Array.from(stored, checksumOf);

test('a page that comes to stay while others are read once does not take their place', async () => {
  const answers: (() => void)[] = [];
  const pages = createPages('words', sums, async (wanted) => {
    await new Promise<void>((resolve) => answers.push(resolve));
    return wanted.flatMap((page) => stored[page] ?? []);
  });
  const once = pages.readOnce([0, 1, 2]);
  const kept = pages.load([0]);
  // The search is answered before the merge.
  answers[1]?.();
  await kept;
  answers[0]?.();
  expect(await once).toEqual(stored);
});
