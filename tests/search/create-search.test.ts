import { describe, expect, it } from 'vitest';
import type { SavedPaper } from '../../utils/paper/saved-paper';
import { createSearch, type SearchOptions } from '../../utils/search/create-search';
import { createFeed, paperOf } from './_feed';
import { createIndexStore } from './_index-store';
import { searchAll, startLife, takeTurns } from './_lives';

const search = (papers: readonly SavedPaper[], options?: SearchOptions) =>
  createSearch(createFeed(papers), undefined, options);

/** Searches a fresh index over `papers`. */
async function idsFor(text: string, papers: readonly SavedPaper[]) {
  const { hits } = await search(papers).search({ text, limit: 100 });
  return hits.map((hit) => hit.id);
}

const titled = (...titles: string[]) => titles.map((title, index) => paperOf(index, { title }));

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
      journalRef: 'Yod 3',
    });
    const words = 'alef bet gimel dalet hei vav zayin chet tet yod';
    for (const word of words.split(' ')) expect(await idsFor(word, [paper])).toEqual([paper.id]);
    expect(await idsFor(words, [paper, paperOf(8)])).toEqual([paper.id]);
  });

  it('asks for one word at least, and counts the papers that hold all', async () => {
    const papers = titled('Graph attention', 'Graph trees', 'Something else');
    const answer = await search(papers).search({ text: 'attention graph', limit: 9 });
    expect(answer).toMatchObject({ total: 2, complete: 1 });
    expect(answer.hits.map((hit) => hit.id)).toEqual([papers[0]?.id, papers[1]?.id]);
  });

  it('takes the last word for a beginning', async () => {
    const papers = titled('Attention networks');
    expect(await idsFor('attention net', papers)).toHaveLength(1);
    expect(await idsFor('netw', papers)).toHaveLength(1);
    expect(await idsFor('quantum n', papers)).toHaveLength(0);
  });

  it('lets a known word stand in for one that no paper holds, and says so', async () => {
    const answer = await search(titled('Transformer models')).search({
      ...{ text: 'transfromer models', limit: 9 },
    });
    expect(answer).toMatchObject({
      ...{ total: 1, corrections: [{ written: 'transfromer', meant: 'transformer' }] },
    });
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
    const papers = Array.from({ length: 30 }, (_, number) => paperOf(number));
    const answer = await search(papers).search({ text: 'pap', limit: 5 });
    expect(answer.total).toBe(30);
    expect(answer.terms).toContainEqual({ text: 'pap', isPrefix: true });
    expect(answer.hits).toHaveLength(5);
  });

  it('keeps to a list, with or without words', async () => {
    const papers = [
      paperOf(1, { title: 'Graph', listIds: ['a'] }),
      paperOf(2, { title: 'Graph', listIds: ['b'] }),
      paperOf(3, { title: 'Tree', listIds: ['a', 'b'] }),
    ];
    const found = async (text: string, listId: string) => {
      const { hits, total } = await search(papers).search({ text, listId, limit: 9 });
      expect(total).toBe(hits.length);
      return hits.map((hit) => hit.id.at(-1)).join('');
    };
    expect(await found('graph', 'a')).toBe('1');
    expect(await found('', 'a')).toBe('31');
    expect(await found('2401.00002', 'a')).toBe('');
    expect(await found('graph', 'c')).toBe('');
  });

  it('sorts what is found, the newest first where nothing ranks', async () => {
    const papers = [
      paperOf(1, { title: 'Graph', publishedOn: '2023-05' }),
      paperOf(2, { title: 'Graph graph', publishedOn: '2021' }),
      paperOf(3, { title: 'Tree', isStarred: true }),
      paperOf(4, { title: 'Graph', isStarred: true }),
    ];
    const found = async (text: string) =>
      (await idsFor(text, papers)).map((id) => id.at(-1)).join('');
    expect(await found('graph sort:published')).toBe('124');
    expect(await found('is:starred')).toBe('43');
  });

  it('reads lists and sites by name', async () => {
    const feed = createFeed([paperOf(1, { listIds: ['x1'] }), paperOf(2, { siteIds: ['other'] })]);
    feed.lists = [{ id: 'x1', name: 'To read', createdAt: 0, order: 1 }];
    const { search: ask } = createSearch(feed, undefined, { siteIds: ['arxiv', 'other'] });
    expect((await ask({ text: 'list:"to read"', limit: 9 })).hits).toMatchObject([
      { id: paperOf(1).id },
    ]);
    expect((await ask({ text: 'site:other', limit: 9 })).hits).toMatchObject([
      { id: paperOf(2).id },
    ]);
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

describe('completions', () => {
  it('offer what the library holds', async () => {
    const { complete } = search([paperOf(1, { tags: ['Graphs'], authors: ['Ada Moss'] })]);
    expect((await complete({ text: 'tag:g', caret: 5 })).items).toMatchObject([
      { insert: 'Graphs', count: 1 },
    ]);
    expect((await complete({ text: 'author:mo', caret: 9 })).items).toMatchObject([
      { insert: '"Ada Moss"' },
    ]);
  });
});

describe('related papers', () => {
  const papers = titled('Graph attention networks', 'Attention on graphs', 'Quantum optics');

  it('are those with the same words, the paper itself left out', async () => {
    const feed = createFeed(papers);
    const { related } = createSearch(feed, undefined);
    const id = papers[0]?.id ?? 'url:none';
    expect((await related({ id, limit: 5 })).map((hit) => hit.id)).toEqual([papers[1]?.id]);
    feed.put(paperOf(9, { title: 'Attention in graph networks' }));
    expect(await related({ id, limit: 5 })).toHaveLength(2);
    expect(await related({ id, limit: 1 })).toHaveLength(1);
  });

  it('of a paper that is not there are none', async () => {
    expect(await search(papers).related({ id: 'arxiv:1501.00001', limit: 5 })).toEqual([]);
  });
});

describe('many at once', () => {
  it('has a burst of saves in the next answer', async () => {
    const feed = createFeed();
    const { search: ask } = createSearch(feed, createIndexStore());
    for (let number = 0; number < 1_000; number += 1) {
      feed.put(paperOf(number, { title: number % 10 === 0 ? 'Zebra' : 'Horse' }));
      if (number % 50 === 49) {
        const { total } = await ask({ text: 'zebra', limit: 1 });
        expect(total).toBe(Math.floor(number / 10) + 1);
      }
    }
  });

  it('answers searches at the same time each by itself', async () => {
    const papers = Array.from({ length: 60 }, (_, number) =>
      paperOf(number, { title: number % 2 === 0 ? 'Graph theory' : 'Neural tree' }),
    );
    const store = createIndexStore();
    await searchAll(startLife(createFeed(papers), store).search, { text: 'graph', limit: 1 });
    await takeTurns(20);
    const { search: woken } = startLife(createFeed(papers), store);
    const texts = Array.from({ length: 12 }, (_, index) =>
      index % 2 === 0 ? 'graph' : 'neural tree',
    );
    const answers = await Promise.all(texts.map((text) => searchAll(woken, { text, limit: 60 })));
    for (const [index, answer] of answers.entries()) {
      expect(answer.total).toBe(30);
      const last = new Set(answer.hits.map(({ id }) => Number(id.at(-1)) % 2));
      expect([...last]).toEqual([index % 2]);
    }
  });
});
