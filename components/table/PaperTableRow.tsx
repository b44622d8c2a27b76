import type { HTMLAttributes } from 'preact';
import { formatDate as formatTime, t } from '../../utils/i18n/translate';
import type { PaperId } from '../../utils/paper/paper-id';
import type { ReadingList, ReadingStatus, SavedPaper } from '../../utils/paper/saved-paper';
import { Icon } from '../controls/icons';
import { StatusBadge } from '../controls/StatusBadge';
import { AuthorLine } from '../papers/AuthorLine';
import { formatDate, sourceOf } from '../papers/paper-words';
import { Marked, type Marker } from '../text/Marked';
import { MathText } from '../text/MathText';
import { PaperLabels } from './PaperLabels';

/** By their roles: a table element could not leave out the rows that are not in view. */
const rowAt = (row: number) => {
  // The head is the first.
  return { role: 'row', 'aria-rowindex': row + 2 } as const;
};
const cell = { role: 'gridcell' } as const;

export type TableLook = 'table' | 'cards';

/** What a row's controls and the pointer do; the keys are the table's. */
export interface TableRowActs {
  readonly onShow: (paper: SavedPaper) => void;
  readonly onOpen: (paper: SavedPaper, isBackground: boolean) => void;
  /** Takes a paper into the selection or out of it. */
  readonly onToggle: (id: PaperId) => void;
  /** Selects from where the selection started to this paper. */
  readonly onExtend: (id: PaperId) => void;
  readonly onStatus: (paper: SavedPaper, status: ReadingStatus) => void;
  readonly onStar: (paper: SavedPaper, isStarred: boolean) => void;
  readonly onTag: (tag: string) => void;
  readonly onList: (listId: string) => void;
  readonly onDrag: (paper: SavedPaper, transfer: DataTransfer) => void;
}

interface PaperTableRowProps {
  readonly paper: SavedPaper;
  /** Counted from 0. */
  readonly row: number;
  readonly look: TableLook;
  readonly lists: readonly ReadingList[];
  /** The one row in the tab order. */
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** Whether the reader shows it. */
  readonly isShown: boolean;
  readonly mark: Marker;
  readonly snippet: (abstract: string) => string | undefined;
  readonly acts: TableRowActs;
}

export function PaperTableRow(props: PaperTableRowProps) {
  const { paper, row, look, lists, isActive, isSelected, isShown, mark, acts } = props;
  const { id, title, isStarred, publishedOn, addedAt } = paper;
  const onClick = (event: MouseEvent) => {
    const { target } = event;
    if (isControl(target)) return;
    const isBox = target instanceof Element && target.closest('.cell-select') !== null;
    if (event.shiftKey) acts.onExtend(id);
    else if (event.ctrlKey || event.metaKey || isBox) acts.onToggle(id);
    else acts.onShow(paper);
  };
  // The keys for the same are the table's.
  const pointer: HTMLAttributes<HTMLDivElement> = {
    onClick,
    onDblClick: ({ target }) => !isControl(target) && acts.onOpen(paper, false),
    onAuxClick: ({ button }) => button === 1 && acts.onOpen(paper, true),
    onDragStart: ({ dataTransfer }) => dataTransfer && acts.onDrag(paper, dataTransfer),
  };
  return (
    <div
      {...rowAt(row)}
      {...{ 'aria-selected': isSelected, ...(isShown && { 'aria-current': 'true' as const }) }}
      class="table-row"
      data-key={id}
      data-status={paper.status}
      tabIndex={isActive ? 0 : -1}
      draggable
      {...pointer}
    >
      <div {...cell} class="cell-select">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('tableSelectPaper', title)}
          checked={isSelected}
          onClick={(event) => {
            // The box says what the selection is, and that only.
            event.preventDefault();
            if (event.shiftKey) acts.onExtend(id);
            else acts.onToggle(id);
          }}
        />
      </div>
      <div {...cell} class="cell-star">
        <button
          type="button"
          class="icon-button table-star"
          tabIndex={-1}
          aria-pressed={isStarred}
          aria-label={t('readerStarred')}
          title={t(isStarred ? 'readerUnstar' : 'readerStar')}
          onClick={() => acts.onStar(paper, !isStarred)}
        >
          <Icon name="star" />
        </button>
      </div>
      <div {...cell} class="cell-paper">
        <bdi class="table-title">
          <MathText text={title} mark={mark} />
        </bdi>
        <div class="table-by">
          <AuthorLine authors={paper.authors} isWhole={false} mark={mark} />
          <p class="table-facts">
            <bdi>{sourceOf(paper)}</bdi>
            {publishedOn !== undefined && <span>{formatDate(publishedOn)}</span>}
          </p>
        </div>
        {look === 'cards' && <Abstract {...props} />}
      </div>
      <div {...cell} class="cell-venue">
        <bdi>{sourceOf(paper)}</bdi>
      </div>
      <div {...cell} class="cell-published">
        {publishedOn !== undefined && formatDate(publishedOn)}
      </div>
      <div {...cell} class="cell-added">
        {formatTime(addedAt)}
      </div>
      <div {...cell} class="cell-status">
        <StatusBadge
          status={paper.status}
          tabIndex={-1}
          onChange={(status) => acts.onStatus(paper, status)}
        />
      </div>
      <div {...cell} class="cell-labels">
        <PaperLabels paper={paper} lists={lists} onTag={acts.onTag} onList={acts.onList} />
      </div>
    </div>
  );
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, select, input') !== null;
}

/** What of it the search matched, or how it begins. */
function Abstract({ paper: { abstract }, mark, snippet }: PaperTableRowProps) {
  if (abstract === undefined) return null;
  const part = snippet(abstract);
  return (
    <p class="table-abstract" dir="auto">
      {part === undefined ? <MathText text={abstract} /> : <Marked text={part} mark={mark} />}
    </p>
  );
}

interface WaitingRowProps {
  readonly row: number;
  readonly rowKey: string;
  readonly isActive: boolean;
}

/** Stands where a paper will be when it was read. */
export function WaitingRow({ row, rowKey, isActive }: WaitingRowProps) {
  return (
    <div
      {...rowAt(row)}
      class="table-row table-wait"
      aria-busy="true"
      data-key={rowKey}
      tabIndex={isActive ? 0 : -1}
    >
      <div {...cell} class="cell-paper">
        <span />
        <span />
      </div>
    </div>
  );
}
