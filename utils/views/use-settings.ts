/** The settings, as they are in every context; the page takes their look. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { logError } from '../errors';
import { applyLook } from '../settings/apply-look';
import { keepLook } from '../settings/kept-look';
import type { Settings } from '../settings/settings';
import { readSettings, watchSettings, writeSettings } from '../settings/stored-settings';

/**
 * @param initial shown until the stored ones are read
 * @param root the page's root element
 * @param storage of the extension's pages: what the next page starts with
 */
export function useSettings(initial: Settings, root: HTMLElement, storage: Storage) {
  const [settings, setSettings] = useState(initial);

  const take = useCallback(
    (next: Settings) => {
      setSettings(next);
      applyLook(root, next);
      keepLook(storage, next);
    },
    [root, storage],
  );
  useEffect(() => {
    const controller = new AbortController();
    watchSettings(take, controller.signal);
    readSettings().then(take, (error: unknown) => logError('reading settings', error));
    return () => controller.abort();
  }, [take]);

  const change = useCallback(
    (next: Settings) => {
      take(next);
      writeSettings(next).catch((error: unknown) => logError('keeping settings', error));
    },
    [take],
  );
  return { settings, change };
}
