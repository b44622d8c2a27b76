import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  defaultSettings,
  densities,
  parseSettings,
  type Settings,
  themes,
} from '../../utils/settings/settings';

const settings: fc.Arbitrary<Settings> = fc.record({
  theme: fc.constantFrom(...themes),
  density: fc.constantFrom(...densities),
  hiddenSites: fc.uniqueArray(fc.string()),
  showBadges: fc.boolean(),
});

test('settings survive being stored', () => {
  fc.assert(
    fc.property(settings, (each) => {
      expect(parseSettings(JSON.parse(JSON.stringify(each)))).toEqual(each);
    }),
  );
});

test('anything at all is read as settings, and read again as the same', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      const parsed = parseSettings(stored);
      expect(themes).toContain(parsed.theme);
      expect(densities).toContain(parsed.density);
      expect(parsed.hiddenSites.every((id) => typeof id === 'string')).toBe(true);
      expect(typeof parsed.showBadges).toBe('boolean');
      expect(parseSettings(parsed)).toEqual(parsed);
    }),
  );
});

test('a damaged field falls back alone', () => {
  const field = fc.constantFrom<keyof Settings>('theme', 'density', 'hiddenSites', 'showBadges');
  const damage = fc.constantFrom<unknown>(undefined, null, 7, {}, [1], 'sepia');
  fc.assert(
    fc.property(settings, field, damage, (each, name, value) => {
      const parsed = parseSettings({ ...each, [name]: value });
      expect(parsed).toEqual({ ...each, [name]: defaultSettings[name] });
    }),
  );
});

test('fields of a later version are left out', () => {
  expect(parseSettings({ ...defaultSettings, sound: 'loud' })).toEqual(defaultSettings);
});

test('a site named twice is hidden once', () => {
  expect(parseSettings({ hiddenSites: ['arxiv', 'arxiv'] }).hiddenSites).toEqual(['arxiv']);
});
