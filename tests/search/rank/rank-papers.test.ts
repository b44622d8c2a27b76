import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SavedPaper } from '../../../utils/paper/saved-paper';
import { rankPapers } from '../../../utils/search/rank/rank-papers';
import type { Segment } from '../../../utils/search/segment/segment';
import { analysePaper } from '../../../utils/search/text/analyse-paper';
import { stemOf } from '../../../utils/search/text/stem';
import { stopWords } from '../../../utils/search/text/stop-words';
import type { QueryWord } from '../../../utils/search/text/tokens';
import { paperOf } from '../_feed';
import { createMemorySegment } from '../_memory-segment';
import {
  finished,
  idsOf,
  papersTitled,
  queryOf,
  rank,
  somePapers,
  someQuery,
  titlesFor,
} from './_papers';

/** Cut where the numbers say, in order. */
function split(papers: readonly SavedPaper[], cuts: readonly number[]): Segment[] {
  const ends = [...cuts.map((cut) => cut % (papers.length + 1)), papers.length].sort(
    (a, b) => a - b,
  );
  return ends.map((end, index) => createMemorySegment(papers.slice(ends[index - 1] ?? 0, end)));
}

describe('however papers are spread over segments', () => {
  it('ranks, counts and marks alike', async () => {
    await fc.assert(
      fc.asyncProperty(
        ...([somePapers, someQuery, fc.array(fc.nat(20), { maxLength: 4 })] as const),
        async (papers, text, cuts) => {
          const one = [createMemorySegment(papers)];
          const many = split(papers, cuts);
          const whole = await rank(one, queryOf(text));
          const parted = await rank(many, queryOf(text));
          expect(idsOf(many, parted)).toEqual(idsOf(one, whole));
          expect(parted.hits.map(({ score }) => score)).toEqual(
            whole.hits.map(({ score }) => score),
          );
          expect([parted.total, parted.complete]).toEqual([whole.total, whole.complete]);
          expect(parted.corrections).toEqual(whole.corrections);
          expect(new Set(parted.terms.map(({ text }) => text))).toEqual(
            new Set(whole.terms.map(({ text }) => text)),
          );
          expect(parted.matched.flatMap((matches) => [...matches])).toEqual(
            whole.matched.flatMap((matches) => [...matches]),
          );
        },
      ),
    );
  });
});

/** Whether the paper holds a word, by stem, as one sees it who reads everything. */
function holds(paper: SavedPaper, ways: QueryWord): boolean {
  const stems = new Set(
    analysePaper(paper).fields.flatMap((tokens) => tokens.map(({ text }) => stemOf(text))),
  );
  return ways.some((terms) =>
    terms.every(({ text }) => stems.has(stemOf(text)) || paper.publishedOn?.startsWith(text)),
  );
}

describe('what matches', () => {
  it('is what a scan of all papers finds', async () => {
    await fc.assert(
      fc.asyncProperty(somePapers, someQuery, async (papers, text) => {
        const query = queryOf(text);
        const words = finished(query.words);
        // What no paper holds is corrected, and stop words decide only when alone.
        const isStop = (ways: QueryWord) => stopWords.has(ways[0]?.[0]?.text ?? '');
        const telling = words.every(isStop) ? words : words.filter((ways) => !isStop(ways));
        fc.pre(telling.every((ways) => papers.some((paper) => holds(paper, ways))));
        const strong = telling.filter((ways) => !/^2020$/.test(ways[0]?.[0]?.text ?? ''));
        const deciding = strong.length > 0 ? strong : telling;
        const segment = createMemorySegment(papers);
        const { total, complete, matched, hits } = await rank([segment], { ...query, words });
        const isComplete = (paper: SavedPaper) => telling.every((ways) => holds(paper, ways));
        const expected = papers.map((paper) => {
          if (isComplete(paper)) return 2;
          return deciding.some((ways) => holds(paper, ways)) ? 1 : 0;
        });
        expect([...(matched[0] ?? [])]).toEqual(expected);
        expect(total).toBe(expected.filter((one) => one > 0).length);
        expect(complete).toBe(papers.filter(isComplete).length);
        expect(hits).toHaveLength(total);
      }),
    );
  });

  it('are never papers that are gone or not allowed', async () => {
    await fc.assert(
      fc.asyncProperty(somePapers, someQuery, fc.nat(), fc.nat(), async (papers, text, a, b) => {
        fc.pre(papers.length > 0);
        const segment = createMemorySegment(papers);
        const [goneOne, forbidden] = [a % papers.length, b % papers.length];
        segment.markGone(goneOne);
        const allowed = new Uint8Array(papers.length).fill(1);
        allowed[forbidden] = 0;
        const parts = [{ segment, allowed }];
        const { hits, matched, total } = await rankPapers({
          parts,
          query: queryOf(text),
          limit: 50,
        });
        const found = hits.map(({ paper }) => paper);
        expect(found).not.toContain(goneOne);
        expect(found).not.toContain(forbidden);
        expect(matched[0]?.[goneOne]).toBe(0);
        expect(total).toBe(found.length);
      }),
    );
  });

  it('is all that is allowed when no plain word asks for anything', async () => {
    const segment = createMemorySegment(papersTitled('Graphs', 'Trees', 'Trees of graphs'));
    const blank = await rank([segment], queryOf(''));
    expect(blank.hits.map(({ paper }) => paper)).toEqual([2, 1, 0]);
    const ranked = await rank([segment], queryOf('', 'graphs'));
    expect(ranked.total).toBe(3);
    expect(ranked.hits.map(({ paper }) => paper)).toEqual([0, 2, 1]);
  });

  it('counts beyond the limit', async () => {
    const segment = createMemorySegment(papersTitled(...Array(300).fill('Graphs')));
    const { hits, total } = await rank([segment], queryOf('graphs'), 3);
    expect(hits.map(({ paper }) => paper)).toEqual([299, 298, 297]);
    expect(total).toBe(300);
    expect((await rank([segment], queryOf('graphs'), 250)).hits).toHaveLength(250);
  });
});

