import { useState } from 'preact/hooks';
import { t, tCount } from '../../utils/i18n/translate';
import { Marked, type Marker } from '../text/Marked';

/** As many names as a few lines hold; two more are no reason to hide any. */
const shownAuthors = 12;

interface ReaderAuthorsProps {
  readonly authors: readonly string[];
  readonly mark: Marker;
  readonly onAuthor: (name: string) => void;
}

/** The authors, each a way to all of their papers; of a crowd the first ones and any that matched. */
export function ReaderAuthors({ authors, mark, onAuthor }: ReaderAuthorsProps) {
  const [isWhole, setIsWhole] = useState(authors.length <= shownAuthors + 2);
  if (authors.length === 0) return <p class="reader-none">{t('readerNoAuthors')}</p>;
  const shown = authors
    .map((name, index) => ({ name, index }))
    .filter(
      ({ name, index }) =>
        isWhole || index < shownAuthors || mark(name).some(({ isMatch }) => isMatch),
    );
  return (
    <ul class="reader-authors" aria-label={t('readerAuthors')}>
      {shown.map(({ name, index }) => (
        // Two authors may share a name; their order does not change.
        <li key={index}>
          <button
            type="button"
            class="reader-author"
            title={t('readerAllBy', name)}
            onClick={() => onAuthor(name)}
          >
            <bdi>
              <Marked text={name} mark={mark} />
            </bdi>
          </button>
        </li>
      ))}
      {authors.length > shownAuthors + 2 && (
        <li class="reader-authors-more">
          <button
            type="button"
            class="text-button"
            aria-expanded={isWhole}
            onClick={() => setIsWhole(!isWhole)}
          >
            {isWhole ? t('readerFewerAuthors') : tCount('readerAllAuthors', authors.length)}
          </button>
        </li>
      )}
    </ul>
  );
}
