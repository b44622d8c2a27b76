import { useEffect, useState } from 'preact/hooks';
import { logError } from '../../utils/errors';

/**
 * A part of the page that is loaded when it is first drawn. Undefined until it is there.
 * @param load the same function at every draw, a dynamic import; undefined while it is not wanted
 */
export function useLoaded<Part>(load: (() => Promise<Part>) | undefined): Part | undefined {
  const [part, setPart] = useState<{ readonly value: Part }>();
  useEffect(() => {
    if (!load) return undefined;
    let isWanted = true;
    load().then(
      (value) => isWanted && setPart({ value }),
      (error: unknown) => logError('loading a part of the page', error),
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  return load && part?.value;
}
