/** Ways to ask for more when a query found nothing. */

import { t } from '../../utils/i18n/translate';

interface LooserQuery {
  /** What is given up, as a button says it. */
  readonly label: string;
  readonly text: string;
}

/** A filter, a phrase or an exclusion as they are written, with the space in front. */
const narrowing = /(?:^|\s)(?:-?\p{L}{2,12}:(?:"[^"]*"?|[^\s"]*)|-?"[^"]*"?|-[\p{L}\p{N}]\S*)/gu;
const maxWays = 3;

/** The query without one of its filters, phrases or exclusions, at most three ways. */
export function loosenQuery(text: string): LooserQuery[] {
  return Array.from(text.matchAll(narrowing))
    .slice(0, maxWays)
    .map((match) => {
      const [written] = match;
      const before = text.slice(0, match.index);
      const after = text.slice(match.index + written.length);
      const bare = written.trim();
      if (/^"/.test(bare)) {
        const words = bare.replaceAll('"', '');
        return { label: t('loosenQuotes', words), text: `${before} ${words}${after}`.trim() };
      }
      return { label: t('loosenWithout', bare), text: `${before}${after}`.trim() };
    })
    .filter((way) => way.text !== '');
}
