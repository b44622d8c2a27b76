/** axe finds nothing in any view of the popup, in either theme. */
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createFakeLibrary, type FakeLibrary, openPopup, paperOf } from './_popup';

let close: (() => void) | undefined;
let library: FakeLibrary;

const open = async () => {
  close = openPopup(library);
  await expect.element(page.getByText('3 papers')).toBeVisible();
};
const click = (role: 'button' | 'tab', name: string) =>
  userEvent.click(page.getByRole(role, { name, exact: true }));

async function faults(): Promise<string[]> {
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
  const { violations } = await axe.run(document.body, {
    // The page around is the test's, not ours.
    rules: { 'page-has-heading-one': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const views: Record<string, () => Promise<unknown>> = {
  papers: async () => undefined,
  'an expanded paper': async () => {
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    await expect.element(page.getByText('Abstract number 3.')).toBeVisible();
  },
  lists: () => userEvent.keyboard('{ArrowDown}l'),
  tags: async () => {
    await userEvent.keyboard('{ArrowDown}t');
    await expect.element(page.getByRole('list', { name: 'Tags used last' })).toBeVisible();
  },
  'a note': async () => {
    await userEvent.keyboard('{ArrowDown}n');
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toBeVisible();
  },
  keys: async () => {
    await userEvent.keyboard('{ArrowDown}?');
    await expect.element(page.getByRole('dialog')).toBeVisible();
  },
  filters: async () => {
    await click('button', 'Filters');
    await click('button', 'Unread');
    await expect.element(page.getByRole('list', { name: 'Filters that are on' })).toBeVisible();
  },
  'a search with a correction and a hint': async () => {
    const { id } = paperOf(2);
    library.answer = {
      ...{ hits: [{ id, score: 1 }], total: 1, complete: 1 },
      corrections: [{ written: 'atention', meant: 'attention' }],
      hints: [{ message: 'No list is called “x”.', start: 0, end: 1 }],
    };
    await userEvent.keyboard('atention');
    await expect.element(page.getByText('1 paper', { exact: true })).toBeVisible();
  },
  'nothing found': async () => {
    await userEvent.keyboard('zebra');
    await expect.element(page.getByText('Nothing matches “zebra”')).toBeVisible();
  },
  'search help': () => click('button', 'How to search'),
  'an empty list': async () => {
    await click('tab', 'Empty');
    await expect.element(page.getByText('No papers on this list')).toBeVisible();
  },
  'a page': async () => {
    await click('tab', 'This page');
    await expect.element(page.getByText('2 papers, 1 saved')).toBeVisible();
  },
  'no page': async () => {
    library.page = undefined;
    await click('tab', 'This page');
    await expect.element(page.getByText('Offprint may not look at this page')).toBeVisible();
  },
  settings: async () => {
    await click('button', 'Settings');
    await expect
      .element(page.getByRole('switch', { name: 'arXiv', exact: true }))
      .toBeInTheDocument();
  },
  'something to undo': async () => {
    await userEvent.keyboard('{ArrowDown}{Delete}');
    await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  },
  'an error': async () => {
    library.failure = 'unexpected';
    await userEvent.keyboard('{ArrowDown}s');
    await expect.element(page.getByRole('alert')).toBeVisible();
  },
};

describe.each(['light', 'dark'])('%s', (theme) => {
  beforeEach(async () => {
    await page.viewport(400, 600);
    document.documentElement.lang = 'en';
    document.documentElement.dataset['theme'] = theme;
    library = createFakeLibrary([
      paperOf(3, { tags: ['rl'], isStarred: true, note: 'Read it', status: 'read' }),
      paperOf(2, { status: 'reading', listIds: ['reading-list'] }),
      paperOf(1),
    ]);
    library.lists.push({ id: 'empty', name: 'Empty', createdAt: 1, order: 1, color: 'red' });
    library.recentTags = ['thesis'];
    const { abstract: _, ...meta } = paperOf(9);
    const entry = { ...meta, pageUrl: 'https://arxiv.org/list/cs.CL/new', siteId: 'arxiv' };
    library.page = {
      papers: [
        { ...entry, ids: [paperOf(9).id] },
        { ...entry, ids: [paperOf(2).id] },
      ],
      droppedCount: 1,
      state: 'read',
    };
  });
  afterEach(() => {
    close?.();
    delete document.documentElement.dataset['theme'];
  });

  test.each(Object.keys(views))('%s', async (name) => {
    await open();
    await views[name]?.();
    expect(await faults()).toEqual([]);
  });
});
