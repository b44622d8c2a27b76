/** Leads to the library page: the tab that has it open, or a new one. */
import { browser } from 'wxt/browser';

/** @param query in the query language; blank leaves an open library page as it is */
export async function openLibrary(query = ''): Promise<void> {
  const address = `${browser.runtime.getURL('/')}library.html`;
  const text = query.trim();
  const url = text === '' ? address : `${address}?q=${encodeURIComponent(text)}`;
  // Of its own pages an extension may ask without a permission.
  const [open] = await browser.tabs.query({ url: `${address}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true, ...(text !== '' && { url }) });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}
