import type { SearchAnswer } from '../utils/paper/search-answer';
import { countSentence, indexingSentence } from './results-words';

interface ResultsHeadProps {
  readonly answer: SearchAnswer;
  /** Puts the known word into the box, in place of the one that no paper has. */
  readonly onCorrect: (written: string, meant: string) => void;
}

/** More would push the results out of sight. */
const shownCorrections = 2;

/** What stands above the papers of a search: how many, while indexing how far, and corrections. */
export function ResultsHead({ answer, onCorrect }: ResultsHeadProps) {
  const { indexing, corrections, total } = answer;
  // The papers' place says so at length.
  if (total === 0 && !indexing) return null;
  return (
    <div class="results-head">
      <p class="results-count">{indexing ? indexingSentence(indexing) : countSentence(answer)}</p>
      {indexing && <IndexingBar {...indexing} />}
      {corrections.slice(0, shownCorrections).map(({ written, meant }) => (
        <p key={written} class="results-correction">
          No paper has “<bdi>{written}</bdi>”. Showing{' '}
          <button
            type="button"
            aria-label={`Search for ${meant} instead`}
            onClick={() => onCorrect(written, meant)}
          >
            “<bdi>{meant}</bdi>”
          </button>
          .
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
      aria-label="Indexing your library"
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      <span style={{ inlineSize: `${total === 0 ? 0 : (100 * Math.min(done, total)) / total}%` }} />
    </div>
  );
}
