/** Finds entries of a page by the words typed: an index of a few hundred papers, made in a moment. */
import MiniSearch from 'minisearch';
import type { PaperMeta } from '../../utils/paper/paper-meta';

/** A sign of a script written without spaces, or a run of letters and digits of any other. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+/gu;

/** Words shorter than this are too near to too many others. */
const minFuzzyLength = 5;

/** @returns the places of the papers that hold all words of a text, in the page's order */
export function createPageFilter(papers: readonly PaperMeta[]): (text: string) => number[] {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: wordsOf,
    processTerm: (term) => term,
  });
  index.addAll(papers.map((paper, id) => ({ id, text: textOf(paper) })));
  return (text) =>
    index
      .search(text, {
        combineWith: 'AND',
        prefix: true,
        fuzzy: (term) => (term.length >= minFuzzyLength ? 0.2 : false),
      })
      .map((hit) => Number(hit.id))
      .sort((a, b) => a - b);
}

function textOf({ title, authors, abstract, subjects, venue, ids }: PaperMeta): string {
  return [title, ...authors, abstract, ...(subjects ?? []), venue, ...ids].join(' ');
}

function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.match(wordPattern) ?? [];
}
