import { browser } from 'wxt/browser';

const accent = '#1f5fbf';

/** Shows on the toolbar how many of a page's entries are saved; nothing when none is. */
export async function showCount(tabId: number, saved: number, total: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: accent });
  await browser.action.setBadgeText({ tabId, text: saved === 0 ? '' : String(saved) });
  const title = total === 0 ? 'Offprint' : `Offprint: ${saved} of ${total} papers here are saved`;
  await browser.action.setTitle({ tabId, title });
}
