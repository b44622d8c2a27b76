/** How the reader comes to show what the keyboard is at. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { readerTitleId } from '../../components/reader/ReaderTitle';
import type { PaperId } from '../../utils/paper/paper-id';
import type { useAddress } from './use-address';

/** Long enough that rows passed by are not read. Milliseconds. */
const pause = 150;
/** Controls of the reader that are worth the focus, the first there is. */
const targets = {
  note: '.note textarea, .note .reader-section-head .text-button',
  top: '.library-reader-bar button',
} as const;

interface Wanted {
  readonly target: keyof typeof targets;
  /** The paper that is to be there by then. */
  readonly id?: PaperId;
}

export function useFollow(address: ReturnType<typeof useAddress>, isReaderAlone: boolean) {
  const latest = useRef({ address, isReaderAlone });
  latest.current = { address, isReaderAlone };
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const wanted = useRef<Wanted | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  useEffect(() => {
    if (wanted.current === undefined) return undefined;
    return focusSoon(wanted.current, () => {
      wanted.current = undefined;
    });
  });

  return useMemo(() => {
    const show = (id: PaperId, goesThere: boolean) => {
      clearTimeout(timer.current);
      const { address: now, isReaderAlone: isAlone } = latest.current;
      if (goesThere || isAlone) wanted.current = { target: 'top' };
      now.show(id);
    };
    return {
      show,
      /** The reader follows when it is open beside the papers. */
      follow(id: PaperId) {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => {
          const { address: now, isReaderAlone: isAlone } = latest.current;
          if (!isAlone && now.address.paperId !== undefined) now.show(id);
        }, pause);
      },
      write(id: PaperId) {
        clearTimeout(timer.current);
        wanted.current = { target: 'note', id };
        latest.current.address.show(id);
      },
    };
  }, []);
}

/** Waits for the reader to be drawn, a second at most. */
function focusSoon({ target, id }: Wanted, onFound: () => void): () => void {
  const tries = 60;
  let frame = 0;
  const look = (left: number) => {
    const isThere = id === undefined || document.getElementById(readerTitleId(id)) !== null;
    const element = isThere
      ? document.querySelector<HTMLElement>(`.library-reader :is(${targets[target]})`)
      : null;
    if (!element && left > 0) {
      frame = requestAnimationFrame(() => look(left - 1));
      return;
    }
    onFound();
    element?.focus();
    // A note that is there is read first, and written at the press of a button.
    if (element?.closest('.note') && element.matches('button')) element.click();
  };
  look(tries);
  return () => cancelAnimationFrame(frame);
}
