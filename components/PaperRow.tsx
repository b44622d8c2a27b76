import { paperUrl } from '../utils/paper/paper-id';
import type { ReadingList, ReadingStatus, SavedPaper } from '../utils/paper/saved-paper';
import { readingListId } from '../utils/paper/saved-paper';
import { AuthorLine } from './AuthorLine';
import { Icon } from './icons';
import { Marked, type Marker } from './Marked';
import { PaperDetails } from './PaperDetails';
import { formatDate, formatDay, sourceOf } from './paper-words';
import type { LoadRelated } from './RelatedPapers';
import { StatusBadge } from './StatusBadge';

/** What a reader can do with a paper. */
export interface PaperActions {
  readonly onOpen: (paper: SavedPaper, isBackground: boolean) => void;
  readonly onStatus: (paper: SavedPaper, status: ReadingStatus) => void;
  /** Puts the paper on a list, or takes it off. */
  readonly onList: (paper: SavedPaper, listId: string, isOn: boolean) => void;
  readonly onRemove: (paper: SavedPaper) => void;
}

interface PaperRowProps extends PaperActions {
  readonly paper: SavedPaper;
  readonly lists: readonly ReadingList[];
  /** The one row whose controls are in the tab order. */
  readonly isActive: boolean;
  readonly isExpanded: boolean;
  readonly mark: Marker;
  /** The part of an abstract that matched, when one did. */
  readonly snippet: (abstract: string) => string | undefined;
  readonly loadRelated: LoadRelated;
  readonly onToggle: (paper: SavedPaper) => void;
}

export function PaperRow(props: PaperRowProps) {
  const { paper, lists, isActive, isExpanded, mark, snippet, onToggle } = props;
  const tabIndex = isActive ? 0 : -1;
  const detailsId = `details-${paper.id}`;
  const part = isExpanded || paper.abstract === undefined ? undefined : snippet(paper.abstract);
  const isOnReadingList = paper.listIds.includes(readingListId);
  const date = paper.publishedOn ? formatDate(paper.publishedOn) : formatDay(paper.addedAt);
  return (
    <li class="paper-row" data-paper={paper.id} data-status={paper.status}>
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
              <Marked text={paper.title} mark={mark} />
            </bdi>
          </a>
        </h2>
        <button
          type="button"
          class="icon-button paper-row-toggle"
          tabIndex={tabIndex}
          aria-expanded={isExpanded}
          aria-label="Abstract"
          title={isExpanded ? 'Hide abstract' : 'Show abstract'}
          onClick={() => onToggle(paper)}
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
      <div class="paper-row-foot">
        <span class="paper-row-source" title={`Saved ${formatDay(paper.addedAt)}`}>
          <bdi>{sourceOf(paper)}</bdi>
          <span class="paper-row-date">{date}</span>
        </span>
        <StatusBadge
          status={paper.status}
          tabIndex={tabIndex}
          onChange={(status) => props.onStatus(paper, status)}
        />
        <button
          type="button"
          class="icon-button paper-row-bookmark"
          tabIndex={tabIndex}
          aria-pressed={isOnReadingList}
          aria-label="On the Reading list"
          title={isOnReadingList ? 'Take off the Reading list' : 'Add to the Reading list'}
          onClick={() => props.onList(paper, readingListId, !isOnReadingList)}
        >
          <Icon name="bookmark" />
        </button>
        <button
          type="button"
          class="icon-button paper-row-remove"
          tabIndex={tabIndex}
          aria-label="Remove from library"
          title="Remove from library"
          onClick={() => props.onRemove(paper)}
        >
          <Icon name="trash" />
        </button>
      </div>
      {isExpanded && (
        <PaperDetails
          id={detailsId}
          paper={paper}
          lists={lists}
          mark={mark}
          onList={props.onList}
          onOpen={props.onOpen}
          loadRelated={props.loadRelated}
          tabIndex={tabIndex}
        />
      )}
    </li>
  );
}
