import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { logError } from '../../utils/errors';
import type { PaperId } from '../../utils/paper/paper-id';
import type { PapersView } from '../../utils/views/use-papers';
import * as selections from './selection';

/**
 * The selected papers of what is shown. They stay while rows are read anew, scrolled or sorted, and
 * go with another place or query.
 * @param scope says which papers are shown, whatever their order
 */
export function useSelection(view: PapersView | undefined, scope: string) {
  const [selection, setSelection] = useState(selections.noSelection);
  const rows = useRef(view);
  rows.current = view;
  const shownScope = useRef(scope);
  shownScope.current = scope;

  // What is selected goes with its scope.
  useEffect(() => setSelection(selections.noSelection), [scope]);

  const readIds = useCallback(async (): Promise<readonly PaperId[]> => {
    const asked = shownScope.current;
    const ids = (await rows.current?.readIds()) ?? [];
    return asked === shownScope.current ? ids : [];
  }, []);

  const acts = useMemo(() => {
    const toggle = (id: PaperId) => setSelection((old) => selections.toggleOne(old, id));
    const logFailure = (error: unknown) => logError('selecting papers', error);
    return {
      toggle,
      anchor: (id: PaperId) => setSelection((old) => selections.anchorAt(old, id)),
      clear: () => setSelection(selections.noSelection),
      extendTo(id: PaperId) {
        const extend = (ids: readonly PaperId[]) =>
          setSelection((old) => {
            const range = selections.rangeOf(ids, old.anchor ?? id, id);
            return range.length === 0
              ? selections.toggleOne(old, id)
              : selections.extendTo(old, range);
          });
        readIds().then(extend, logFailure);
      },
      selectAll() {
        readIds().then((ids) => setSelection(selections.selectAll(ids)), logFailure);
      },
    };
  }, [readIds]);
  return { ids: selection.ids, ...acts };
}
