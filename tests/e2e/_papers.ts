/** Invented papers: as many as are asked for, always the same, with titles of every awkward kind. */
import type { PaperMeta } from '../../utils/paper/paper-meta';

const subjects = ['tides', 'glaciers', 'kelp', 'murals', 'bridges', 'clocks', 'moths', 'orchards'];
const methods = ['Sparse', 'Patient', 'Layered', 'Borrowed', 'Silent', 'Folded', 'Woven'];
const acts = ['Maps', 'Ledgers', 'Letters', 'Lanterns', 'Sketches'];
const givenNames = ['Ada', 'Bo', 'Chidi', 'Dunja', 'Emre', 'Fumiko'];
const familyNames = ['Marlow', 'Okoro', 'Petrov', 'Quispe', 'Rask', 'Tanaka', 'Ullrich'];

/** The first papers of every library, which stand at its end: newest come first. */
export const oddTitles = {
  long: `On the Long and Winding Question of Whether ${'Very Many Subordinate Clauses, '.repeat(8)}or None, Suit a Title`,
  rightToLeft: 'قراءة هادئة في جداول المد والجزر',
  chinese: '潮汐日志的稀疏地图与耐心的读者',
  formulas: 'Bounds of $O(n \\log^2 n)$ for $\\ell_1$-Smooth $\\mathcal{F}$ in $\\mathbb{R}^d$',
  oneWord: `Anti${'dis'.repeat(30)}establishment`,
} as const;

/** A word that no other paper has. */
export const ownWordOf = (number: number) => `zeta${number}x`;

export function inventPapers(count: number): PaperMeta[] {
  const odd = Object.values(oddTitles);
  return Array.from({ length: count }, (_, number) => {
    const title = odd[number] ?? titleOf(number);
    return { ...bodyOf(number), title };
  });
}

export function titleOf(number: number): string {
  const subject = at(subjects, number);
  return `${at(methods, number)} ${at(acts, number)} of ${subject} ${number}`;
}

function bodyOf(number: number): Omit<PaperMeta, 'title'> {
  const year = 10 + (number % 15);
  const month = String(1 + (number % 12)).padStart(2, '0');
  const id = `${year}${month}.${String(number).padStart(5, '0')}`;
  const authors = Array.from(
    { length: 1 + (number % 9) },
    (_, place) => `${at(givenNames, number + place)} ${at(familyNames, number * 3 + place)}`,
  );
  return {
    ids: [`arxiv:${id}`],
    authors,
    abstract: `We watch ${at(subjects, number + 3)} for a year and write down what they do. ${ownWordOf(number)} is the name we give to the pattern. It holds for $k = ${number}$ sites, and for no others that we know of.`,
    publishedOn: `20${year}-${month}`,
    subjects: [number % 3 === 0 ? 'cs.LG' : 'cs.CL'],
    ...(number % 4 === 0 && { codeUrl: `https://github.com/invented/${number}` }),
    pageUrl: `https://arxiv.org/abs/${id}`,
    siteId: 'arxiv',
  };
}

function at(words: readonly string[], number: number): string {
  return words[number % words.length] ?? '';
}
