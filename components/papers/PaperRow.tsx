import { t } from '../../utils/i18n/translate';
import { paperUrl } from '../../utils/paper/paper-id';
import type { PaperEdit, ReadingList, SavedPaper } from '../../utils/paper/saved-paper';
import { readingListId } from '../../utils/paper/saved-paper';
import { Icon } from '../controls/icons';
import { StatusBadge } from '../controls/StatusBadge';
import { Marked, type Marker } from '../text/Marked';
import { MathText } from '../text/MathText';
import { AuthorLine } from './AuthorLine';
import { PaperDetails } from './PaperDetails';
import { type RowPlace, rowAttributes } from './PlaceholderRow';
import { formatDate, formatDay, sourceOf } from './paper-words';
import { RowPanel, type RowPanelKind, type RowTools } from './RowPanel';

/** What a reader can do with a paper. */
export interface PaperActions {
  readonly onOpen: (paper: SavedPaper, isBackground: boolean) => void;
  readonly onOpenPdf: (paper: SavedPaper, isBackground: boolean) => void;
  readonly onEdit: (paper: SavedPaper, edit: PaperEdit) => void;
  readonly onRemove: (paper: SavedPaper) => void;
}

interface PaperRowProps extends PaperActions, RowPlace {
  readonly paper: SavedPaper;
  readonly lists: readonly ReadingList[];
  readonly isExpanded: boolean;
  /** What is being changed in place. */
  readonly panel: RowPanelKind | undefined;
  readonly mark: Marker;
  /** The part of an abstract that matched, when one did. */
  readonly snippet: (abstract: string) => string | undefined;
  readonly tools: RowTools;
  readonly onToggle: (paper: SavedPaper) => void;
  readonly onPanel: (paper: SavedPaper, kind: RowPanelKind) => void;
  readonly onClosePanel: () => void;
}

export function PaperRow(props: PaperRowProps) {
  const { paper, lists, isExpanded, panel, mark, snippet } = props;
  const tabIndex = props.isActive ? 0 : -1;
  const detailsId = `details-${paper.id}`;
  const part = isExpanded || paper.abstract === undefined ? undefined : snippet(paper.abstract);
  return (
    <div
      class="paper-row"
      {...rowAttributes(props)}
      data-paper={paper.id}
      data-status={paper.status}
    >
      <div class="paper-row-head">
        <h2>
          <a
            href={paperUrl(paper.id)}
            tabIndex={tabIndex}
            data-title=""
            aria-expanded={isExpanded}
            aria-controls={isExpanded ? detailsId : undefined}
            onClick={(event) => {
              event.preventDefault();
              props.onOpen(paper, event.ctrlKey || event.metaKey);
            }}
            onAuxClick={(event) => {
              if (event.button !== 1) return;
              event.preventDefault();
              props.onOpen(paper, true);
            }}
          >
            <bdi>
              <MathText text={paper.title} mark={mark} />
            </bdi>
          </a>
        </h2>
        <button
          type="button"
          class="icon-button paper-row-toggle"
          tabIndex={tabIndex}
          aria-expanded={isExpanded}
          aria-label={t('readerAbstract')}
          title={t(isExpanded ? 'paperHideAbstract' : 'paperShowAbstract')}
          onClick={() => props.onToggle(paper)}
        >
          <Icon name="chevron" />
        </button>
      </div>
      <AuthorLine authors={paper.authors} isWhole={isExpanded} mark={mark} />
      {part !== undefined && (
        <p class="paper-row-snippet" dir="auto">
          <Marked text={part} mark={mark} />
        </p>
      )}
      <RowFoot {...props} tabIndex={tabIndex} />
      {panel && (
        <RowPanel
          key={panel}
          kind={panel}
          paper={paper}
          lists={lists}
          tools={props.tools}
          onEdit={props.onEdit}
          onClose={props.onClosePanel}
        />
      )}
      {isExpanded && (
        <PaperDetails
          {...{ id: detailsId, paper, mark, tabIndex, panel }}
          tools={props.tools}
          onEdit={props.onEdit}
          onOpen={props.onOpen}
          onOpenPdf={props.onOpenPdf}
          onPanel={props.onPanel}
        />
      )}
    </div>
  );
}

/** What stands under a title: where and when, what the reader made of it, and the usual acts. */
function RowFoot({ paper, tabIndex, ...props }: PaperRowProps & { readonly tabIndex: number }) {
  const isOnReadingList = paper.listIds.includes(readingListId);
  const date = paper.publishedOn ? formatDate(paper.publishedOn) : formatDay(paper.addedAt);
  const bookmarkTitle = t(isOnReadingList ? 'paperOffReadingList' : 'paperOntoReadingList');
  return (
    <div class="paper-row-foot">
      <div class="paper-row-facts">
        <span class="paper-row-source" title={t('paperSavedOn', formatDay(paper.addedAt))}>
          <bdi>{sourceOf(paper)}</bdi>
          <span class="paper-row-date">{date}</span>
          {paper.isStarred && (
            <span class="paper-row-sign" role="img" aria-label={t('readerStarred')}>
              <Icon name="star" size={13} />
            </span>
          )}
          {paper.note !== undefined && (
            <span class="paper-row-sign" role="img" aria-label={t('paperHasNote')}>
              <Icon name="rename" size={13} />
            </span>
          )}
        </span>
        {paper.tags.length > 0 && (
          <ul class="paper-row-tags" aria-label={t('readerTags')}>
            {paper.tags.map((tag) => (
              <li key={tag}>
                <bdi>{tag}</bdi>
              </li>
            ))}
          </ul>
        )}
      </div>
      <StatusBadge
        status={paper.status}
        tabIndex={tabIndex}
        onChange={(status) => props.onEdit(paper, { status })}
      />
      <button
        type="button"
        class="icon-button paper-row-bookmark"
        tabIndex={tabIndex}
        aria-pressed={isOnReadingList}
        aria-label={t('paperOnReadingList')}
        title={bookmarkTitle}
        onClick={() =>
          props.onEdit(paper, {
            [isOnReadingList ? 'removeListIds' : 'addListIds']: [readingListId],
          })
        }
      >
        <Icon name="bookmark" />
      </button>
      <button
        type="button"
        class="icon-button paper-row-remove"
        tabIndex={tabIndex}
        aria-label={t('readerRemove')}
        title={t('readerRemove')}
        onClick={() => props.onRemove(paper)}
      >
        <Icon name="trash" />
      </button>
    </div>
  );
}
