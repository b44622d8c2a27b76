import { t } from '../../utils/i18n/translate';
import type { PaperId } from '../../utils/paper/paper-id';
import type { ReadingStatus, SavedPaper } from '../../utils/paper/saved-paper';
import { Icon } from '../controls/icons';
import { StatusBadge } from '../controls/StatusBadge';
import type { Marker } from '../text/Marked';
import { MathText } from '../text/MathText';

interface ReaderTitleProps {
  readonly paper: SavedPaper;
  readonly mark: Marker;
  readonly onStatus: (status: ReadingStatus) => void;
  readonly onStar: (isStarred: boolean) => void;
}

/** By it others may know whose title is shown. */
export const readerTitleId = (id: PaperId) => `reader-${id}`;

export function ReaderTitle({ paper, mark, onStatus, onStar }: ReaderTitleProps) {
  const { title, status, isStarred } = paper;
  return (
    <>
      <div class="reader-marks">
        <StatusBadge status={status} tabIndex={0} onChange={onStatus} />
        <button
          type="button"
          class="icon-button reader-star"
          aria-pressed={isStarred}
          aria-label={t('readerStarred')}
          title={t(isStarred ? 'readerUnstar' : 'readerStar')}
          onClick={() => onStar(!isStarred)}
        >
          <Icon name="star" size={18} />
        </button>
      </div>
      <h1 class="reader-title" id={readerTitleId(paper.id)} dir="auto" tabIndex={-1}>
        <bdi>
          <MathText text={title} mark={mark} />
        </bdi>
      </h1>
    </>
  );
}
