import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AppError } from '../../../utils/errors';
import { badges, fillPage, makeEntry, startListing, watchRoots } from './listing';

const rootOf = watchRoots();
let listing: ReturnType<typeof startListing> | undefined;

// A viewport that does not fit is scaled, which the browser takes for a trick on the reader.
beforeEach(() => page.viewport(560, 520));
afterEach(() => {
  listing?.stop();
  document.body.replaceChildren();
});

const sleep = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
const buttonOf = (host = badges()[0]): HTMLButtonElement => {
  const button = rootOf(host).querySelector<HTMLButtonElement>('.button');
  if (!button) throw new Error('no button');
  return button;
};
const settle = (count: number) => vi.waitFor(() => expect(badges()).toHaveLength(count), 20_000);
const text = (host = badges()[0]) => buttonOf(host).textContent;
const names = () => (listing?.calls ?? []).map(({ name }) => name);
/** A real click at the badge's place, after the browser had time to see that it is visible. */
async function click(element: Element = buttonOf()) {
  await sleep(250);
  const { left, top, width, height } = element.getBoundingClientRect();
  await userEvent.click(document.documentElement, {
    position: { x: left + width / 2 + scrollX, y: top + height / 2 + scrollY },
    force: true,
  });
}

test('each entry gets one badge, and one request asks for all', async () => {
  fillPage(4);
  listing = startListing();
  await settle(4);
  await sleep(300);
  expect(badges()).toHaveLength(4);
  expect(names().filter((name) => name === 'findMarks')).toHaveLength(1);
  expect(listing.calls.at(-1)).toEqual({ name: 'reportPage', payload: { saved: 0, total: 4 } });
  expect(badges()[0]?.shadowRoot).toBeNull();
});

test('nothing on the page moves', async () => {
  const list = fillPage(3);
  const row = document.createElement('h3');
  row.style.cssText = 'display: flex; gap: 12px; margin: 0';
  row.style.justifyContent = 'space-between';
  for (const tag of ['span', 'b']) {
    row.append(Object.assign(document.createElement(tag), { textContent: 'words' }));
  }
  list.querySelector('h3')?.replaceWith(row);
  const measure = () =>
    [...document.querySelectorAll('body, body *:not(offprint-badge)')].map((element) =>
      JSON.stringify(element.getBoundingClientRect()),
    );
  const before = measure();
  const { scrollWidth, scrollHeight } = document.documentElement;
  listing = startListing();
  await settle(3);
  expect(measure()).toEqual(before);
  expect(document.documentElement.scrollWidth).toBe(scrollWidth);
  expect(document.documentElement.scrollHeight).toBe(scrollHeight);
  const { left, width, height } = buttonOf().getBoundingClientRect();
  expect(left - (row.firstElementChild?.getBoundingClientRect().right ?? 0)).toBeCloseTo(4);
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
});

test('a real click saves; the menu edits; removing can be undone', async () => {
  fillPage(2);
  listing = startListing();
  await settle(2);
  await click();
  await vi.waitFor(() => expect(text()).toBe('Saved · Unread'), 20_000);
  expect(names().filter((name) => name === 'save')).toHaveLength(1);
  expect(listing.calls.at(-1)).toEqual({ name: 'reportPage', payload: { saved: 1, total: 2 } });

  await click();
  await vi.waitFor(
    () => expect(rootOf(badges()[0]).querySelectorAll('.list')).toHaveLength(2),
    20_000,
  );
  await userEvent.keyboard('{ArrowRight}');
  await vi.waitFor(() => expect(text()).toBe('Saved · Reading'), 20_000);
  const tag = rootOf(badges()[0]).querySelector<HTMLInputElement>('[aria-label="Add a tag"]');
  tag?.focus();
  await userEvent.keyboard('attention{Enter}');
  await vi.waitFor(
    () => expect(rootOf(badges()[0]).querySelector('.is-set')).not.toBeNull(),
    20_000,
  );
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(rootOf(badges()[0]).querySelector('.menu')).toBeNull(), 20_000);
  expect(rootOf(badges()[0]).activeElement).toBe(buttonOf());

  await click();
  await vi.waitFor(
    () => expect(rootOf(badges()[0]).querySelector('.remove')).not.toBeNull(),
    20_000,
  );
  const remove = rootOf(badges()[0]).querySelector('.remove');
  if (remove) await click(remove);
  await vi.waitFor(() => expect(text()).toBe('Removed · Undo'), 20_000);
  await click();
  await vi.waitFor(() => expect(text()).toBe('Saved · Reading'), 20_000);
});