describe('known papers come first', () => {
  const attention = paperOf(1, {
    title: 'Attention Is All You Need',
    authors: ['Ashish Vaswani', 'Noam Shazeer'],
    abstract: 'The dominant models are based on recurrent networks. We propose the Transformer.',
    publishedOn: '2017-06-12',
  });
  const others = [
    paperOf(2, { title: 'Attention, attention: all attention', authors: ['Noam Vaswani'] }),
    paperOf(3, {
      title: 'Pointing networks',
      authors: ['Noam Shazeer', 'Ashish Vaswani'],
      abstract: 'Attention is what you may need in all networks that attend to attention.',
      publishedOn: '2015',
    }),
    paperOf(4, {
      title: 'Networks of need',
      abstract: 'All you can do is attention. Transformers.',
    }),
  ];

  it.each([
    'attention is all you need',
    'is all you ne',
    'attention is all you nede',
    'vaswani attention transformer',
    'vaswani 2017',
    'attnetion need',
  ])('%s', async (text) => {
    expect((await titlesFor([...others, attention], text))[0]).toBe(attention.title);
  });

  it('prefers words as they are written', async () => {
    const papers = papersTitled('A mode of learning', 'Modes of learning');
    expect((await titlesFor(papers, 'modes learning'))[0]).toBe('Modes of learning');
  });

  it('finds both spellings of a joined word', async () => {
    const papers = papersTitled(
      'Pre-training of models',
      'Pretraining of models',
      'Training of many pre-models',
    );
    const apart = await titlesFor(papers, 'pre-training');
    expect(apart.slice(0, 2).sort()).toEqual(['Pre-training of models', 'Pretraining of models']);
    const joined = await titlesFor(papers, 'pretraining');
    expect(joined.sort()).toEqual(['Pre-training of models', 'Pretraining of models']);
  });
});

describe('any query has an answer', () => {
  const segment = createMemorySegment(papersTitled('Graphs of 🌲', '深度学习 网络', 'A((b'));

  it.each([
    ['10,000 characters', 'graph'.repeat(2_000)],
    ['1,000 words', Array.from({ length: 1_000 }, (_, n) => `w${n}ord`).join(' ')],
    ['one word a thousand times', 'graph '.repeat(1_000)],
    ['emoji', '🌲🌲 👩‍👩‍👧 graph'],
    ['brackets', '((((('],
    ['marks of the index', '!id:arxiv:2401.00001 !acr:'],
    ['nothing', ' '],
    ['surrogates', '\ud800 \udfff graph'],
    ['Chinese', '深度学习'],
  ])('%s', async (_, text) => {
    const { hits, total } = await rank([segment], queryOf(text, text));
    expect(hits.length).toBeLessThanOrEqual(total);
  });

  it('also over no papers at all', async () => {
    expect(await rank([], queryOf('graph'))).toMatchObject({ hits: [], total: 0, matched: [] });
    expect((await rank([createMemorySegment([])], queryOf('graph'))).hits).toEqual([]);
  });
});
