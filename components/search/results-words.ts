/** What a search says of its answer, in sentences. */
import { formatNumber, t, tCount } from '../../utils/i18n/translate';
import type { SearchAnswer } from '../../utils/paper/search-answer';

/** How many papers match, and how well. */
export function countSentence({
  total,
  complete,
}: Pick<SearchAnswer, 'total' | 'complete'>): string {
  if (total === 0) return t('papersNone');
  if (complete >= total) return tCount('papers', total);
  if (complete === 0) return tCount('resultsSome', total);
  return tCount('resultsMixed', complete, formatNumber(total - complete));
}

export function indexingSentence({ done, total }: NonNullable<SearchAnswer['indexing']>): string {
  return t('resultsIndexing', formatNumber(done), tCount('papers', total));
}

/** The answer for those who hear it; of a growing index only that it grows, not every step. */
export function spokenAnswer(answer: SearchAnswer): string {
  return [
    ...(answer.indexing ? [t('resultsSpokenIndexing')] : []),
    t('resultsSpokenCount', countSentence(answer)),
    ...answer.corrections.map(({ written, meant }) => t('resultsCorrected', written, meant)),
    ...answer.hints.map(({ message }) => message),
  ].join(' ');
}
