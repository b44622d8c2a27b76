import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { type VirtualHandle, VirtualRows } from '../../components/controls/VirtualRows';
import { isPlainKey, keyOf, rowMoves, takesKeys } from '../../components/papers/row-keys';
import { useActiveRow } from '../../components/papers/use-active-row';
import { pdfUrlOf } from '../../components/reader/reader-links';
import { t } from '../../utils/i18n/translate';
import type { PaperMeta } from '../../utils/paper/paper-meta';
import { type PaperMark, type ReadingStatus, readingStatuses } from '../../utils/paper/saved-paper';
import { PageRow } from './PageRow';

interface PageListProps {
  readonly papers: readonly PaperMeta[];
  /** Another one starts at its top. */
  readonly listKey: string;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly areMarksKnown: boolean;
  readonly markOf: (paper: PaperMeta) => PaperMark | undefined;
  readonly isSelected: (paper: PaperMeta) => boolean;
  readonly onSelect: (paper: PaperMeta, isOn: boolean) => void;
  readonly onSave: (paper: PaperMeta) => void;
  readonly onStatus: (mark: PaperMark, status: ReadingStatus) => void;
  readonly onOpenPage: (url: string, isBackground: boolean) => void;
  readonly onLeave: () => void;
}

/** Of an entry with its authors, in pixels. */
const rowHeight = 104;
const ignoreRange = () => undefined;

/** Arrows as in the library; Space selects, S saves, or changes the status of what is saved. */
export function PageList({ papers, listKey, scroller, markOf, onLeave, ...props }: PageListProps) {
  const handle = useRef<VirtualHandle>(null);
  const rowKey = useCallback((row: number) => papers[row]?.ids[0] ?? '', [papers]);
  const active = useActiveRow({
    ...{ scroller, handle, rowHeight, onLeave },
    total: papers.length,
    idAt: (row) => papers[row]?.ids[0],
    rowOf(id) {
      const row = papers.findIndex((paper) => paper.ids[0] === id);
      return row < 0 ? undefined : row;
    },
  });
  const { reset } = active;
  const shownKey = useRef(listKey);
  useLayoutEffect(() => {
    if (shownKey.current === listKey) return;
    shownKey.current = listKey;
    reset();
    scroller.current?.scrollTo(0, 0);
  });

  const saveOrMark = (paper: PaperMeta) => {
    const mark = markOf(paper);
    if (!mark) return props.onSave(paper);
    const next = readingStatuses[(readingStatuses.indexOf(mark.status) + 1) % 3];
    if (next !== undefined) props.onStatus(mark, next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof Element) || !isPlainKey(event) || takesKeys(target)) return;
    const key = keyOf(event);
    const move = rowMoves[key];
    const paper = papers[active.row];
    const acts: Record<string, ((paper: PaperMeta) => void) | undefined> = {
      s: props.areMarksKnown ? saveOrMark : undefined,
      p(each) {
        const url = pdfUrlOf(each);
        if (url !== undefined) props.onOpenPage(url, event.shiftKey);
      },
      ' ': target.matches('[data-title]')
        ? (each) => props.onSelect(each, !props.isSelected(each))
        : undefined,
    };
    const act = acts[key];
    if (!move && !act) return;
    event.preventDefault();
    event.stopPropagation();
    if (move) active.move(move);
    else if (paper) act?.(paper);
  };

  // No `ul`: between it and its rows stands what places them.
  const list = {
    ...{ role: 'list' as const, 'aria-label': t('tabPage') },
    ...{ onKeyDown, onFocusIn: active.onFocusIn },
  };
  return (
    <div ref={scroller} class="paper-list">
      <div {...list}>
        <VirtualRows
          count={papers.length}
          estimate={rowHeight}
          scroller={scroller}
          rowKey={rowKey}
          onRange={ignoreRange}
          keptRow={active.row}
          handleRef={handle}
          renderRow={(row) => {
            const paper = papers[row];
            return (
              paper && (
                <PageRow
                  {...{ row, paper }}
                  total={papers.length}
                  isActive={row === active.row}
                  mark={markOf(paper)}
                  areMarksKnown={props.areMarksKnown}
                  isSelected={props.isSelected(paper)}
                  onSelect={props.onSelect}
                  onSave={props.onSave}
                  onStatus={props.onStatus}
                  onOpenPage={props.onOpenPage}
                />
              )
            );
          }}
        />
      </div>
    </div>
  );
}
