/** What belongs to the page as a whole: its title, its keys, and its words not yet stored. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { NoteDrafts } from '../../components/notes/note-drafts';
import type { TableHandle } from '../../components/table/PaperTable';
import { t } from '../../utils/i18n/translate';

export function usePageTitle(place: string): void {
  useEffect(() => {
    document.title = t('libraryTitle', place);
  }, [place]);
}

/** Asks before the page is closed with a note that is not stored. */
export function usePageGuard(drafts: NoteDrafts): void {
  useEffect(() => {
    const controller = new AbortController();
    const guard = (event: BeforeUnloadEvent) => {
      if (drafts.hasUnsaved()) event.preventDefault();
    };
    addEventListener('beforeunload', guard, { signal: controller.signal });
    return () => controller.abort();
  }, [drafts]);
}

interface PageKeys {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly table: RefObject<TableHandle | null>;
  readonly onKeys: () => void;
}

const typedIn = 'input:not([type="checkbox"], [type="radio"]), textarea, select';

/** Keys that work wherever nothing is typed. */
export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const controller = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof Element && target.matches(typedIn)) return;
      const { search, table, onKeys } = latest.current;
      const acts: Record<string, () => unknown> = {
        '/': () => search.current?.select(),
        '?': onKeys,
        ...(target === document.body && {
          j: () => table.current?.focusActive(),
          ArrowDown: () => table.current?.focusActive(),
        }),
      };
      const act = acts[key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown, { signal: controller.signal });
    return () => controller.abort();
  }, []);
}
