import { expect, test } from 'vitest';
import { applyLook } from '../../utils/settings/apply-look';
import { defaultSettings } from '../../utils/settings/settings';

test('a chosen theme is named on the page, and forgotten when the browser decides again', () => {
  const root = { dataset: {} };
  applyLook(root, { ...defaultSettings, theme: 'dark', density: 'compact' });
  expect(root.dataset).toEqual({ theme: 'dark', density: 'compact' });
  applyLook(root, defaultSettings);
  expect(root.dataset).toEqual({ density: 'cozy' });
});
