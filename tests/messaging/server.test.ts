import { expect, test, vi } from 'vitest';
import { AppError } from '../../utils/errors';
import { zones } from '../../utils/messaging/protocol';
import { createServer, type Handlers, type Sender } from '../../utils/messaging/server';

const zoning = {
  extensionId: 'us',
  ownOrigin: 'chrome-extension://us/',
  isSiteHost: async (url: URL) => url.host === 'arxiv.org',
  isOptionalHost: (url: URL) => url.host === 'openreview.net',
};
const own: Sender = { id: 'us', url: 'chrome-extension://us/popup.html' };
const listing: Sender = {
  id: 'us',
  url: 'https://arxiv.org/list/cs.CL/new',
  frameId: 0,
  tab: { id: 1 },
};
const paper = {
  ids: ['arxiv:2401.00001'],
  title: 'T',
  authors: [],
  pageUrl: 'https://arxiv.org/abs/2401.00001',
  siteId: 'arxiv',
};

function setUp() {
  const called = vi.fn();
  const handlers = Object.fromEntries(
    Object.keys(zones).map((name) => [name, async (payload: unknown) => called(name, payload)]),
  ) as unknown as Handlers;
  return { called, serve: createServer(handlers, zoning) };
}

test.each(Object.entries(zones))('%s is answered in zone %s only', async (name, zone) => {
  const { serve } = setUp();
  const reply = await serve({ name, payload: undefined }, listing);
  expect(reply).toMatchObject({ code: zone === 'own' ? 'not-allowed' : 'bad-request' });
});

test.each<[string, Sender]>([
  ['another site', { ...listing, url: 'https://arxiv.org.evil.tld/' }],
  ['a frame', { ...listing, frameId: 3 }],
  ['no url', { id: 'us' }],
  ['an origin that starts like ours', { id: 'us', url: 'chrome-extension://usurper/popup.html' }],
])('%s may ask nothing', async (_, sender) => {
  const { serve, called } = setUp();
  expect(await serve({ name: 'save', payload: { paper } }, sender)).toMatchObject({
    code: 'not-allowed',
  });
  expect(called).not.toHaveBeenCalled();
});

test('a page of a site that was switched off is told so', async () => {
  const { serve, called } = setUp();
  const sender = { ...listing, url: 'https://openreview.net/forum?id=a' };
  const reply = await serve({ name: 'save', payload: { paper } }, sender);
  expect(reply).toEqual({
    code: 'site-off',
    message: 'Offprint is off on this site. Press its toolbar button to switch it on.',
  });
  expect(called).not.toHaveBeenCalled();
});

test('another extension is not even answered', async () => {
  const { serve } = setUp();
  expect(await serve({ name: 'readMenu', payload: {} }, { ...own, id: 'them' })).toBeUndefined();
});

test.each([
  null,
  7,
  'save',
  {},
  { name: 'save' },
  { name: 'constructor', payload: {} },
  { name: 'toString', payload: {} },
])('message %j is refused', async (message) => {
  const { serve } = setUp();
  expect(await serve(message, own)).toMatchObject({ code: 'bad-request' });
});

test.each([
  { ...paper, ids: [] },
  { ...paper, ids: ['nonsense'] },
  { ...paper, title: '  ' },
  { ...paper, pdfUrl: 'javascript:alert(1)' },
  { ...paper, pdfUrl: 'java\tscript:alert(1)' },
  { ...paper, codeUrl: 'https://user:secret@github.com/a/b' },
  { ...paper, upvotes: -1 },
  { ...paper, publishedOn: 'yesterday' },
])('paper %j is refused, and the message says why', async (bad) => {
  const { serve, called } = setUp();
  const reply = await serve({ name: 'save', payload: { paper: bad } }, listing);
  expect(reply).toMatchObject({
    code: 'bad-request',
    message: expect.stringContaining('not valid'),
  });
  expect(called).not.toHaveBeenCalled();
});

test('a good paper arrives, too long texts cut, unknown fields dropped', async () => {
  const { serve, called } = setUp();
  const sent = { ...paper, title: `${'x'.repeat(1_000_000)}`, __proto__: { evil: 1 }, more: 1 };
  await serve({ name: 'save', payload: { paper: sent } }, listing);
  expect(called).toHaveBeenCalledWith('save', { paper: { ...paper, title: 'x'.repeat(2_000) } });
});

test('many papers arrive together, and a bad one is named by its place', async () => {
  const { serve, called } = setUp();
  await serve({ name: 'saveMany', payload: { papers: [paper, paper] } }, own);
  expect(called).toHaveBeenCalledWith('saveMany', { papers: [paper, paper] });
  const papers = [paper, { ...paper, title: '' }];
  expect(await serve({ name: 'saveMany', payload: { papers } }, own)).toEqual({
    code: 'bad-request',
    message: 'Paper 2: This paper could not be read: title is not valid.',
  });
  expect(called).toHaveBeenCalledOnce();
});

test.each<[string, unknown]>([
  ['saveMany', { papers: Array.from({ length: 2_001 }, () => paper) }],
  ['saveMany', { papers: paper }],
  ['search', { text: 'a', limit: 5, listId: 7 }],
  ['search', { text: 'a', limit: 200_001 }],
  ['search', { text: 'a'.repeat(20_001), limit: 5 }],
  ['complete', { text: 'a', caret: -1 }],
  ['findMarks', { entries: [['arxiv:2401.00001']] }],
  ['findMarks', { entries: [{ ids: ['nonsense'] }] }],
  ['findMarks', { entries: [{ ids: [], authors: 'Ada Moss' }] }],
  ['mergePapers', { ids: ['arxiv:2401.00001'] }],
  ['keepApart', { ids: ['arxiv:2401.00001', 'nonsense'] }],
  ['splitPaper', { id: 'arxiv:2401.00001', pageUrls: [] }],
  ['complete', { text: 'a' }],
  ['related', { id: 'nonsense', limit: 5 }],
])('%s %# is refused', async (name, payload) => {
  const { serve, called } = setUp();
  expect(await serve({ name, payload }, own)).toMatchObject({ code: 'bad-request' });
  expect(called).not.toHaveBeenCalled();
});

test('an error keeps its code and words on the way back', async () => {
  const { called, serve } = setUp();
  called.mockImplementation(() => {
    throw new AppError('name-taken', 'Taken.');
  });
  const reply = await serve({ name: 'createList', payload: { name: 'a' } }, own);
  expect(reply).toEqual({ code: 'name-taken', message: 'Taken.' });
});
