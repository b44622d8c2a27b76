/** Judges the engine and its rivals query by query; run by relevance.mjs. */
import '../_browser-api';
import { answerQuery } from '../../utils/search/answer-query';
import { parseQuery } from '../../utils/search/query/parse-query';
import { buildSegment } from '../../utils/search/segment/build-segment';
import { openSegment } from '../../utils/search/segment/open-segment';
import { type Collection, type JudgedQuery, loadCollection } from './_collections';
import { mean, ndcgAt, recallAt, reciprocalRankAt } from './_metrics';
import { type MakeRanker, type Ranker, rivals } from './_rivals';

const usualCollections = ['cacm', 'scitldr', 'cslists', 'pl_kw', 'nav'];
const depth = 100;

/** Text to ids on the road that the extension takes, the last word unfinished as when typed. */
const offprint: MakeRanker = (papers) => {
  const segment = openSegment(buildSegment(papers));
  const parts = [{ segment, freshIds: undefined, stored: undefined }];
  return async (text) => {
    const query = parseQuery(text, { now: Date.now(), lists: [], siteIds: [] });
    const { hits } = await answerQuery(parts, query, { limit: depth });
    return hits.map(({ id }) => id);
  };
};

/** Questions put quotes round words they do not mean to insist on. */
const withoutQuotes: MakeRanker = (papers) => {
  const rank = offprint(papers);
  return (text, limit) => rank(text.replace(/["“”]/g, ' '), limit);
};

const rankers: Readonly<Record<string, MakeRanker>> = {
  'Offprint, as typed': offprint,
  'Offprint, without quotes': withoutQuotes,
  ...rivals,
};

interface Judged {
  readonly type: string;
  readonly ndcg: number;
  readonly recall: number;
  readonly reciprocalRank: number;
}

/** @param names collections; all that we tune on when empty */
export async function printRelevance(names: readonly string[]): Promise<void> {
  const rows: string[][] = [];
  const typeRows: string[][] = [];
  for (const name of names.length > 0 ? names : usualCollections) {
    const collection = loadCollection(name);
    for (const [ranker, make] of Object.entries(rankers)) {
      const judged = await judgeAll(collection, make(collection.papers));
      rows.push([name, ranker, ...figuresOf(judged)]);
      typeRows.push(...typeRowsOf(name, ranker, judged));
    }
  }
  console.log(tableOf(['collection', 'ranker', 'nDCG@10', 'Recall@100', 'MRR@10'], rows));
  if (typeRows.length === 0) return;
  console.log('');
  console.log(tableOf(['collection', 'ranker', 'type', 'queries', 'MRR@10'], typeRows));
}

async function judgeAll({ queries }: Collection, rank: Ranker): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const query of queries) judged.push(await judge(query, rank));
  return judged;
}

async function judge({ text, grades, type = '' }: JudgedQuery, rank: Ranker): Promise<Judged> {
  const ranked = await rank(text, depth);
  return {
    type,
    ndcg: ndcgAt(10, ranked, grades),
    recall: recallAt(depth, ranked, grades),
    reciprocalRank: reciprocalRankAt(10, ranked, grades),
  };
}

function figuresOf(judged: readonly Judged[]): string[] {
  return [
    figure(judged.map(({ ndcg }) => ndcg)),
    figure(judged.map(({ recall }) => recall)),
    figure(judged.map(({ reciprocalRank }) => reciprocalRank)),
  ];
}

function typeRowsOf(name: string, ranker: string, judged: readonly Judged[]): string[][] {
  const types = [...new Set(judged.map(({ type }) => type))].filter((type) => type !== '');
  return types.map((type) => {
    const ranks = judged.filter((one) => one.type === type).map((one) => one.reciprocalRank);
    return [name, ranker, type, String(ranks.length), figure(ranks)];
  });
}

function figure(numbers: readonly number[]): string {
  return mean(numbers).toFixed(3).replace(/^0/, '');
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
