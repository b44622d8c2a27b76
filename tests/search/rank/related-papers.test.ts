import { describe, expect, it } from 'vitest';
import { findRelated } from '../../../utils/search/rank/related-papers';
import { paperOf } from '../_feed';
import { createMemorySegment } from '../_memory-segment';

const papers = [
  paperOf(0, { title: 'Graph neural networks', abstract: 'Messages pass along edges of a graph.' }),
  paperOf(1, { title: 'Message passing', abstract: 'On graphs, neural networks pass messages.' }),
  paperOf(2, {
    title: 'Graphs in the theory of groups',
    abstract: 'We study the groups of graphs.',
  }),
  paperOf(3, { title: 'The weather of the North Sea', abstract: 'It is a study of the wind.' }),
  paperOf(4, { title: 'Edges', abstract: 'Neural networks find the edges in pictures.' }),
];

async function related(cuts: readonly number[], paper: number): Promise<(string | undefined)[]> {
  const ends = [...cuts, papers.length];
  const parts = ends.map((end, index) => ({
    segment: createMemorySegment(papers.slice(ends[index - 1] ?? 0, end)),
    allowed: undefined,
  }));
  const segment = ends.findIndex((end) => paper < end);
  const source = { segment, paper: paper - (ends[segment - 1] ?? 0) };
  const hits = await findRelated(parts, source, 10);
  return hits.map((hit) => parts[hit.segment]?.segment.idOf(hit.paper));
}

describe('related papers', () => {
  it('share telling words, the nearest first', async () => {
    const ids = await related([], 0);
    expect(ids[0]).toBe(papers[1]?.id);
    expect(ids).not.toContain(papers[0]?.id);
    expect(ids).not.toContain(papers[3]?.id);
  });

  it('are the same however papers are spread over segments', async () => {
    const whole = await related([], 0);
    expect(await related([1], 0)).toEqual(whole);
    expect(await related([1, 3, 4], 0)).toEqual(whole);
  });

  it('are not those that are gone', async () => {
    const segment = createMemorySegment(papers);
    segment.markGone(1);
    const hits = await findRelated([{ segment, allowed: undefined }], { segment: 0, paper: 0 }, 10);
    expect(hits.map(({ paper }) => paper)).not.toContain(1);
  });

  it('are none for a paper without words, or of no part', async () => {
    const segment = createMemorySegment([paperOf(1, { title: '' }), paperOf(2)]);
    const parts = [{ segment, allowed: undefined }];
    expect(await findRelated(parts, { segment: 0, paper: 0 }, 5)).toEqual([]);
    expect(await findRelated(parts, { segment: 3, paper: 0 }, 5)).toEqual([]);
  });
});
