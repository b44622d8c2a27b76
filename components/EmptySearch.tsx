import { EmptyState } from './EmptyState';
import { loosenQuery } from './loosen-query';

const maxShownLength = 60;

interface EmptySearchProps {
  readonly text: string;
  /** The list that was searched; undefined is the whole library. */
  readonly listName: string | undefined;
  readonly onText: (text: string) => void;
  readonly onSearchAll: () => void;
}

/** What a search without results says: what could be changed about it. */
export function EmptySearch({ text, listName, onText, onSearchAll }: EmptySearchProps) {
  const ways = loosenQuery(text);
  // The box shows a long one already.
  const written = text.length > maxShownLength ? 'this search' : `“${text}”`;
  const where = listName === undefined ? '' : ` on the list “${listName}”`;
  const isOneWord = !/\s/.test(text);
  return (
    <EmptyState icon="search" title={`Nothing matches ${written}${where}`}>
      <p>
        {ways.length > 0
          ? 'Every filter must fit. Try one less:'
          : `Check the spelling, or try ${isOneWord ? 'the beginning of the word' : 'other words'}. Titles, authors, abstracts and your notes are searched.`}
      </p>
      {(ways.length > 0 || listName !== undefined) && (
        <ul class="empty-state-ways">
          {ways.map((way) => (
            <li key={way.label}>
              <button type="button" class="chip" onClick={() => onText(way.text)}>
                <bdi>{way.label}</bdi>
              </button>
            </li>
          ))}
          {listName !== undefined && (
            <li>
              <button type="button" class="chip" onClick={onSearchAll}>
                Search all papers
              </button>
            </li>
          )}
        </ul>
      )}
    </EmptyState>
  );
}
