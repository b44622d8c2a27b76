import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { logError } from '../../utils/errors';
import type { LibraryReader } from '../../utils/library/library-reader';
import type { PaperId } from '../../utils/paper/paper-id';
import { withoutSort } from '../../utils/views/query-sort';
import type { PapersView } from '../../utils/views/use-papers';
import * as selections from './selection';

/** More are not looked at after every change. */
const checkedPapers = 500;

/**
 * The selected papers of what is shown. They stay while rows are read anew, scrolled or sorted, and
 * go when the answer to another query takes their place, or when the library has them no more.
 */
export function useSelection(reader: LibraryReader, view: PapersView | undefined) {
  const scope = scopeOf(view);
  const [selection, setSelection] = useState(selections.noSelection);
  const rows = useRef(view);
  rows.current = view;
  const shownScope = useRef(scope);
  shownScope.current = scope;

  // What is selected goes with its scope.
  useEffect(() => setSelection(selections.noSelection), [scope]);

  const selectedIds = useRef(selection.ids);
  selectedIds.current = selection.ids;
  useEffect(() => {
    const controller = new AbortController();
    const dropGone = async () => {
      const ids = [...selectedIds.current];
      if (ids.length === 0 || ids.length > checkedPapers) return;
      const kept = new Set((await reader.readPapersById(ids)).map(({ id }) => id));
      const gone = ids.filter((id) => !kept.has(id));
      if (gone.length > 0) setSelection((old) => selections.drop(old, gone));
    };
    reader.watch(() => {
      dropGone().catch((error: unknown) => logError('looking for selected papers', error));
    }, controller.signal);
    return () => controller.abort();
  }, [reader]);

  /** Hands over the ids of all rows, unless others have taken their place by then. */
  const withIds = useCallback((use: (ids: readonly PaperId[]) => void) => {
    const asked = shownScope.current;
    rows.current
      ?.readIds()
      .then((ids) => {
        if (asked === shownScope.current) use(ids);
      })
      .catch((error: unknown) => logError('selecting papers', error));
  }, []);

  const acts = useMemo(() => {
    const toggle = (id: PaperId) => setSelection((old) => selections.toggleOne(old, id));
    return {
      toggle,
      anchor: (id: PaperId) => setSelection((old) => selections.anchorAt(old, id)),
      clear: () => setSelection(selections.noSelection),
      drop: (ids: readonly PaperId[]) => setSelection((old) => selections.drop(old, ids)),
      extendTo(id: PaperId) {
        const extend = (ids: readonly PaperId[]) =>
          setSelection((old) => {
            const range = selections.rangeOf(ids, old.anchor ?? id, id);
            return range.length === 0
              ? selections.toggleOne(old, id)
              : selections.extendTo(old, range);
          });
        withIds(extend);
      },
      selectAll() {
        withIds((ids) => setSelection(selections.selectAll(ids)));
      },
    };
  }, [withIds]);
  return { ids: selection.ids, ...acts };
}

/** Which papers are shown, whatever their order. */
function scopeOf(view: PapersView | undefined): string {
  return view ? JSON.stringify([view.query.listId, withoutSort(view.query.text)]) : '';
}