test('a failed save says why, after one more try, and can be tried again', async () => {
  fillPage(1);
  listing = startListing();
  await settle(1);
  const { save } = listing.answers;
  listing.answers['save'] = () => undefined;
  await click();
  await vi.waitFor(() => expect(text()).toBe('Not saved · Retry'), 20_000);
  expect(names().filter((name) => name === 'save')).toHaveLength(2);
  listing.answers['save'] = () => {
    throw new AppError('storage-failed');
  };
  await click();
  await vi.waitFor(() => expect(buttonOf().title).toContain('Free some disk space'), 20_000);
  expect(names().filter((name) => name === 'save')).toHaveLength(3);
  if (save) listing.answers['save'] = save;
  await click();
  await vi.waitFor(() => expect(text()).toBe('Saved · Unread'), 20_000);
  listing.answers['save'] = () => undefined;
});

test('on a site that was switched off meanwhile a click says so', async () => {
  fillPage(1);
  const logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
  listing = startListing();
  await settle(1);
  for (const name of ['save', 'findMarks', 'reportPage']) {
    listing.answers[name] = () => {
      throw new AppError('site-off');
    };
  }
  await click();
  await vi.waitFor(() => expect(text()).toBe('Offprint is off here'), 20_000);
  expect(buttonOf().title).toContain('Press its toolbar button to switch it on');
  listing.announce();
  await sleep(300);
  expect(logged).not.toHaveBeenCalled();
  logged.mockRestore();
});

test('clicks a page makes do nothing', async () => {
  fillPage(1);
  listing = startListing();
  await settle(1);
  await sleep(250);
  buttonOf().click();
  buttonOf().dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  await sleep(50);
  expect(names()).not.toContain('save');
});

test.each([
  ['transparent', (entry: HTMLElement) => entry.style.setProperty('opacity', '0')],
  ['nearly transparent', (entry: HTMLElement) => entry.style.setProperty('opacity', '0.01')],
  [
    'under an overlay that lets clicks through',
    () => {
      const overlay = document.createElement('div');
      overlay.style.cssText =
        'position: fixed; inset: 0; background: #fff; z-index: 9999; pointer-events: none';
      document.body.append(overlay);
    },
  ],
])('a real click on a badge that is %s does not save', async (_name, hide) => {
  const list = fillPage(1);
  listing = startListing();
  await settle(1);
  await sleep(250);
  hide(list);
  await click();
  await sleep(100);
  expect(names()).not.toContain('save');
});

test('a dropped badge comes back once, a fake one is ignored, a war is lost', async () => {
  const list = fillPage(1);
  listing = startListing();
  await settle(1);
  badges()[0]?.remove();
  await settle(1);
  await sleep(200);
  expect(badges()).toHaveLength(1);

  badges()[0]?.replaceWith(document.createElement('offprint-badge'));
  await settle(2);
  expect(() => buttonOf(badges()[1])).not.toThrow();

  let thrown = 0;
  const thrower = new MutationObserver(() => {
    for (const host of badges(list)) {
      host.remove();
      thrown += 1;
    }
  });
  thrower.observe(list, { childList: true, subtree: true });
  for (const host of badges()) host.remove();
  await vi.waitFor(() => expect(thrown).toBeGreaterThan(10), 20_000);
  await sleep(1_500);
  thrower.disconnect();
  expect(thrown).toBeLessThan(20);
  expect(badges()).toHaveLength(0);
});

