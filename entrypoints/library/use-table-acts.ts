/** What rows of the table do, as one object that stays the same, so that no row is drawn in vain. */
import { useMemo, useRef } from 'preact/hooks';
import { pdfUrlOf } from '../../components/reader/reader-links';
import type { PaperTableActs } from '../../components/table/PaperTable';
import { writePaperDrag } from '../../components/table/paper-drag';
import type { TableAct } from '../../components/table/table-keys';
import type { PaperId } from '../../utils/paper/paper-id';
import type { SavedPaper } from '../../utils/paper/saved-paper';
import { nextSort, withSort } from '../../utils/views/query-sort';
import type { OpenPage, useActions } from '../../utils/views/use-actions';
import type { PaperPick } from './PapersPick';
import type { useAddress } from './use-address';
import type { useSelection } from './use-selection';

interface TableActsRequest {
  readonly acts: ReturnType<typeof useActions>['acts'];
  readonly address: ReturnType<typeof useAddress>;
  readonly selection: ReturnType<typeof useSelection>;
  readonly openPage: OpenPage;
  /** Notes that a paper was opened. */
  readonly onOpened: (id: PaperId) => void;
  /** Shows a paper and, if so asked, takes the focus there. */
  readonly onShow: (id: PaperId, goesThere: boolean) => void;
  /** The keyboard came to a paper: the reader may follow. */
  readonly onFollow: (id: PaperId) => void;
  readonly onNote: (id: PaperId) => void;
  readonly onPick: (pick: PaperPick) => void;
  readonly onRemove: (ids: readonly PaperId[]) => void;
  readonly onEscape: () => void;
  readonly onLeave: () => void;
}

export function useTableActs(request: TableActsRequest): PaperTableActs {
  const latest = useRef(request);
  latest.current = request;

  return useMemo(() => {
    const now = () => latest.current;
    /** The selected papers, or the one at hand when none is. */
    const subject = (id: PaperId): readonly PaperId[] => {
      const { ids } = now().selection;
      return ids.size > 0 ? [...ids] : [id];
    };
    const keyActs: Partial<Record<TableAct, (paper: SavedPaper, row: HTMLElement) => void>> = {
      show: ({ id }) => now().onShow(id, true),
      open: (paper) => now().acts.open(paper, false),
      pdf(paper) {
        const url = pdfUrlOf(paper);
        if (url === undefined) return;
        now().onOpened(paper.id);
        now().openPage(url, false);
      },
      status: ({ id }, anchor) => now().onPick({ kind: 'status', ids: subject(id), anchor }),
      lists: ({ id }, anchor) => now().onPick({ kind: 'lists', ids: subject(id), anchor }),
      tags: ({ id }, anchor) => now().onPick({ kind: 'tags', ids: subject(id), anchor }),
      export: ({ id }, anchor) => now().onPick({ kind: 'export', ids: subject(id), anchor }),
      note: ({ id }) => now().onNote(id),
      star: ({ id, isStarred }) => void now().acts.edit(id, { isStarred: !isStarred }),
      remove: ({ id }) => now().onRemove(subject(id)),
      escape: () => now().onEscape(),
    };
    return {
      onAct: (act, paper, row) => keyActs[act]?.(paper, row),
      onActive(paper, isExtending) {
        const { selection, onFollow } = now();
        if (isExtending) return selection.extendTo(paper.id);
        selection.anchor(paper.id);
        onFollow(paper.id);
      },
      onShow({ id }) {
        now().selection.anchor(id);
        now().onShow(id, false);
      },
      onOpen: (paper, isBackground) => now().acts.open(paper, isBackground),
      onToggle: (id) => now().selection.toggle(id),
      onExtend: (id) => now().selection.extendTo(id),
      onStatus: ({ id }, status) => void now().acts.edit(id, { status }),
      onStar: ({ id }, isStarred) => void now().acts.edit(id, { isStarred }),
      onTag: (tag) => now().address.go({ kind: 'tag', tag }),
      onList: (listId) => now().address.go({ kind: 'list', listId }),
      onDrag({ id }, transfer) {
        const { ids } = now().selection;
        writePaperDrag(transfer, ids.has(id) ? [...ids] : [id]);
      },
      onSort(column) {
        const { address } = now().address;
        now().address.setText(withSort(address.text, nextSort(address.text, column)));
      },
      onSelectAll: () => now().selection.selectAll(),
      onClear: () => now().selection.clear(),
      onLeave: () => now().onLeave(),
    };
  }, []);
}
