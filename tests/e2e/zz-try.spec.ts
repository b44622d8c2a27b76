import { expect, test, rows } from './_library';
import { workerOf, openListing, listing } from './_pages';
test('try popup', async ({ shelf, context }) => {
  await shelf.fill(50);
  const page = await context.newPage();
  await openListing(page, listing);
  const worker = await workerOf(context);
  const opened = context.waitForEvent('page', { timeout: 8000 }).catch((e) => String(e).slice(0, 100));
  console.log(await worker.evaluate(async () => { try { await (globalThis as any).chrome.action.openPopup(); return 'ok'; } catch (e) { return String(e); } }));
  const popup = await opened;
  console.log(typeof popup === 'string' ? popup : popup.url());
  const b = await context.browser()!.newBrowserCDPSession();
  console.log(JSON.stringify((await b.send('Target.getTargets')).targetInfos.map((t) => [t.type, t.url])));
});
test('big', async ({ big }) => {
  const t = performance.now();
  const p = await big.openPopup();
  await expect(rows(p).first()).toBeVisible();
  console.log('popup', performance.now() - t);
});
