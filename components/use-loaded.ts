import { useEffect, useState } from 'preact/hooks';
import { logError } from '../utils/errors';

/**
 * A part of the page that is loaded when it is first drawn. Undefined until it is there.
 * @param load the same function at every draw; a dynamic import, which is made once
 */
export function useLoaded<Part>(load: () => Promise<Part>): Part | undefined {
  const [part, setPart] = useState<{ readonly value: Part }>();
  useEffect(() => {
    let isWanted = true;
    load().then(
      (value) => isWanted && setPart({ value }),
      (error: unknown) => logError('loading a part of the page', error),
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  return part?.value;
}
