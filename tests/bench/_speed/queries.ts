/** Queries as people type them, made from the papers: each finds something in any size of library. */
import type { PaperMeta } from '../../../utils/paper/paper-meta';

type QueryKind =
  | 'title words'
  | 'long title'
  | 'abstract words'
  | 'author'
  | 'author + word'
  | 'acronym'
  | 'typing error'
  | 'phrase'
  | 'field';

export interface TypedQuery {
  readonly kind: QueryKind;
  readonly text: string;
}

/** Queries are made from this many papers, so that all sizes share them. */
const sourceCount = 1_000;

const plan: Record<QueryKind, number> = {
  'title words': 12,
  'long title': 8,
  'abstract words': 8,
  author: 5,
  'author + word': 3,
  acronym: 1,
  'typing error': 1,
  phrase: 1,
  field: 1,
};

const makers: Record<QueryKind, (paper: PaperMeta, number: number) => string | undefined> = {
  'title words': ({ title }, number) => run(wordsOf(title), number % 3, 2 + (number % 2)),
  'long title': ({ title }, number) => run(wordsOf(title), 0, 4 + (number % 2)),
  'abstract words': ({ abstract = '' }, number) =>
    // Every other word: remembered words seldom stand side by side.
    run(
      wordsOf(abstract).filter((word, at) => at % 2 === 0 && word.length > 3),
      3 + (number % 5),
      2 + (number % 3),
    ),
  author: ({ authors }) => authors[0],
  'author + word': ({ authors, title }) => {
    const word = wordsOf(title).find(({ length }) => length > 6);
    return word && `${surnameOf(authors)} ${word}`;
  },
  acronym: ({ abstract = '' }) => /\(([A-Z]{3,5})\)/.exec(abstract)?.[1]?.toLowerCase(),
  'typing error': ({ title }) => {
    const [first, second] = wordsOf(title).filter(({ length }) => length > 7);
    return (
      first && second && `${first.slice(0, 4)}${first[5]}${first[4]}${first.slice(6)} ${second}`
    );
  },
  phrase: ({ title }) => {
    const words = run(wordsOf(title), 1, 3);
    return words && `"${words}"`;
  },
  field: ({ authors, title }) => {
    const word = wordsOf(title).find(({ length }) => length > 6);
    return word && `author:${surnameOf(authors)} ${word}`;
  },
};

/** 40 queries, always the same ones for the same papers. */
export function makeQueries(papers: readonly PaperMeta[]): TypedQuery[] {
  const sources = papers.slice(0, sourceCount);
  let next = 0;
  return Object.entries(plan).flatMap(([kind, count]) => {
    const made: TypedQuery[] = [];
    // A step that shares no factor with the number of sources reaches every one of them.
    for (let tries = 0; made.length < count && tries < sources.length; tries++) {
      next = (next + 37) % sources.length;
      const paper = sources[next];
      const text = paper && makers[kind as QueryKind](paper, tries);
      if (text) made.push({ kind: kind as QueryKind, text });
    }
    return made;
  });
}

/** What is in the box after each key, from the second letter on. */
export function prefixesOf({ text }: TypedQuery): string[] {
  const letters = Array.from(text);
  return letters.slice(1).map((_, at) => letters.slice(0, at + 2).join(''));
}

const wordsOf = (text: string) => (text.match(/[\p{L}\p{N}-]+/gu) ?? []).map(lowerCase);
const lowerCase = (word: string) => word.toLowerCase();
const surnameOf = (authors: readonly string[]) => authors[0]?.split(' ').at(-1)?.toLowerCase();

function run(words: readonly string[], from: number, count: number): string | undefined {
  const part = words.slice(from, from + count);
  return part.length === count ? part.join(' ') : undefined;
}
