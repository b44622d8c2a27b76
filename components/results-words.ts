/** What a search says of its answer, in sentences. */
import type { SearchAnswer } from '../utils/paper/search-answer';

const numberOf = (count: number) => new Intl.NumberFormat().format(count);
const papersOf = (count: number) => `${numberOf(count)} ${count === 1 ? 'paper' : 'papers'}`;

/** How many papers match, and how well. */
export function countSentence({
  total,
  complete,
}: Pick<SearchAnswer, 'total' | 'complete'>): string {
  if (total === 0) return 'No papers';
  if (complete >= total) return papersOf(total);
  if (complete === 0) return `${papersOf(total)} ${total === 1 ? 'matches' : 'match'} some words`;
  const verb = complete === 1 ? 'matches' : 'match';
  return `${papersOf(complete)} ${verb} all words, ${numberOf(total - complete)} some`;
}

export function indexingSentence({ done, total }: NonNullable<SearchAnswer['indexing']>): string {
  return `Indexing ${numberOf(done)} of ${papersOf(total)}; results so far`;
}

/** The answer for those who hear it; of a growing index only that it grows, not every step. */
export function spokenAnswer(answer: SearchAnswer): string {
  return [
    ...(answer.indexing ? ['Still indexing. So far:'] : []),
    `${countSentence(answer)}.`,
    ...answer.corrections.map(
      ({ written, meant }) => `No paper has “${written}”. Showing “${meant}”.`,
    ),
    ...answer.hints.map(({ message }) => message),
  ].join(' ');
}
