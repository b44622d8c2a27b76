/** Suggestions for the search box: asked for as the reader types, never shown for older text. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { narrowCompletions, type SuggestedText } from '../../components/search/complete-text';
import { logError } from '../errors';
import type { Completions } from '../paper/search-answer';
import { createNewestGate, type Gate } from './newest-gate';
import type { Ask } from './use-papers';

/** A list that opens waits for a pause, in milliseconds: it must not flash by as one types. */
const openingPause = 120;
/** One letter begins some field or other in every query. */
const minFieldLength = 2;

interface Place {
  readonly text: string;
  /** UTF-16 units. */
  readonly caret: number;
}

export function useCompletions(ask: Ask) {
  const [suggested, setSuggested] = useState<SuggestedText>();
  const isOpen = suggested !== undefined;
  const wanted = useRef<Place | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [pass] = useState<Gate>(createNewestGate);

  const forget = useCallback(() => {
    clearTimeout(timer.current);
    wanted.current = undefined;
  }, []);
  const close = useCallback(() => {
    forget();
    setSuggested(undefined);
  }, [forget]);
  useEffect(() => forget, [forget]);

  const askFor = useCallback(
    async (place: Place, isAskedFor: boolean) => {
      const answer = await pass(() => ask('complete', place));
      if (!answer || wanted.current !== place) return;
      const completions = worthShowing(answer, place, isAskedFor);
      setSuggested(completions && { text: place.text, completions });
    },
    [ask, pass],
  );

  /** @param isAskedFor the reader pressed a key for it: then anything is worth showing */
  const suggest = useCallback(
    (place: Place, isAskedFor: boolean) => {
      clearTimeout(timer.current);
      wanted.current = place;
      setSuggested((older) => older && narrowCompletions(older, place.text, place.caret));
      const start = () =>
        void askFor(place, isAskedFor).catch((error: unknown) => {
          logError('completing a query', error);
          if (wanted.current === place) close();
        });
      if (isAskedFor || isOpen) start();
      else timer.current = setTimeout(start, openingPause);
    },
    [askFor, close, isOpen],
  );

  return { completions: suggested?.completions, suggest, close };
}

/** Those that add something, where the reader is at a field or a value. */
function worthShowing(
  { start, end, items }: Completions,
  { text, caret }: Place,
  isAskedFor: boolean,
): Completions | undefined {
  const typed = text.slice(start, caret);
  const isAtValue = text.slice(0, caret).lastIndexOf(':') > text.slice(0, start).lastIndexOf(' ');
  const fitting = items.filter(({ insert, kind }) => {
    if (insert === text.slice(start, end)) return false;
    return isAskedFor || isAtValue || (kind === 'field' && typed.length >= minFieldLength);
  });
  return fitting.length === 0 ? undefined : { start, end, items: fitting };
}
