/** The settings, as they are in every context; the page takes their look. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { logError } from '../../utils/errors';
import { applyLook } from '../../utils/settings/apply-look';
import { defaultSettings, type Settings } from '../../utils/settings/settings';
import { readSettings, watchSettings, writeSettings } from '../../utils/settings/stored-settings';

export function useSettings() {
  const [settings, setSettings] = useState<Settings>(defaultSettings);

  useEffect(() => {
    const controller = new AbortController();
    const take = (next: Settings) => {
      setSettings(next);
      applyLook(document.documentElement, next);
    };
    watchSettings(take, controller.signal);
    readSettings().then(take, (error: unknown) => logError('reading settings', error));
    return () => controller.abort();
  }, []);

  const change = useCallback((next: Settings) => {
    setSettings(next);
    applyLook(document.documentElement, next);
    writeSettings(next).catch((error: unknown) => logError('keeping settings', error));
  }, []);
  return { settings, change };
}
