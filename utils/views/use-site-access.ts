/** Which origins the browser grants, kept fresh, and ways to ask for one and give one back. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { logError } from '../errors';
import type { SiteAccess } from '../settings/site-access';

export interface GrantedSites {
  /** Undefined until the browser has told. */
  readonly isGranted: ((origin: string) => boolean) | undefined;
  /** Within the click: the browser asks the reader. @returns whether it is granted now */
  readonly request: (origins: readonly string[]) => Promise<boolean>;
  readonly remove: (origins: readonly string[]) => Promise<void>;
}

/** @param origins to follow, the same array at every draw */
export function useSiteAccess(access: SiteAccess, origins: readonly string[]): GrantedSites {
  const [granted, setGranted] = useState<ReadonlySet<string>>();
  const [turn, setTurn] = useState(0);
  const look = useCallback(() => setTurn((value) => value + 1), []);

  useEffect(() => {
    const over = new AbortController();
    access.watch(look, over.signal);
    return () => over.abort();
  }, [access, look]);
  // Each turn may find others granted.
  useEffect(() => {
    let isCurrent = true;
    readGranted(access, origins).then(
      (found) => isCurrent && setGranted(found),
      (error: unknown) => logError('reading which sites are on', error),
    );
    return () => {
      isCurrent = false;
    };
  }, [access, origins, turn]);

  const request = useCallback(
    (wanted: readonly string[]) =>
      settled(access.request(wanted), 'asking for a site', false).finally(look),
    [access, look],
  );
  const remove = useCallback(
    (unwanted: readonly string[]) =>
      settled(access.remove(unwanted), 'giving a site back', undefined).finally(look),
    [access, look],
  );
  const isGranted = useMemo(() => granted && ((origin: string) => granted.has(origin)), [granted]);
  return { isGranted, request, remove };
}

async function readGranted(access: SiteAccess, origins: readonly string[]): Promise<Set<string>> {
  const answers = await Promise.all(origins.map((origin) => access.isGranted(origin)));
  return new Set(origins.filter((_, index) => answers[index]));
}

/** What `work` resolves to; a refusal of the browser is told in the log, and changes nothing. */
async function settled<Value>(work: Promise<Value>, doing: string, otherwise: Value) {
  try {
    return await work;
  } catch (error) {
    logError(doing, error);
    return otherwise;
  }
}
