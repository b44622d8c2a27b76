import { tCount } from '../../utils/i18n/translate';
import { Marked, type Marker } from '../text/Marked';

/** As many names as a line or two hold. */
const shownAuthors = 4;

interface AuthorLineProps {
  readonly authors: readonly string[];
  /** Names everyone, however many. */
  readonly isWhole: boolean;
  readonly mark: Marker;
}

/** The first authors, any that the search matched, and how many more there are. */
export function AuthorLine({ authors, isWhole, mark }: AuthorLineProps) {
  if (authors.length === 0) return null;
  const isNearlyAll = authors.length <= shownAuthors + 1;
  const shown = authors.filter(
    (author, index) =>
      isWhole || isNearlyAll || index < shownAuthors || mark(author).some((part) => part.isMatch),
  );
  const more = authors.length - shown.length;
  return (
    <p class="author-line">
      {shown.map((author, index) => (
        // Two authors may share a name; their order does not change.
        <span key={index}>
          {index > 0 && ', '}
          <bdi>
            <Marked text={author} mark={mark} />
          </bdi>
        </span>
      ))}
      {more > 0 && <span class="author-line-more"> {tCount('paperMoreAuthors', more)}</span>}
    </p>
  );
}
