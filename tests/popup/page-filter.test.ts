import { describe, expect, it } from 'vitest';
import { createPageFilter } from '../../entrypoints/popup/page-filter';
import type { PaperMeta } from '../../utils/paper/paper-meta';

const paperOf = (title: string, fields: Partial<PaperMeta> = {}): PaperMeta => ({
  ids: ['arxiv:2401.00001'],
  title,
  authors: [],
  pageUrl: 'https://arxiv.org/list/cs.CL/new',
  siteId: 'arxiv',
  ...fields,
});

const find = createPageFilter([
  paperOf('Attention is all you need', { authors: ['Ashish Vaswani'], ids: ['arxiv:1706.03762'] }),
  paperOf('Diffusion models beat GANs', { abstract: 'Image synthesis without attention.' }),
  paperOf('Poincaré embeddings', { subjects: ['cs.LG'] }),
  paperOf('大規模言語モデルの解析'),
]);

describe('words of a page', () => {
  it.each([
    ['the beginning of a word', 'atten', [0, 1]],
    ['all words', 'attention image', [1]],
    ['an author', 'vaswani', [0]],
    ['a slip of the pen', 'difusion', [1]],
    ['no accents', 'poincare', [2]],
    ['a subject', 'cs.lg', [2]],
    ['an id', '1706.03762', [0]],
    ['writing without spaces', '言語', [3]],
    ['nothing like it', 'zebra', []],
    ['some of the words only', 'attention zebra', []],
  ])('%s', (_, text, places) => {
    expect(find(text)).toEqual(places);
  });
});
