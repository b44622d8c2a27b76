/** Other ways to rank the same papers, each set up as its documentation or its users do. */
import MiniSearch, { type SearchOptions } from 'minisearch';
import createWink from 'wink-bm25-text-search';
import wink from 'wink-nlp-utils';
import type { PaperId } from '../../utils/paper/paper-id';
import type { SavedPaper } from '../../utils/paper/saved-paper';
import { stemOf } from '../../utils/search/text/stem';
import { stopWords } from '../../utils/search/text/stop-words';

/** @returns ids, best first */
export type Ranker = (
  text: string,
  limit: number,
) => readonly PaperId[] | Promise<readonly PaperId[]>;
export type MakeRanker = (papers: readonly SavedPaper[]) => Ranker;

const miniSearch =
  (searchOptions: SearchOptions): MakeRanker =>
  (papers) => {
    const index = new MiniSearch<SavedPaper>({
      fields: ['title', 'abstract', 'names'],
      extractField: (paper, field) => (field === 'id' ? paper.id : textOf(paper, field)),
      searchOptions,
    });
    index.addAll(papers);
    return (text, limit) =>
      index
        .search(text)
        .slice(0, limit)
        .map(({ id }): PaperId => id);
  };

const winkBm25: MakeRanker = (papers) => {
  const engine = createWink();
  engine.defineConfig({ fldWeights: { title: 1, abstract: 1, names: 1 } });
  engine.definePrepTasks([
    wink.string.lowerCase,
    wink.string.tokenize0,
    wink.tokens.removeWords,
    wink.tokens.stem,
    wink.tokens.propagateNegations,
  ]);
  papers.forEach((paper, index) => {
    const [title, abstract, names] = ['title', 'abstract', 'names'].map((field) =>
      textOf(paper, field),
    );
    engine.addDoc({ title, abstract, names }, index);
  });
  engine.consolidate();
  return (text, limit) =>
    engine.search(text, limit).flatMap(([index]) => papers[Number(index)]?.id ?? []);
};

/** BM25 as Lucene has it (k1 1.2, b 0.75) over one text, Porter2 stems, Lucene's stop words. */
const luceneLike: MakeRanker = (papers) => {
  const k1 = 1.2;
  const b = 0.75;
  const lengths: number[] = [];
  const postings = new Map<string, Map<number, number>>();
  papers.forEach((paper, index) => {
    const words = stemmedWordsOf(
      ['title', 'abstract', 'names'].map((f) => textOf(paper, f)).join(' '),
    );
    lengths.push(words.length);
    for (const word of words) {
      const counts = postings.get(word) ?? new Map<number, number>();
      postings.set(word, counts.set(index, (counts.get(index) ?? 0) + 1));
    }
  });
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return (text, limit) => {
    const scores = new Map<number, number>();
    for (const word of stemmedWordsOf(text)) {
      const counts = postings.get(word) ?? new Map<number, number>();
      const rarity = Math.log(1 + (papers.length - counts.size + 0.5) / (counts.size + 0.5));
      for (const [index, count] of counts) {
        const norm = k1 * (1 - b + (b * (lengths[index] ?? 0)) / averageLength);
        scores.set(index, (scores.get(index) ?? 0) + (rarity * count) / (count + norm));
      }
    }
    return [...scores]
      .sort(([, a], [, c]) => c - a)
      .slice(0, limit)
      .flatMap(([index]) => papers[index]?.id ?? []);
  };
};

export const rivals: Readonly<Record<string, MakeRanker>> = {
  'MiniSearch, default': miniSearch({}),
  'MiniSearch, prefix, fuzzy 0.2, title 2': miniSearch({
    ...{ prefix: true, fuzzy: 0.2, boost: { title: 2 } },
  }),
  'wink-bm25-text-search': winkBm25,
  'BM25 1.2/0.75, stems, stop words': luceneLike,
};

function textOf(paper: SavedPaper, field: string): string {
  if (field === 'title') return paper.title;
  if (field === 'abstract') return paper.abstract ?? '';
  return [...paper.authors, paper.venue ?? '', paper.publishedOn ?? ''].join(' ').trim();
}

function stemmedWordsOf(text: string): string[] {
  const folded = text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !stopWords.has(word)).map(stemOf);
}
