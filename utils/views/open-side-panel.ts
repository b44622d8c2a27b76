/** Opens the side panel (Chrome) or the sidebar (Firefox), which browsers allow in a gesture only. */
import { browser } from 'wxt/browser';

/** Firefox's own; the types are Chrome's. */
interface FirefoxApi {
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * To be called before anything is awaited, or the gesture is over.
 * @param windowId the window to open it in; Firefox takes the one in front
 */
export async function openSidePanel(windowId: number): Promise<void> {
  const { sidebarAction } = browser as typeof browser & FirefoxApi;
  if (sidebarAction) await sidebarAction.open();
  else await browser.sidePanel.open({ windowId });
}
