import { Icon } from '../../components/controls/icons';
import { StatusBadge } from '../../components/controls/StatusBadge';
import { AuthorLine } from '../../components/papers/AuthorLine';
import { type RowPlace, rowAttributes } from '../../components/papers/PlaceholderRow';
import { formatDate, sourceOf } from '../../components/papers/paper-words';
import { MathText } from '../../components/text/MathText';
import { t } from '../../utils/i18n/translate';
import { paperUrl } from '../../utils/paper/paper-id';
import type { PaperMeta } from '../../utils/paper/paper-meta';
import type { PaperMark, ReadingStatus } from '../../utils/paper/saved-paper';

interface PageRowProps extends RowPlace {
  readonly paper: PaperMeta;
  /** Undefined while it is not saved. */
  readonly mark: PaperMark | undefined;
  readonly areMarksKnown: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (paper: PaperMeta, isOn: boolean) => void;
  readonly onSave: (paper: PaperMeta) => void;
  readonly onStatus: (mark: PaperMark, status: ReadingStatus) => void;
  readonly onOpenPage: (url: string, isBackground: boolean) => void;
}

const unmarked = (text: string) => [{ text, isMatch: false }];

/** One entry of a page, saved or not. */
export function PageRow({ paper, mark, isSelected, ...props }: PageRowProps) {
  const tabIndex = props.isActive ? 0 : -1;
  const [id] = paper.ids;
  const url = paperUrl(id);
  const { publishedOn } = paper;
  return (
    <div class="paper-row page-row" {...rowAttributes(props)} data-saved={mark !== undefined}>
      <label class="page-check">
        <input
          type="checkbox"
          tabIndex={tabIndex}
          aria-label={t('pageSelect', paper.title)}
          checked={isSelected}
          onChange={({ currentTarget }) => props.onSelect(paper, currentTarget.checked)}
        />
      </label>
      <div class="page-entry">
        <h2>
          <a
            href={url}
            tabIndex={tabIndex}
            data-title=""
            onClick={(event) => {
              event.preventDefault();
              props.onOpenPage(url, event.ctrlKey || event.metaKey);
            }}
            onAuxClick={(event) => {
              if (event.button !== 1) return;
              event.preventDefault();
              props.onOpenPage(url, true);
            }}
          >
            <bdi>
              <MathText text={paper.title} />
            </bdi>
          </a>
        </h2>
        <AuthorLine authors={paper.authors} isWhole={false} mark={unmarked} />
        <div class="paper-row-foot">
          <span class="paper-row-source">
            <bdi>{sourceOf({ ...paper, id })}</bdi>
            {publishedOn !== undefined && (
              <span class="paper-row-date">{formatDate(publishedOn)}</span>
            )}
          </span>
          {mark ? (
            <>
              <span class="page-saved">
                <Icon name="check" size={13} /> {t('badgeSaved')}
              </span>
              <StatusBadge
                status={mark.status}
                tabIndex={tabIndex}
                onChange={(status) => props.onStatus(mark, status)}
              />
            </>
          ) : (
            props.areMarksKnown && (
              <button
                type="button"
                class="chip page-save"
                tabIndex={tabIndex}
                aria-label={t('badgeSaveTitled', paper.title)}
                onClick={() => props.onSave(paper)}
              >
                {t('badgeSave')}
              </button>
            )
          )}
        </div>
      </div>
    </div>
  );
}
