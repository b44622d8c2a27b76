/** The page's address as state: what changes it makes an entry of the browser's history, or not. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LibraryPlace } from '../../components/sidebar/library-place';
import type { PaperId } from '../../utils/paper/paper-id';
import { hashOfAddress, type PageAddress, readAddress, searchWithoutAddress } from './page-address';

export function useAddress() {
  const [address, setAddress] = useState(() => readAddress(location.hash, location.search));
  const current = useRef(address);

  useEffect(() => {
    const controller = new AbortController();
    const follow = () => {
      current.current = readAddress(location.hash, '');
      setAddress(current.current);
    };
    addEventListener('popstate', follow, { signal: controller.signal });
    return () => controller.abort();
  }, []);

  const move = useCallback((changes: Partial<PageAddress>, isEntry: boolean) => {
    const next = { ...current.current, ...changes };
    const url = location.pathname + searchWithoutAddress(location.search) + hashOfAddress(next);
    if (isEntry) history.pushState(undefined, '', url);
    else history.replaceState(undefined, '', url);
    current.current = next;
    setAddress(next);
  }, []);

  const moves = useMemo(
    () => ({
      /** Another place starts with its own papers, none of them in the reader. */
      go: (place: LibraryPlace, text = '') => move({ place, text, paperId: undefined }, true),
      setText: (text: string) => move({ text }, false),
      /** Puts a paper into the reader; going back takes the first one out again. */
      show: (paperId: PaperId) => move({ paperId }, current.current.paperId === undefined),
      close: () => move({ paperId: undefined }, false),
    }),
    [move],
  );
  return { address, ...moves };
}
