import { t } from '../../utils/i18n/translate';
import { EmptyState } from '../controls/EmptyState';
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
  const isLong = text.length > maxShownLength;
  const where = listName === undefined ? [] : [listName];
  const title = isLong
    ? t(listName === undefined ? 'emptySearchLong' : 'emptySearchLongOn', ...where)
    : t(listName === undefined ? 'emptySearch' : 'emptySearchOn', text, ...where);
  const isOneWord = !/\s/.test(text);
  return (
    <EmptyState icon="search" title={title}>
      <p>{t(ways.length > 0 ? 'emptyLoosen' : isOneWord ? 'emptySpellingOne' : 'emptySpelling')}</p>
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
                {t('emptySearchAll')}
              </button>
            </li>
          )}
        </ul>
      )}
    </EmptyState>
  );
}
