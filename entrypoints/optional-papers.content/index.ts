/**
 * The badges of sites that the reader has switched on. No manifest names this script: the
 * background registers it for each of those sites (entrypoints/background/optional-sites.ts).
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startBadges } from '../../utils/badges/start-badges';
import { answerSiteChecks } from '../../utils/messaging/site-checks';
import { findOptionalPage } from '../../utils/sites/optional-sites';

export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  allFrames: false,
  // A script that starts stops an older one in the same page.
  main(ctx) {
    const { rescan, stop } = startBadges({
      page: document,
      readUrl: () => new URL(location.href),
      findPage: findOptionalPage,
      reload: () => location.reload(),
      signal: ctx.signal,
    });
    ctx.addEventListener(window, 'wxt:locationchange', rescan);
    ctx.addEventListener(window, 'popstate', rescan);
    const checks = answerSiteChecks({
      readHost: () => location.host,
      stop() {
        stop();
        ctx.abort();
      },
      signal: ctx.signal,
    });
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
      // Nothing reaches a page that the browser keeps for the way back.
      if (persisted) void checks.askWhetherOn();
      rescan();
    });
  },
});