test('new entries, changed entries and other addresses are followed', async () => {
  const list = fillPage(2);
  listing = startListing();
  await settle(2);
  list.append(makeEntry(7));
  await settle(3);
  const [first] = list.querySelectorAll('h3');
  if (first?.firstChild) first.firstChild.nodeValue = 'Renamed';
  await vi.waitFor(
    () => expect(buttonOf().getAttribute('aria-label')).toContain('“Renamed'),
    20_000,
  );
  listing.goTo('/about');
  await settle(0);
  listing.goTo('/list');
  await settle(3);
});

test('after an update the badge offers to reload the page', async () => {
  fillPage(1);
  listing = startListing();
  await settle(1);
  listing.answers['save'] = () => {
    throw new AppError('extension-reloaded');
  };
  await click();
  await vi.waitFor(() => expect(text()).toBe('Reload page'), 20_000);
  await click();
  await vi.waitFor(() => expect(names()).toContain('reload'), 20_000);
  expect(names().filter((name) => name === 'save')).toHaveLength(1);
});

test('the menu stays within the window, and a click elsewhere closes it', async () => {
  const list = fillPage(2);
  list.style.paddingTop = '360px';
  listing = startListing();
  await settle(2);
  const menuOf = (host = badges()[0]) => rootOf(host).querySelector('.menu');
  for (const host of badges()) {
    await click(buttonOf(host));
    await vi.waitFor(() => expect(text(host)).toBe('Saved · Unread'), 20_000);
    await click(buttonOf(host));
    await vi.waitFor(() => expect(menuOf(host)).not.toBeNull(), 20_000);
    await sleep(50);
    const bottom = menuOf(host)?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
    expect(bottom).toBeLessThanOrEqual(innerHeight);
    await click(list.lastElementChild?.lastElementChild ?? list);
    await vi.waitFor(() => expect(menuOf(host)).toBeNull(), 20_000);
  }
});

test('what is saved elsewhere shows', async () => {
  fillPage(1);
  listing = startListing();
  await settle(1);
  listing.saved.set('arxiv:2401.00000', {
    id: 'arxiv:2401.00000',
    ids: ['arxiv:2401.00000'],
    status: 'read',
    isStarred: true,
    tags: [],
    listIds: [],
  });
  listing.announce();
  await vi.waitFor(() => expect(text()).toBe('Saved · Read★'), 20_000);
});

test('of 2,000 entries only those in sight get a badge', async () => {
  fillPage(2_000);
  const start = performance.now();
  listing = startListing();
  await vi.waitFor(() => expect(badges().length).toBeGreaterThan(0), 20_000);
  expect(performance.now() - start).toBeLessThan(1_500);
  await sleep(300);
  expect(badges().length).toBeLessThan(60);
  expect(names().filter((name) => name === 'findMarks')).toHaveLength(4);
  const last = document.querySelector('main')?.lastElementChild;
  last?.scrollIntoView();
  await vi.waitFor(() => expect(last && badges(last)).toHaveLength(1), 20_000);
});

test.each([false, true])('it follows the page (dark: %s)', async (isDark) => {
  fillPage(5, isDark);
  scrollTo(0, 0);
  listing = startListing();
  await settle(5);
  await click();
  await vi.waitFor(() => expect(text()).toBe('Saved · Unread'), 20_000);
  await click();
  await vi.waitFor(
    () => expect(rootOf(badges()[0]).querySelectorAll('.list')).toHaveLength(2),
    20_000,
  );
  const mount = rootOf(badges()[0]).querySelector<HTMLElement>('[data-theme]');
  expect(mount?.dataset['theme']).toBe(isDark ? 'dark' : 'light');
});
