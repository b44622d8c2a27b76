import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../.cache/playwright',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../../.cache/playwright.json' }]],
  projects: [
    { name: 'chromium', testIgnore: 'firefox.spec.ts' },
    { name: 'firefox', testMatch: 'firefox.spec.ts' },
  ],
});
