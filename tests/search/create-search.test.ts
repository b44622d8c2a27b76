import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SavedPaper } from '../../utils/paper/saved-paper';
import { createSearch } from '../../utils/search/create-search';
import { createFeed, paperOf } from './_feed';

/** Searches a fresh index over `papers`. */
async function idsFor(text: string, papers: readonly SavedPaper[]) {
  const feed = createFeed();
  for (const paper of papers) feed.put(paper);
  const { hits } = await createSearch(feed).search({ text, limit: 100 });
  return hits.map((hit) => hit.id);
}

const titled = (...titles: string[]) => titles.map((title, index) => paperOf(index, { title }));
const keysOf = (papers: readonly SavedPaper[]) => papers.map((paper) => paper.id).sort();

describe('what a query finds', () => {
  it.each([
    ['gpt-4', 'Sparks of GPT-4'],
    ['gpt4', 'Sparks of GPT-4'],
    ['GPT-4', 'Sparks of GPT4'],
    ['gpt 4', 'Sparks of GPT-4'],
    ['self supervised', 'Self-Supervised Learning'],
    ['selfsupervised', 'Self-Supervised Learning'],
    ['self-supervised', 'Selfsupervised Learning'],
    ['beta-vae', 'Understanding β-VAE'],
    ['β-VAE', 'Understanding beta-VAE'],
    ['beta', String.raw`Understanding $\beta$-VAE`],
    ['poincare', String.raw`Poincar\'{e} embeddings`],
    ['Poincaré', 'Poincare embeddings'],
    ['bert', 'The {\\bf B}ERT model'],
    ['lukasz jorgensen', 'By Łukasz and Jørgensen'],
    ['学习', '深度学习综述'],
    ['学', '深度学习综述'],
    ['习', '深度学习'],
    ['深度 learning', '深度 learning 模型'],
    ['ガイド', '機械学習ガイド'],
    ['한국', '한국어 처리'],
    ['ОБУЧЕН', 'Глубокое обучение'],
    ['تعلم', 'التعلم العميق تعلّم'],
    ['λογος', 'Ο ΛΟΓΟΣ'],
    ['par', "Parkinson's disease"],
    ['parkinsons', 'Parkinson’s disease'],
    ['h2o', 'H$_2$O at night'],
    ['ｂｅｒｔ', 'BERT'],
  ])('%s finds %s', async (query, title) => {
    const papers = titled('Something else entirely', title);
    expect(await idsFor(query, papers)).toEqual([papers[1]?.id]);
  });

  it('reads every field', async () => {
    const paper = paperOf(7, {
      ...{ title: 'Alef', authors: ['Ada Bet'], abstract: 'gimel', venue: 'Dalet', note: 'hei' },
      ...{ organisation: 'Vav', subjects: ['cs.Zayin'], comments: 'chet pages', tags: ['tet'] },
      ...{ journalRef: 'Yod 3', ids: ['arxiv:2401.00007', 'doi:10.1000/kaf'] },
    });
    const words = 'alef bet gimel dalet hei vav zayin chet tet yod kaf 2401.00007 2401.000';
    for (const word of words.split(' ')) expect(await idsFor(word, [paper])).toEqual([paper.id]);
    expect(await idsFor(words, [paper, paperOf(8)])).toEqual([paper.id]);
  });

  it('takes only the last word for a beginning, and no single letter', async () => {
    const papers = titled('Attention networks');
    expect(await idsFor('attention net', papers)).toHaveLength(1);
    expect(await idsFor('atten networks', papers)).toHaveLength(0);
    expect(await idsFor('attention n', papers)).toHaveLength(0);
  });

  it('forgives a typing error only when nothing matched', async () => {
    const papers = titled('Transformer models', 'Transformed models');
    expect(await idsFor('transfromer models', papers)).toContain(papers[0]?.id);
    expect(await idsFor('transformer models', papers)).toEqual([papers[0]?.id]);
    expect(await idsFor('trxe', titled('Tree'))).toEqual([]);
  });

  it('puts title words before abstract words', async () => {
    const abstract = 'A long account of diffusion and diffusion again.';
    const papers = [paperOf(1, { abstract }), paperOf(2, { title: 'Diffusion' })];
    expect(await idsFor('diffusion', papers)).toEqual([papers[1]?.id, papers[0]?.id]);
  });

  it.each([
    '2401.00002',
    'arXiv:2401.00002v3',
    'https://arxiv.org/pdf/2401.00002v1',
    '10.1000/XYZ.2',
    'https://doi.org/10.1000/xyz.2',
    'openreview:aBc',
  ])('puts the paper that %s names first', async (text) => {
    const papers = [
      paperOf(1, { title: `About ${text} ${text}`, note: text }),
      paperOf(2, { ids: ['arxiv:2401.00002', 'doi:10.1000/xyz.2', 'openreview:aBc'] }),
    ];
    expect((await idsFor(text, papers))[0]).toBe('arxiv:2401.00002');
  });

  it('limits the hits and counts them all', async () => {
    const feed = createFeed();
    for (let number = 0; number < 30; number += 1) feed.put(paperOf(number));
    const answer = await createSearch(feed).search({ text: 'pap', limit: 5 });
    expect(answer).toMatchObject({ total: 30, terms: ['paper'] });
    expect(answer.hits).toHaveLength(5);
  });

  it.each([
    ...[
      '((((',
      '[a-',
      '\\',
      '*',
      '"',
      '🦙',
      '👩‍👩‍👧',
      '__proto__',
      'constructor',
      'toString',
      '\ud800',
    ],
    ...['  ', '-', "'", '\u0301', 'a'.repeat(10_000), 'word '.repeat(2_000), '$'.repeat(10_000)],
    ...['a-'.repeat(5_000), '\\{'.repeat(5_000), '学'.repeat(10_000), 'https://arxiv.org/abs/%'],
  ])('bears hostile text %#', async (text) => {
    const papers = [paperOf(1), paperOf(2, { title: text, tags: [text], note: text })];
    await expect(idsFor(text, papers)).resolves.toBeInstanceOf(Array);
  });
});

