/** Wires the badges of a page to the extension: what every content script of ours does. */
import { logError } from '../errors';
import { onLibraryChange } from '../messaging/changes';
import { ask } from '../messaging/client';
import { answerPageEntries } from '../messaging/page-entries';
import { defaultSettings, type Settings } from '../settings/settings';
import { readSettings, watchSettings } from '../settings/stored-settings';
import type { SitePage } from '../sites/site';
import { readBadgeWords } from './badge-words';
import { enrichPage } from './enrich';
import { listPageEntries } from './list-page-entries';
import { removeBadges } from './mount-badge';

export interface BadgesOptions {
  readonly page: Document;
  readonly readUrl: () => URL;
  readonly findPage: (url: URL) => SitePage | undefined;
  readonly reload: () => void;
  readonly signal: AbortSignal;
}

interface Badges {
  /** To call when the page's address may have changed. */
  readonly rescan: () => void;
  /** Takes all of it out of the page, for good. */
  readonly stop: () => void;
}

export function startBadges(options: BadgesOptions): Badges {
  const { page, readUrl, findPage } = options;
  const stopping = new AbortController();
  const signal = AbortSignal.any([options.signal, stopping.signal]);
  // Nothing is shown before it is known that the reader wants it.
  let settings: Settings | undefined;
  const { rescan } = enrichPage({
    ...options,
    signal,
    isHidden: ({ id }) => settings?.showBadges !== true || settings.hiddenSites.includes(id),
    ask,
    onLibraryChange,
    words: readBadgeWords(),
  });
  const follow = (next: Settings) => {
    settings = next;
    rescan();
  };
  watchSettings(follow, signal);
  readSettings().then(
    (stored) => follow(settings ?? stored),
    (error: unknown) => {
      logError('reading the settings', error);
      follow(settings ?? defaultSettings);
    },
  );
  // Asked by the reader in our own pages, so whatever the settings.
  answerPageEntries(() => listPageEntries(page, readUrl(), findPage), signal);
  const stop = () => {
    stopping.abort();
    removeBadges(page);
  };
  return { rescan, stop };
}
