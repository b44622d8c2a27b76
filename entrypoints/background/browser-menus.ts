/** The context menu and the keyboard commands. */
import { browser } from 'wxt/browser';
import { logError } from '../../utils/errors';
import { t } from '../../utils/i18n/translate';
import type { PaperMeta } from '../../utils/paper/paper-meta';
import { type SaveOutcome, saveLink, savePage } from './save-from-browser';

interface Parts {
  readonly save: (paper: PaperMeta) => Promise<unknown>;
  readonly openLibrary: (query: string) => Promise<void>;
  readonly showOutcome: (tabId: number, outcome: SaveOutcome) => Promise<void>;
}

const paperLinks = [
  ...['https://arxiv.org/*', 'https://*.arxiv.org/*', 'https://huggingface.co/papers/*'],
  ...['https://hf.co/papers/*', 'https://doi.org/*', 'https://dx.doi.org/*'],
];

export function listenToMenus({ save, openLibrary, showOutcome }: Parts): void {
  browser.runtime.onInstalled.addListener(() => {
    createMenus().catch((error: unknown) => logError('making the context menu', error));
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const work = async () => {
      if (info.menuItemId === 'open-library') return openLibrary('');
      const outcome =
        info.menuItemId === 'save-link'
          ? await saveLink(info.linkUrl ?? '', tab?.id, linkTextOf(info), save)
          : await savePage(tab ?? {}, save);
      await show(tab?.id, outcome);
    };
    work().catch((error: unknown) => logError('saving from the context menu', error));
  });
  browser.commands.onCommand.addListener((command) => {
    const work = async () => {
      if (command === 'open-library') return openLibrary('');
      const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      if (command === 'save-page' && tab) await show(tab.id, await savePage(tab, save));
    };
    work().catch((error: unknown) => logError(`the command ${command}`, error));
  });

  async function show(tabId: number | undefined, outcome: SaveOutcome): Promise<void> {
    if (outcome === 'many') await browser.action.openPopup();
    else if (tabId !== undefined) await showOutcome(tabId, outcome);
  }
}

/** Only Firefox tells what a link reads. */
function linkTextOf(info: object): string | undefined {
  return 'linkText' in info && typeof info.linkText === 'string' ? info.linkText : undefined;
}

async function createMenus(): Promise<void> {
  // An update keeps the old entries: made anew, none stands twice.
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'save-link',
    title: t('menuSaveLink'),
    contexts: ['link'],
    targetUrlPatterns: paperLinks,
  });
  browser.contextMenus.create({
    id: 'save-page',
    title: t('menuSavePage'),
    contexts: ['page'],
    documentUrlPatterns: paperLinks,
  });
  browser.contextMenus.create({
    id: 'open-library',
    title: t('menuOpenLibrary'),
    contexts: ['action'],
  });
}
