import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createLibrary } from '../../utils/library/library';
import { createLibraryFeed } from '../../utils/library/library-feed';
import { openDatabase } from '../../utils/library/schema';
import { announceChange } from '../../utils/messaging/changes';
import { createServer } from '../../utils/messaging/server';
import { createSearch } from '../../utils/search/create-search';
import { openIndexStore } from '../../utils/search/store/open-index-store';
import { isSiteHost, sites } from '../../utils/sites';
import { createHandlers } from './handlers';
import { showCount } from './toolbar-badge';

// Listeners are registered before anything is awaited: a woken worker is given its event at once.
export default defineBackground(() => {
  const db = openDatabase();
  const library = createLibrary(db);
  const search = createSearch(createLibraryFeed(db), openIndexStore(), {
    siteIds: sites.map((site) => site.id),
  });
  const serve = createServer(createHandlers({ library, search, announceChange, showCount }), {
    extensionId: browser.runtime.id,
    ownOrigin: browser.runtime.getURL('/'),
    isSiteHost,
  });
  browser.runtime.onMessage.addListener((message: unknown, sender) => serve(message, sender));
});
