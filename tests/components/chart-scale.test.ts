import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleFor } from '../../components/stats/chart-scale';

test('whole even steps, few of them, that hold every count and waste less than one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (most) => {
      const { top, ticks } = scaleFor(most);
      const step = ticks[1] ?? 0;
      expect(ticks).toEqual(ticks.map((_, tick) => tick * step));
      expect(Number.isInteger(step)).toBe(true);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(ticks.at(-1)).toBe(top);
      expect(top).toBeGreaterThanOrEqual(most);
      expect(top - Math.max(most, 1)).toBeLessThan(step);
    }),
  );
});

test('counts as they come', () => {
  expect(scaleFor(14).ticks).toEqual([0, 5, 10, 15]);
  expect(scaleFor(1).ticks).toEqual([0, 1]);
  expect(scaleFor(1_200).ticks).toEqual([0, 500, 1_000, 1_500]);
});
