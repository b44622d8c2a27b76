/**
 * The rows and their keyboard. Arrows and letters are in `row-keys.ts`; Enter opens, since a title
 * is a link; Space and → show the abstract, ← hides it.
 */
import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import type { PaperId } from '../../utils/paper/paper-id';
import { type ReadingList, readingStatuses, type SavedPaper } from '../../utils/paper/saved-paper';
import { statusName } from '../controls/StatusBadge';
import { type VirtualHandle, VirtualRows } from '../controls/VirtualRows';
import type { Marker } from '../text/Marked';
import { type PaperActions, PaperRow } from './PaperRow';
import { PlaceholderRow } from './PlaceholderRow';
import type { RowPanelKind, RowTools } from './RowPanel';
import { isPlainKey, keyOf, rowActs, rowMoves, takesKeys, titleActs } from './row-keys';
import { useActiveRow } from './use-active-row';

interface PaperListProps extends PaperActions {
  /** Says which list this is: another one starts at its top, with nothing expanded. */
  readonly listKey: string;
  readonly total: number;
  /** Undefined while the row is being read. */
  readonly paperAt: (row: number) => SavedPaper | undefined;
  readonly rowOf: (id: PaperId) => number | undefined;
  readonly lists: readonly ReadingList[];
  readonly mark: Marker;
  readonly snippet: (abstract: string) => string | undefined;
  readonly tools: RowTools;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The rows to be read (`to` exclusive), and the one the keyboard is at. */
  readonly onRange: (from: number, to: number, kept: number) => void;
  /** The reader leaves the list for the search box, upwards or with Escape. */
  readonly onLeave: () => void;
}

interface OpenPanel {
  readonly id: PaperId;
  readonly kind: RowPanelKind;
}

/** A row that is neither expanded nor found by its abstract, in pixels. */
const rowHeight = 116;

export function PaperList(props: PaperListProps) {
  const { listKey, total, paperAt, rowOf, scroller, onRange, onLeave, ...rest } = props;
  const [expanded, setExpanded] = useState<ReadonlySet<PaperId>>(new Set());
  const [panel, setPanel] = useState<OpenPanel>();
  const [said, setSaid] = useState('');
  const handle = useRef<VirtualHandle>(null);
  const idAt = (row: number) => paperAt(row)?.id;
  const active = useActiveRow({
    ...{ total, idAt, scroller, handle, rowHeight, onLeave },
    rowOf: (id) => rowOf(id as PaperId), // ids come from `idAt`
  });
  const { row: activeRow, focusRow, reset } = active;

  // Not by a key of the whole: rows that two answers share stay as they are.
  const shownKey = useRef(listKey);
  useLayoutEffect(() => {
    if (shownKey.current === listKey) return;
    shownKey.current = listKey;
    reset();
    setExpanded(new Set());
    setPanel(undefined);
    scroller.current?.scrollTo(0, 0);
  });
  const range = useRef({ from: 0, to: 0 });
  const showRange = useCallback(
    (from: number, to: number) => {
      range.current = { from, to };
      onRange(from, to, activeRow);
    },
    [onRange, activeRow],
  );
  useEffect(() => {
    const { from, to } = range.current;
    if (to > from) onRange(from, to, activeRow);
  }, [onRange, activeRow]);
  const rowKey = useCallback((row: number) => paperAt(row)?.id ?? `row ${row}`, [paperAt]);

  const setIsExpanded = ({ id }: SavedPaper, isExpanded: boolean) => {
    const next = new Set(expanded);
    if (isExpanded) next.add(id);
    else next.delete(id);
    setExpanded(next);
  };
  const openPanel = ({ id }: SavedPaper, kind: RowPanelKind) => {
    const isOpen = panel?.id === id && panel.kind === kind;
    setPanel(isOpen ? undefined : { id, kind });
  };
  const nextStatus = (paper: SavedPaper) => {
    const next =
      readingStatuses[(readingStatuses.indexOf(paper.status) + 1) % readingStatuses.length];
    if (next === undefined) return;
    rest.onEdit(paper, { status: next });
    setSaid(t('statusNow', statusName(next)));
  };
  const closePanel = () => {
    setPanel(undefined);
    focusRow(activeRow);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof Element) || !isPlainKey(event) || takesKeys(target)) return;
    if (target.closest('.row-panel')) return;
    const acts = {
      pdf: (paper: SavedPaper) => rest.onOpenPdf(paper, event.shiftKey),
      status: nextStatus,
      lists: (paper: SavedPaper) => openPanel(paper, 'lists'),
      tags: (paper: SavedPaper) => openPanel(paper, 'tags'),
      note: (paper: SavedPaper) => openPanel(paper, 'note'),
      star: (paper: SavedPaper) => rest.onEdit(paper, { isStarred: !paper.isStarred }),
      remove: rest.onRemove,
      toggle: (paper: SavedPaper) => setIsExpanded(paper, !expanded.has(paper.id)),
      show: (paper: SavedPaper) => setIsExpanded(paper, true),
      hide: (paper: SavedPaper) => setIsExpanded(paper, false),
    };
    const key = keyOf(event);
    const move = rowMoves[key];
    const isTitle = target.matches('[data-title]');
    const act = rowActs[key] ?? (isTitle ? titleActs[key] : undefined);
    if (!move && !act) return;
    event.preventDefault();
    // Unstopped, Escape in a row would reach what is around the list too.
    event.stopPropagation();
    if (move) return active.move(move);
    const paper = paperAt(activeRow);
    if (act && paper) acts[act](paper);
  };

  // No `ul`: between it and its rows stands what places them.
  const list = {
    ...{ role: 'list' as const, 'aria-label': t('papersList') },
    ...{ onKeyDown, onFocusIn: active.onFocusIn },
  };
  return (
    <div ref={scroller} class="paper-list">
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <div {...list}>
        <VirtualRows
          count={total}
          estimate={rowHeight}
          scroller={scroller}
          rowKey={rowKey}
          onRange={showRange}
          keptRow={activeRow}
          handleRef={handle}
          renderRow={(row) => {
            const paper = paperAt(row);
            const place = { row, total, isActive: row === activeRow };
            if (!paper) return <PlaceholderRow {...place} />;
            return (
              <PaperRow
                {...rest}
                {...place}
                paper={paper}
                isExpanded={expanded.has(paper.id)}
                panel={panel?.id === paper.id ? panel.kind : undefined}
                onToggle={(each) => setIsExpanded(each, !expanded.has(each.id))}
                onPanel={openPanel}
                onClosePanel={closePanel}
              />
            );
          }}
        />
      </div>
    </div>
  );
}
