import { beforeEach, expect, test, vi } from 'vitest';
import { followOptionalSites } from '../../../entrypoints/background/optional-sites';
import { type ExtensionApi, installExtensionApi } from './_extension-api';
import { installPermissionsApi, type PermissionsApi } from './_permissions-api';

const review = 'https://review.example/*';
const north = 'https://north.example/*';
const south = 'https://south.example/*';
const sites = [
  { id: 'review', origins: [review] },
  { id: 'poles', origins: [north, south] },
  // Shares a host with another site.
  { id: 'mixed', origins: [review, 'https://mixed.example/*'] },
];
let api: PermissionsApi;
let extension: ExtensionApi;
let cleared: number[];
let isOn: (url: URL) => Promise<boolean>;

beforeEach(() => {
  extension = installExtensionApi();
  api = installPermissionsApi();
  cleared = [];
  ({ isOn } = followOptionalSites({
    sites,
    clearCount: async (tabId) => void cleared.push(tabId),
  }));
});

const standing = () =>
  Object.fromEntries([...api.registered.values()].map(({ id, matches }) => [id, matches]));
const script = (tabId: number) => api.tabs.find(({ id }) => id === tabId)?.script;

test('a site that is switched on is registered once, over restarts and updates', async () => {
  api.grant(review);
  await expect.poll(standing).toEqual({ review: [review] });
  expect(api.registered.get('review')).toMatchObject({
    ...{ js: ['/content-scripts/optional-papers.js'], persistAcrossSessions: true },
    ...{ runAt: 'document_idle', allFrames: false },
  });
  api.startup.emit();
  extension.onInstalled.emit();
  api.grant(south);
  await expect.poll(standing).toEqual({ review: [review], poles: [south] });
});

test('what was granted while nobody looked is registered when the browser starts', async () => {
  api.granted.add(north);
  api.startup.emit();
  await expect.poll(standing).toEqual({ poles: [north] });
  api.registered.clear();
  extension.onInstalled.emit();
  await expect.poll(standing).toEqual({ poles: [north] });
});

test('more hosts of a site change its registration, and fewer too', async () => {
  api.grant(north);
  api.grant(south);
  await expect.poll(standing).toEqual({ poles: [north, south] });
  api.revoke(north);
  await expect.poll(standing).toEqual({ poles: [south] });
});

test('open pages of a new site get the script once, and no others', async () => {
  api.tabs = [
    { id: 1, url: 'https://review.example/group' },
    { id: 2, url: 'https://north.example/' },
    { id: 3, url: 'https://review.example/broken' },
    { id: 4, url: 'https://review.example/loaded-just-now', script: 'running' },
    { id: 5, url: 'https://review.example/forum' },
  ];
  const logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
  api.grant(review);
  await expect.poll(() => api.injected).toEqual([1, 5]);
  api.grant(north);
  await expect.poll(() => api.injected).toEqual([1, 5, 2]);
  expect(logged.mock.calls).toHaveLength(1);
  logged.mockRestore();
});

test('a site taken back stops in its pages, leaves no count and no registration', async () => {
  api.tabs = [
    { id: 1, url: 'https://review.example/group' },
    { id: 2, url: 'https://north.example/' },
    { id: 3, url: 'https://elsewhere.example/' },
  ];
  api.grant(review, north);
  await expect.poll(() => api.injected).toEqual([1, 2]);
  expect(await isOn(new URL('https://review.example/group'))).toBe(true);
  api.revoke(review);
  await expect.poll(standing).toEqual({ poles: [north] });
  await expect.poll(() => script(1)).toBe('stopped');
  await expect.poll(() => cleared).toEqual([1]);
  expect(script(2)).toBe('running');
  expect(await isOn(new URL('https://review.example/group'))).toBe(false);
});

test('a site switched on again starts again in the same page', async () => {
  api.tabs = [{ id: 1, url: 'https://review.example/group' }];
  for (const times of [1, 2, 3]) {
    api.grant(review);
    await expect.poll(() => api.injected).toHaveLength(times);
    api.revoke(review);
    await expect.poll(() => script(1)).toBe('stopped');
  }
  await expect.poll(standing).toEqual({});
});

test('answers one after another, however fast the reader is', async () => {
  for (let turn = 0; turn < 10; turn += 1) {
    api.grant(review);
    api.revoke(review);
  }
  api.grant(north);
  await expect.poll(standing).toEqual({ poles: [north] });
});

test.each([
  'http://review.example/',
  'https://review.example.evil.tld/',
  'https://review.example:8443/',
  'https://elsewhere.example/',
])('%s is not on', async (address) => {
  api.grant(review, 'https://elsewhere.example/*');
  expect(await isOn(new URL(address))).toBe(false);
});
