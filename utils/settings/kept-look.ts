/**
 * The settings once more, where a page can read them before it draws anything: the browser's own
 * storage answers too late for that, and a page of the other theme would flash.
 */
import { logError } from '../errors';
import { parseSettings, type Settings } from './settings';

const key = 'settings';

/** Defaults when nothing was kept. */
export function readKeptLook(storage: Pick<Storage, 'getItem'>): Settings {
  const kept = storage.getItem(key);
  if (kept === null) return parseSettings(undefined);
  try {
    return parseSettings(JSON.parse(kept));
  } catch {
    return parseSettings(undefined); // damaged: the stored ones come in a moment
  }
}

export function keepLook(storage: Pick<Storage, 'setItem'>, settings: Settings): void {
  try {
    storage.setItem(key, JSON.stringify(settings));
  } catch (error) {
    logError('keeping the look', error); // no room: the page flashes, nothing else
  }
}
