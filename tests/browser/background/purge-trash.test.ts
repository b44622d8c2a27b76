import { beforeEach, expect, test } from 'vitest';
import { purgeTrashDaily } from '../../../entrypoints/background/purge-trash';
import { metaOf, openBackground } from './_background';
import { installExtensionApi } from './_extension-api';

const day = 86_400_000;
const start = Date.UTC(2026, 2, 1, 12);

beforeEach(() => void installExtensionApi());

test('what was removed is forgotten after 30 days, not before', async () => {
  let time = start;
  const { db, library } = openBackground(() => time);
  const parts = { purgeTrash: library.purgeTrash, now: () => time };
  await library.saveMany([metaOf(1), metaOf(2)]);
  await library.remove(['arxiv:2401.00001']);
  time += day;
  await library.remove(['arxiv:2401.00002']);

  time = start + 29 * day;
  expect(await purgeTrashDaily(parts)).toBe(0);
  time = start + 30 * day + 1;
  expect(await purgeTrashDaily(parts)).toBe(1);
  expect((await db.trash.toArray()).map(({ id }) => id)).toEqual(['arxiv:2401.00002']);
});

test('it is looked at once a day, and again when it failed', async () => {
  let time = start;
  const asked: number[] = [];
  let isBroken = true;
  const parts = {
    now: () => time,
    purgeTrash: async (before: number) => {
      asked.push(before);
      if (isBroken) throw new Error('disk full');
      return 0;
    },
  };
  await expect(purgeTrashDaily(parts)).rejects.toThrow('disk full');
  isBroken = false;
  await purgeTrashDaily(parts);
  await purgeTrashDaily(parts);
  expect(asked).toHaveLength(2);
  time += day;
  await purgeTrashDaily(parts);
  expect(asked).toEqual([start - 30 * day, start - 30 * day, start - 29 * day]);
});
