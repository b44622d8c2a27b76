/** The tab in front of the panel's own window, and whatever may bring another page there. */
import { type Browser, browser } from 'wxt/browser';
import { readPageEntries } from '../../utils/messaging/read-page-entries';
import type { PageSource, PanelTab } from './follow-page';

export function createTabSource(): PageSource {
  // The panel as a tab, as a reader may open it, is never the page it tells of.
  const place = Promise.all([browser.windows.getCurrent(), browser.tabs.getCurrent()]);

  return {
    async readTab() {
      const [{ id: windowId }, own] = await place;
      const where = windowId === undefined ? { currentWindow: true } : { windowId };
      const [tab] = await browser.tabs.query({ active: true, ...where });
      return tab?.id === own?.id ? undefined : panelTab(tab);
    },
    readEntries: readPageEntries,
    watch(onChange, signal) {
      const onActivated = () => onChange();
      const onUpdated = (
        _id: number,
        change: { status?: string; url?: string },
        tab: { active: boolean },
      ) => {
        if (tab.active && (change.status !== undefined || change.url !== undefined)) onChange();
      };
      // A page tells the background what it counts, also when it changed in place.
      const onMessage = (message: unknown, sender: Browser.runtime.MessageSender) => {
        if (sender.tab?.active && isPageReport(message)) onChange();
        return undefined;
      };
      browser.tabs.onActivated.addListener(onActivated);
      browser.tabs.onUpdated.addListener(onUpdated);
      browser.windows.onFocusChanged.addListener(onActivated);
      browser.runtime.onMessage.addListener(onMessage);
      signal.addEventListener(
        'abort',
        () => {
          browser.tabs.onActivated.removeListener(onActivated);
          browser.tabs.onUpdated.removeListener(onUpdated);
          browser.windows.onFocusChanged.removeListener(onActivated);
          browser.runtime.onMessage.removeListener(onMessage);
        },
        { once: true },
      );
    },
  };
}

function panelTab(tab: Browser.tabs.Tab | undefined): PanelTab | undefined {
  if (tab?.id === undefined) return undefined;
  const { id, url, title } = tab;
  return { id, url, title, isLoading: tab.status === 'loading' };
}

function isPageReport(message: unknown): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'name' in message &&
    message.name === 'reportPage'
  );
}