const vocabulary = [
  'graph',
  'graphs',
  'neural',
  'net',
  'network',
  'attention',
  'deep',
  'tree',
  'ab',
];
const word = fc.constantFrom(...vocabulary);
const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const paper = fc
  .tuple(fc.nat(8), phrase, phrase, fc.option(phrase))
  .map(([number, title, abstract, note]) =>
    paperOf(number, { title, abstract, ...(note !== null && { note }) }),
  );
const query = fc
  .tuple(fc.array(word, { maxLength: 2 }), word, fc.integer({ min: 2, max: 9 }))
  .map(([words, last, length]) => [...words, last.slice(0, length)].join(' '));

/** Every word stands in the paper, the last one at least as a beginning. */
function naiveScan(text: string, papers: readonly SavedPaper[]) {
  const words = text.split(' ');
  const last = words.pop() ?? '';
  return papers.filter((candidate) => {
    const all = [candidate.title, candidate.abstract, candidate.note].join(' ').split(' ');
    return words.every((w) => all.includes(w)) && all.some((w) => w.startsWith(last));
  });
}

describe('against a naive scan', () => {
  it('answers the same through any writes', async () => {
    const put = fc.record({ put: paper });
    const remove = fc.record({ remove: fc.nat(8).map((number) => paperOf(number).id) });
    const ask = fc.record({ ask: query });
    const steps = fc.array(fc.oneof(put, put, remove, ask), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(steps, query, async (sequence, last) => {
        const feed = createFeed();
        const search = createSearch(feed);
        for (const step of [...sequence, { ask: last }]) {
          if ('put' in step) feed.put(step.put);
          else if ('remove' in step) feed.remove(step.remove);
          else {
            const expected = keysOf(naiveScan(step.ask, feed.papers()));
            const { hits, total } = await search.search({ text: step.ask, limit: 100 });
            expect(total).toBe(hits.length);
            // With no exact match, words of five letters and more may still be forgiven.
            const isForgiving = expected.length === 0 && /\w{5}/.test(step.ask);
            if (!isForgiving) expect(hits.map((hit) => hit.id).sort()).toEqual(expected);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
