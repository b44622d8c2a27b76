/** Which sites the reader lets Offprint see: a choice that the browser itself keeps and asks for. */
import { browser } from 'wxt/browser';

/** Origins are `https://host/*`. */
export interface SiteAccess {
  readonly isGranted: (origin: string) => Promise<boolean>;
  /**
   * Has the browser ask the reader. Call it in the click itself, before anything is awaited.
   * @returns whether all of them are granted now
   */
  readonly request: (origins: readonly string[]) => Promise<boolean>;
  readonly remove: (origins: readonly string[]) => Promise<void>;
  /** Calls `onChange` whenever an origin was granted or taken back, by anyone. */
  readonly watch: (onChange: () => void, signal: AbortSignal) => void;
}

export const siteAccess: SiteAccess = {
  isGranted: (origin) => browser.permissions.contains({ origins: [origin] }),
  request: (origins) => browser.permissions.request({ origins: [...origins] }),
  async remove(origins) {
    await browser.permissions.remove({ origins: [...origins] });
  },
  watch(onChange, signal) {
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(onChange);
    onRemoved.addListener(onChange);
    signal.addEventListener(
      'abort',
      () => {
        onAdded.removeListener(onChange);
        onRemoved.removeListener(onChange);
      },
      { once: true },
    );
  },
};
