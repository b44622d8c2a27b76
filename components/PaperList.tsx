/**
 * The rows and their keyboard. One row is active: it alone is in the tab order, arrows move it,
 * Enter opens it (it is a link), Space and → show its abstract, ← hides it, Delete removes it.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { PaperId } from '../utils/paper/paper-id';
import type { ReadingList, SavedPaper } from '../utils/paper/saved-paper';
import type { Marker } from './Marked';
import { type PaperActions, PaperRow } from './PaperRow';
import type { LoadRelated } from './RelatedPapers';

interface PaperListProps extends PaperActions {
  /** Says which list this is: another one starts at its top, with nothing expanded. */
  readonly listKey: string;
  readonly papers: readonly SavedPaper[];
  readonly lists: readonly ReadingList[];
  readonly mark: Marker;
  readonly snippet: (abstract: string) => string | undefined;
  readonly loadRelated: LoadRelated;
  readonly listRef: RefObject<HTMLUListElement | null>;
  /** The last row comes into view. */
  readonly onNearEnd: () => void;
  /** The reader leaves the list for the search box: upwards, with Escape, or by typing. */
  readonly onLeave: () => void;
}

/** How close to the end, in pixels, the next papers are asked for. */
const nearEnd = 800;

/** Moves focus to the active row. @returns false when the list has none. */
export function focusActiveRow(list: HTMLElement | null): boolean {
  const title = list?.querySelector<HTMLElement>('[data-title][tabindex="0"]');
  title?.focus();
  return title !== null && title !== undefined;
}

export function PaperList(props: PaperListProps) {
  const { listKey, papers, listRef, onNearEnd, onLeave, ...rest } = props;
  const [activeId, setActiveId] = useState<PaperId>();
  const [expanded, setExpanded] = useState<ReadonlySet<PaperId>>(new Set());
  const activeIndex = Math.max(
    papers.findIndex((paper) => paper.id === activeId),
    0,
  );

  useFocusKept(listRef);
  // Not by a key of the whole: rows that two answers share stay as they are.
  useLayoutEffect(() => {
    setActiveId(undefined);
    setExpanded(new Set());
    listRef.current?.parentElement?.scrollTo(0, 0);
  }, [listKey, listRef]);

  const focusRow = (index: number) => {
    const paper = papers[index];
    if (!paper) return onLeave();
    setActiveId(paper.id);
    const titles = listRef.current?.querySelectorAll<HTMLElement>('[data-title]');
    titles?.[index]?.focus();
  };
  const setIsExpanded = (paper: SavedPaper, isExpanded: boolean) => {
    const next = new Set(expanded);
    if (isExpanded) next.add(paper.id);
    else next.delete(paper.id);
    setExpanded(next);
  };
  const remove = (paper: SavedPaper) => {
    // Focus would be lost with its row: it goes to a neighbour first.
    const index = papers.indexOf(paper);
    if (listRef.current?.contains(document.activeElement)) {
      focusRow(index + 1 < papers.length ? index + 1 : index - 1);
    }
    rest.onRemove(paper);
  };

  // Focus that arrives by the mouse makes its row the active one too.
  const onFocusIn = ({ target }: FocusEvent) => {
    const row = target instanceof Element ? target.closest('[data-paper]') : null;
    setActiveId(papers.find((paper) => paper.id === row?.getAttribute('data-paper'))?.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || target.matches('select')) return;
    const last = papers.length - 1;
    const paper = papers[activeIndex];
    const rowKeys: Record<string, () => void> = {
      ArrowDown: () => focusRow(Math.min(activeIndex + 1, last)),
      ArrowUp: () => focusRow(activeIndex - 1),
      Home: () => focusRow(0),
      End: () => focusRow(last),
      Escape: onLeave,
    };
    const titleKeys: Record<string, () => void> = {
      ' ': () => paper && setIsExpanded(paper, !expanded.has(paper.id)),
      ArrowRight: () => paper && setIsExpanded(paper, true),
      ArrowLeft: () => paper && setIsExpanded(paper, false),
      Delete: () => paper && remove(paper),
    };
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    if (hasModifier) return;
    const isTitle = target.matches('[data-title]');
    const act = rowKeys[key] ?? (isTitle ? titleKeys[key] : undefined);
    if (act) {
      event.preventDefault();
      act();
    } else if (isTitle && [...key].length === 1) {
      onLeave(); // not prevented: the key is typed into the box that now has the focus
    }
  };

  return (
    <div
      class="paper-list"
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        if (scrollHeight - scrollTop - clientHeight < nearEnd) onNearEnd();
      }}
    >
      <ul ref={listRef} aria-label="Papers" onKeyDown={onKeyDown} onFocusIn={onFocusIn}>
        {papers.map((paper, index) => (
          <PaperRow
            {...rest}
            key={paper.id}
            paper={paper}
            isActive={index === activeIndex}
            isExpanded={expanded.has(paper.id)}
            onToggle={(each) => setIsExpanded(each, !expanded.has(each.id))}
            onRemove={remove}
          />
        ))}
      </ul>
    </div>
  );
}

/** A row that moves among the others, as answers do while the index grows, would lose the focus. */
function useFocusKept(listRef: RefObject<HTMLUListElement | null>): void {
  const before = document.activeElement;
  const held = before instanceof HTMLElement && listRef.current?.contains(before);
  useLayoutEffect(() => {
    if (!held || document.activeElement === before) return;
    if (before.isConnected) before.focus({ preventScroll: true });
    else focusActiveRow(listRef.current);
  });
}
