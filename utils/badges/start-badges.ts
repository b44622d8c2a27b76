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

export interface BadgesOptions {
  readonly page: Document;
  readonly readUrl: () => URL;
  readonly findPage: (url: URL) => SitePage | undefined;
  readonly reload: () => void;
  readonly signal: AbortSignal;
}

/** @returns what to call when the page's address may have changed */
export function startBadges(options: BadgesOptions): { rescan: () => void } {
  const { page, readUrl, findPage, signal } = options;
  // Nothing is shown before it is known that the reader wants it.
  let settings: Settings | undefined;
  const { rescan } = enrichPage({
    ...options,
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
  return { rescan };
}
