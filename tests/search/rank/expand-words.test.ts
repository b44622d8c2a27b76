import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandPrefix } from '../../../utils/search/rank/expand-words';
import { acronymMarks } from '../../../utils/search/text/acronyms';
import { paperOf } from '../_feed';
import { createMemorySegment } from '../_memory-segment';
import { papersTitled, queryOf, rank, titlesFor } from './_papers';

describe('an unfinished word', () => {
  it('stands for the longer words, whole words first', async () => {
    const titles = await titlesFor(
      papersTitled('Transformation', 'Transform', 'Translation', 'Transformers'),
      'transform',
    );
    expect(titles[0]).toBe('Transform');
    expect([...titles].sort()).toEqual(['Transform', 'Transformation', 'Transformers']);
  });

  it('is marked as one', async () => {
    const segment = createMemorySegment(papersTitled('Transformers of graphs'));
    const { terms } = await rank([segment], queryOf('graph transf'));
    expect(terms).toContainEqual({ text: 'transf', isPrefix: true });
    expect(terms).toContainEqual({ text: 'graphs', isPrefix: false });
  });

  it('is the last one only', async () => {
    expect(await titlesFor(papersTitled('Transformation of trees'), 'transf graphs')).toEqual([]);
  });

  it('stands for the words that most papers of all parts hold', () => {
    const word = fc.nat(60).map((n) => `ab${n.toString(36)}`);
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 40 }), { maxLength: 5 }), (parts) => {
        const segments = parts.map((words) => createMemorySegment(papersTitled(...words)));
        const counts = new Map<string, number>();
        for (const text of parts.flat()) counts.set(text, (counts.get(text) ?? 0) + 1);
        const expected = [...counts]
          .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
          .map(([text]) => text);
        const found = expandPrefix(
          segments.map((segment) => ({ segment, allowed: undefined })),
          'ab',
        );
        expect(found).toEqual(expected.filter((text) => text !== 'ab').slice(0, 24));
      }),
    );
  });
});

describe('acronyms', () => {
  const introduced = (number: number) =>
    paperOf(number, {
      title: `Paper ${number}`,
      abstract: 'A support vector machine (SVM) is used.',
    });
  const short = paperOf(11, { title: 'SVM kernels' });
  const long = paperOf(12, { title: 'Kernels of support vector machines' });
  const other = paperOf(13, { title: 'Vector graphics support' });
  const search = async (count: number, text: string) => {
    const papers = [...Array.from({ length: count }, (_, n) => introduced(n)), short, long, other];
    const segment = createMemorySegment(papers, acronymMarks);
    const { hits } = await rank([segment], queryOf(text));
    return hits.map(({ paper }) => papers[paper]?.title ?? '');
  };

  it('find their long form', async () => {
    const titles = await search(2, 'svm ');
    expect(titles).toContain(long.title);
    expect(titles).not.toContain(other.title);
  });

  it('are found by their long form', async () => {
    expect(await search(2, 'support vector machine')).toContain(short.title);
  });

  it('count from the second paper on that introduces them', async () => {
    expect(await search(1, 'svm ')).not.toContain(long.title);
    expect(await search(1, 'support vector machine')).not.toContain(short.title);
  });
});
