import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { firstDayOfWeek, weekStarts } from '../../utils/library/weeks';

const home = process.env['TZ'];
afterEach(() => {
  if (home === undefined) delete process.env['TZ'];
  else process.env['TZ'] = home;
});

// Midnights that do not exist (Santiago, Beirut), whole days that do not (Apia, 30 Dec 2011).
const zones = ['UTC', 'America/New_York', 'America/Santiago', 'Asia/Beirut', 'Pacific/Apia'];
const dayLength = 86_400_000;

test('weeks begin on their day at its first moment, in every zone and across changes of clocks', () => {
  const time = fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2040, 0) });
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      time,
      fc.integer({ min: 1, max: 7 }),
      (zone, now, day) => {
        process.env['TZ'] = zone;
        const starts = weekStarts(now, 26, day);
        expect(starts).toHaveLength(27);
        expect(starts[25]).toBeLessThanOrEqual(now);
        expect(starts[26]).toBeGreaterThan(now);
        for (const [index, start] of starts.entries()) {
          const before = new Date(start - 1);
          if (zone !== 'Pacific/Apia') expect(new Date(start).getDay()).toBe(day % 7);
          expect(before.getDate()).not.toBe(new Date(start).getDate());
          const length = start - (starts[index - 1] ?? start - 7 * dayLength);
          expect(Math.abs(length - 7 * dayLength)).toBeLessThanOrEqual(dayLength);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('a week with a change of clocks is an hour shorter or longer', () => {
  process.env['TZ'] = 'America/New_York';
  const starts = weekStarts(new Date(2024, 10, 20).getTime(), 40, 1);
  const hours = starts.slice(1).map((start, index) => (start - (starts[index] ?? 0)) / 3_600_000);
  expect(hours.filter((length) => length !== 168)).toEqual([167, 169]);
});

test('the region says when a week begins', () => {
  expect(firstDayOfWeek('en-US')).toBe(7);
  expect(firstDayOfWeek('de-DE')).toBe(1);
  expect(firstDayOfWeek('ar-EG')).toBe(6);
});
