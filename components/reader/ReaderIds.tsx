import type { SavedPaper } from '../../utils/paper/saved-paper';
import { formatDate } from '../papers/paper-words';
import { idLinksOf, newTab } from './reader-links';

interface ReaderIdsProps {
  readonly paper: SavedPaper;
  readonly onOpened: () => void;
}

/** Where and when it appeared, and its names, each a link to where it is read. */
export function ReaderIds({ paper, onOpened }: ReaderIdsProps) {
  const { venue, publishedOn, ids } = paper;
  return (
    <ul class="reader-ids">
      {venue !== undefined && (
        <li class="reader-venue">
          <bdi>{venue}</bdi>
        </li>
      )}
      {publishedOn !== undefined && (
        <li>
          <time dateTime={publishedOn}>{formatDate(publishedOn)}</time>
        </li>
      )}
      {idLinksOf(ids).map(({ id, url, label }) => (
        <li key={id}>
          <a
            href={url}
            {...newTab}
            title={url}
            onClick={() => onOpened()}
            onAuxClick={({ button }) => button === 1 && onOpened()}
          >
            <bdi>{label}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
