import { beforeEach, expect, test } from 'vitest';
import { listenToOmnibox } from '../../../entrypoints/background/omnibox';
import { metaOf, openBackground } from './_background';
import { type ExtensionApi, installExtensionApi } from './_extension-api';

interface Suggestion {
  readonly content: string;
  readonly description: string;
}

let api: ExtensionApi;
let queries: string[];

beforeEach(() => {
  api = installExtensionApi();
  queries = [];
});

async function listen() {
  const background = openBackground();
  const { library, search, feed, handlers } = background;
  await library.saveMany([
    metaOf(1, { title: 'Attention & <tides>, a "study"', authors: ['Łukasz O’Neil'] }),
    metaOf(2, { title: 'Attention \ud800 in \u0000 pieces\ufffe', authors: [] }),
    ...Array.from({ length: 9 }, (_, index) => metaOf(10 + index, { title: `Rivers ${index}` })),
  ]);
  listenToOmnibox({
    search,
    readPapersById: feed.readPapersById,
    markOpened: (id) => handlers.markOpened({ id }, {}),
    openLibrary: async (query) => void queries.push(query),
  });
  return background;
}

const suggest = (text: string) =>
  new Promise<Suggestion[]>((resolve) => {
    api.onInputChanged.emit(text, resolve);
  });

test('papers are suggested, in markup that parses', async () => {
  await listen();
  const suggestions = await suggest('attention');
  expect(suggestions).toHaveLength(2);
  for (const { description } of suggestions) {
    const parsed = new DOMParser().parseFromString(`<d>${description}</d>`, 'text/xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.querySelector('match')?.textContent).toBe('Attention');
  }
  const [tides] = suggestions.filter(({ content }) => content.endsWith('/2401.00001'));
  expect(tides).toEqual({
    content: 'https://arxiv.org/abs/2401.00001',
    description:
      '<match>Attention</match> &amp; &lt;tides&gt;, a "study"<dim> – Łukasz O’Neil</dim>',
  });
});

test('no more than six are suggested, and none for blank words', async () => {
  await listen();
  expect(await suggest('rivers')).toHaveLength(6);
  expect(await suggest('  ')).toEqual([]);
  expect(await suggest('no-such-word')).toEqual([]);
});

test('what Enter does is said', async () => {
  await listen();
  expect(api.defaults.at(-1)).toBe('Search your library for “%s”');
});

test('words lead to the library', async () => {
  await listen();
  api.onInputEntered.emit('tag:thesis rivers', 'currentTab');
  expect(queries).toEqual(['tag:thesis rivers']);
});

test('a suggestion opens its paper, where the reader wants it, and is noted', async () => {
  const { db } = await listen();
  const [first] = await suggest('tides');
  const url = first?.content ?? '';
  api.onInputEntered.emit(url, 'currentTab');
  await expect.poll(async () => (await db.papers.get('arxiv:2401.00001'))?.openedAt).toBeDefined();
  api.onInputEntered.emit(url, 'newBackgroundTab');
  api.onInputEntered.emit(url, 'newForegroundTab');
  await expect.poll(() => api.opened).toHaveLength(3);
  expect(api.opened).toEqual([{ url }, { url, active: false }, { url, active: true }]);
  expect(queries).toEqual([]);
});
