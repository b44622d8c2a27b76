import { expect, it } from 'vitest';
import { guardParts } from '../../../utils/search/parts/guard-parts';
import type { Part } from '../../../utils/search/parts/part';
import { buildSegment } from '../../../utils/search/segment/build-segment';
import { openSegment } from '../../../utils/search/segment/open-segment';
import { paperOf } from '../_feed';
import { takeTurns } from '../_lives';

const partOf = (number: number): Part => ({
  ...{ segment: openSegment(buildSegment([paperOf(number)])), freshIds: new Set() },
  stored: undefined,
});

/** A promise and the call that fulfils it. */
function createDoor() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

it('changes nothing while something is read, and lets later readers see the change', async () => {
  const guarded = guardParts([partOf(1)]);
  const door = createDoor();
  const seen: string[] = [];
  const reading = guarded.read(async (parts) => {
    await door.opened;
    seen.push(`first ${parts.length} ${guarded.current().length}`);
  });
  const changes = [2, 3].map((number) =>
    guarded.change((parts) => {
      seen.push(`change ${parts.length}`);
      return [...parts, partOf(number)];
    }),
  );
  const later = guarded.read(async (parts) => {
    seen.push(`later ${parts.length}`);
  });
  await takeTurns();
  expect(seen).toEqual([]);
  door.open();
  await Promise.all([reading, later, ...changes]);
  expect(seen.slice(0, 2)).toEqual(['first 1 1', 'change 1']);
  expect(seen).toContain('change 2');
  expect(guarded.current()).toHaveLength(3);
});

it('goes on after a reading or a change that fails', async () => {
  const guarded = guardParts([]);
  const failing = guarded.read(() => Promise.reject(new Error('no page')));
  const changing = guarded.change(() => [partOf(1)]);
  await expect(failing).rejects.toThrow('no page');
  await changing;
  await expect(
    guarded.change(() => {
      throw new Error('no change');
    }),
  ).rejects.toThrow('no change');
  expect(await guarded.read(async (parts) => parts.length)).toBe(1);
});
