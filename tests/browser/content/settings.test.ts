import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { badges, fillPage, startListing } from './listing';

let listing: ReturnType<typeof startListing> | undefined;

beforeEach(() => page.viewport(560, 520));
afterEach(() => {
  listing?.stop();
  document.body.replaceChildren();
});

const settle = (count: number) => vi.waitFor(() => expect(badges()).toHaveLength(count), 20_000);
const lastReport = () => listing?.calls.findLast(({ name }) => name === 'reportPage')?.payload;

test('badges come and go as the reader wants, without a reload', async () => {
  fillPage(3);
  let isHidden = true;
  const hidden = vi.fn(() => isHidden);
  listing = startListing({ isHidden: hidden });
  await vi.waitFor(() => expect(hidden).toHaveBeenCalled(), 20_000);
  expect(badges()).toHaveLength(0);
  // Nobody wants to know what is saved, so nobody is asked.
  expect(listing.calls).toEqual([]);

  isHidden = false;
  listing.rescan();
  await settle(3);
  await vi.waitFor(() => expect(lastReport()).toEqual({ saved: 0, total: 3 }), 20_000);

  isHidden = true;
  listing.rescan();
  await settle(0);
  await vi.waitFor(() => expect(lastReport()).toEqual({ saved: 0, total: 0 }), 20_000);
});

test('a page that changes while its site is hidden stays as it is', async () => {
  const list = fillPage(1);
  const hidden = vi.fn(() => true);
  listing = startListing({ isHidden: hidden });
  await vi.waitFor(() => expect(hidden).toHaveBeenCalledTimes(1), 20_000);
  list.append(fillPage(2).cloneNode(true));
  await vi.waitFor(() => expect(hidden.mock.calls.length).toBeGreaterThan(1), 20_000);
  expect(badges()).toHaveLength(0);
});
