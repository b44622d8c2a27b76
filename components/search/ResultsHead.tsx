import type { ComponentChildren } from 'preact';
import { t, tCount } from '../../utils/i18n/translate';
import type { SearchAnswer } from '../../utils/paper/search-answer';
import { countSentence, indexingSentence } from './results-words';

interface ResultsHeadProps {
  /** Undefined until the library was read. */
  readonly total: number | undefined;
  /** Undefined when nothing was searched for. */
  readonly answer: SearchAnswer | undefined;
  /** The order and the filters, beside the count. */
  readonly controls: ComponentChildren;
  /** Puts the known word into the box, in place of the one that no paper has. */
  readonly onCorrect: (written: string, meant: string) => void;
  /** Filters that are on, under the count. */
  readonly children?: ComponentChildren;
}

/** More would push the results out of sight. */
const shownCorrections = 2;

/** What stands above the papers: how many, while indexing how far, and corrections. */
export function ResultsHead({ total, answer, controls, onCorrect, children }: ResultsHeadProps) {
  const { indexing, corrections = [] } = answer ?? {};
  const isCorrected = (answer?.total ?? 0) > 0;
  return (
    <div class="results-head">
      <div class="results-bar">
        <p class="results-count">
          {indexing
            ? indexingSentence(indexing)
            : answer
              ? countSentence(answer)
              : total !== undefined && tCount('papers', total)}
        </p>
        {controls}
      </div>
      {children}
      {indexing && <IndexingBar {...indexing} />}
      {isCorrected &&
        corrections.slice(0, shownCorrections).map(({ written, meant }) => (
          <p key={written} class="results-correction">
            <bdi>{t('resultsNoPaperHas', written)}</bdi>{' '}
            <button
              type="button"
              aria-label={t('resultsCorrect', meant)}
              onClick={() => onCorrect(written, meant)}
            >
              <bdi>{t('quoted', meant)}</bdi>
            </button>
          </p>
        ))}
    </div>
  );
}

/** Lies on the line under the head, so that nothing moves when it goes. */
function IndexingBar({ done, total }: NonNullable<SearchAnswer['indexing']>) {
  return (
    <div
      class="indexing-bar"
      role="progressbar"
      aria-label={t('resultsIndexingBar')}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      <span style={{ inlineSize: `${total === 0 ? 0 : (100 * Math.min(done, total)) / total}%` }} />
    </div>
  );
}
