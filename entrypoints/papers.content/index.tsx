import { defineContentScript } from 'wxt/utils/define-content-script';
import { logError } from '../../utils/errors';
import { onLibraryChange } from '../../utils/messaging/changes';
import { ask } from '../../utils/messaging/client';
import { answerPageEntries } from '../../utils/messaging/page-entries';
import { defaultSettings, type Settings } from '../../utils/settings/settings';
import { readSettings, watchSettings } from '../../utils/settings/stored-settings';
import { readPage } from '../../utils/sites/_read-page';
import { listingMatches, paperMatches, siteFor } from '../../utils/sites/index';
import { readBadgeWords } from './badge-words';
import { enrichPage } from './enrich';
import { listPageEntries } from './list-page-entries';

export default defineContentScript({
  matches: [...listingMatches, ...paperMatches],
  runAt: 'document_idle',
  allFrames: false,
  main(ctx) {
    const readUrl = () => new URL(location.href);
    // Nothing is shown before it is known that the reader wants it.
    let settings: Settings | undefined;
    const { rescan } = enrichPage({
      page: document,
      readUrl,
      siteFor,
      isHidden: ({ id }) => settings?.showBadges !== true || settings.hiddenSites.includes(id),
      readPage,
      ask,
      onLibraryChange,
      reload: () => location.reload(),
      words: readBadgeWords(),
      signal: ctx.signal,
    });
    const follow = (next: Settings) => {
      settings = next;
      rescan();
    };
    watchSettings(follow, ctx.signal);
    readSettings().then(
      (stored) => follow(settings ?? stored),
      (error: unknown) => {
        logError('reading the settings', error);
        follow(settings ?? defaultSettings);
      },
    );
    // Asked by the reader in our own pages, so whatever the settings.
    answerPageEntries(() => listPageEntries(document, readUrl()), ctx.signal);
    // Matches cover whole hosts: listings come and go without a page load.
    ctx.addEventListener(window, 'wxt:locationchange', rescan);
    ctx.addEventListener(window, 'popstate', rescan);
    ctx.addEventListener(window, 'pageshow', rescan);
  },
});
