import type { HTMLAttributes } from 'preact';
import { useState } from 'preact/hooks';
import type { PaperId } from '../../utils/paper/paper-id';
import { readingListId } from '../../utils/paper/saved-paper';
import { hasPaperDrag, readPaperDrag } from '../table/paper-drag';

/** Where a drop would go: between lists, or papers into one. */
interface DropMark {
  readonly listId: string;
  readonly place: 'before' | 'after' | 'into';
}

interface ListDragActions {
  /** Puts a list before or after another. */
  readonly onPlace: (listId: string, place: 'before' | 'after', targetId: string) => void;
  readonly onDropPapers: (listId: string, ids: readonly PaperId[]) => void;
}

const listDragType = 'application/x-offprint-list';

/** Dragging lists among themselves, and papers onto lists. @returns the attributes of a list's row */
export function useListDrag({ onPlace, onDropPapers }: ListDragActions) {
  const [draggedId, setDraggedId] = useState<string>();
  const [mark, setMark] = useState<DropMark>();

  const markFor = (event: DragEvent, row: HTMLElement, listId: string): DropMark | undefined => {
    if (draggedId === undefined) {
      const hasPapers = event.dataTransfer !== null && hasPaperDrag(event.dataTransfer);
      return hasPapers ? { listId, place: 'into' } : undefined;
    }
    if (draggedId === listId) return undefined;
    const { top, height } = row.getBoundingClientRect();
    const isUpper = event.clientY < top + height / 2;
    // The Reading list stays the first.
    return { listId, place: isUpper && listId !== readingListId ? 'before' : 'after' };
  };

  const drop = (event: DragEvent, { listId, place }: DropMark) => {
    if (place !== 'into') {
      if (draggedId !== undefined) onPlace(draggedId, place, listId);
      return;
    }
    const ids = event.dataTransfer ? readPaperDrag(event.dataTransfer) : [];
    if (ids.length > 0) onDropPapers(listId, ids);
  };

  return (listId: string): HTMLAttributes<HTMLLIElement> => ({
    draggable: listId !== readingListId,
    ...(mark?.listId === listId && { 'data-drop': mark.place }),
    ...(draggedId === listId && { 'data-dragged': true }),
    onDragStart: ({ dataTransfer, target }) => {
      if (!dataTransfer || listId === readingListId || isTyping(target)) return;
      dataTransfer.clearData(); // a link would be dragged as its address
      dataTransfer.setData(listDragType, listId);
      dataTransfer.effectAllowed = 'move';
      setDraggedId(listId);
    },
    onDragOver: (event) => {
      const next = markFor(event, event.currentTarget, listId);
      if (mark?.listId !== next?.listId || mark?.place !== next?.place) setMark(next);
      if (!next || !event.dataTransfer) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = next.place === 'into' ? 'copy' : 'move';
    },
    onDragLeave: ({ currentTarget, relatedTarget }) => {
      const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
      if (!isInside) setMark((current) => (current?.listId === listId ? undefined : current));
    },
    onDrop: (event) => {
      const target = markFor(event, event.currentTarget, listId);
      setMark(undefined);
      if (!target) return;
      event.preventDefault();
      drop(event, target);
    },
    onDragEnd: () => {
      setDraggedId(undefined);
      setMark(undefined);
    },
  });
}

/** Selecting text in a row whose name is being typed is no drag. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('form') !== null;
}
