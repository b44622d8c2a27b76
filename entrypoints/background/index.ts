import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { logError } from '../../utils/errors';
import { createLibrary } from '../../utils/library/library';
import { createLibraryFeed } from '../../utils/library/library-feed';
import { openDatabase } from '../../utils/library/schema';
import { announceChange } from '../../utils/messaging/changes';
import { createServer } from '../../utils/messaging/server';
import { createSearch } from '../../utils/search/create-search';
import { openIndexStore } from '../../utils/search/store/open-index-store';
import {
  isBuiltInHost,
  optionalSiteAt,
  optionalSites,
  originsOf,
  siteInfos,
} from '../../utils/sites/infos';
import { openLibrary } from '../../utils/views/open-library';
import { openSidePanel } from '../../utils/views/open-side-panel';
import { listenToMenus } from './browser-menus';
import { createHandlers } from './handlers';
import { listenToOmnibox } from './omnibox';
import { followOptionalSites } from './optional-sites';
import { purgeTrashDaily } from './purge-trash';
import { createToolbarBadge } from './toolbar-badge';

// Listeners are registered before anything is awaited: a woken worker is given its event at once.
export default defineBackground(() => {
  const db = openDatabase();
  const library = createLibrary(db);
  const feed = createLibraryFeed(db);
  const search = createSearch(feed, openIndexStore(), {
    siteIds: siteInfos.map((site) => site.id),
  });
  const { showCount, showOutcome } = createToolbarBadge();
  const { isOn } = followOptionalSites({
    sites: optionalSites.map((site) => ({ id: site.id, origins: originsOf(site) })),
    clearCount: (tabId) => showCount(tabId, 0, 0),
  });
  const handlers = createHandlers({ library, search, announceChange, showCount });
  const serve = createServer(handlers, {
    extensionId: browser.runtime.id,
    ownOrigin: browser.runtime.getURL('/'),
    isSiteHost: async (url) => isBuiltInHost(url) || (await isOn(url)),
    isOptionalHost: (url) => optionalSiteAt(url) !== undefined,
  });
  browser.runtime.onMessage.addListener((message: unknown, sender) => serve(message, sender));
  listenToMenus({
    save: (paper) => handlers.save({ paper }, {}),
    openLibrary,
    openSidePanel,
    showOutcome,
  });
  listenToOmnibox({
    search,
    readPapersById: feed.readPapersById,
    markOpened: (id) => handlers.markOpened({ id }, {}),
    openLibrary,
  });
  purgeTrashDaily({ purgeTrash: library.purgeTrash, now: Date.now }).catch((error: unknown) =>
    logError('emptying the trash', error),
  );
});
