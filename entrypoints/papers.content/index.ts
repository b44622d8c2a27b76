/** The badges of built-in sites. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startBadges } from '../../utils/badges/start-badges';
import { builtInMatches } from '../../utils/sites/built-in-infos';
import { findBuiltInPage } from '../../utils/sites/built-in-sites';

export default defineContentScript({
  matches: builtInMatches,
  runAt: 'document_idle',
  allFrames: false,
  main(ctx) {
    const { rescan } = startBadges({
      page: document,
      readUrl: () => new URL(location.href),
      findPage: findBuiltInPage,
      reload: () => location.reload(),
      signal: ctx.signal,
    });
    // Matches cover whole hosts: listings come and go without a page load.
    ctx.addEventListener(window, 'wxt:locationchange', rescan);
    ctx.addEventListener(window, 'popstate', rescan);
    ctx.addEventListener(window, 'pageshow', rescan);
  },
});
