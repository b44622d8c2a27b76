/**
 * How a change to the library reaches every context: the background writes a new value to one key of
 * `storage.local`, whose change event also reaches content scripts, which cannot see the database.
 */
import { browser } from 'wxt/browser';

const key = 'libraryRevision';

/** Called by the background after a change is durable. */
export async function announceChange(): Promise<void> {
  await browser.storage.local.set({ [key]: crypto.randomUUID() });
}

/** Calls `callback` after every change, until `signal` aborts. */
export function onLibraryChange(callback: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && key in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), {
    once: true,
  });
}
