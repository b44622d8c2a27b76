import { defineContentScript } from 'wxt/utils/define-content-script';
import { onLibraryChange } from '../../utils/messaging/changes';
import { ask } from '../../utils/messaging/client';
import { answerPageEntries } from '../../utils/messaging/page-entries';
import { readPage } from '../../utils/sites/_read-page';
import { listingMatches, siteFor } from '../../utils/sites/index';
import { enrichPage } from './enrich';
import { listPageEntries } from './list-page-entries';

export default defineContentScript({
  matches: listingMatches,
  runAt: 'document_idle',
  allFrames: false,
  main(ctx) {
    const readUrl = () => new URL(location.href);
    const { rescan } = enrichPage({
      page: document,
      readUrl,
      siteFor,
      readPage,
      ask,
      onLibraryChange,
      reload: () => location.reload(),
      signal: ctx.signal,
    });
    answerPageEntries(() => listPageEntries(document, readUrl()), ctx.signal);
    // Matches cover whole hosts: listings come and go without a page load.
    ctx.addEventListener(window, 'wxt:locationchange', rescan);
    ctx.addEventListener(window, 'popstate', rescan);
    ctx.addEventListener(window, 'pageshow', rescan);
  },
});
