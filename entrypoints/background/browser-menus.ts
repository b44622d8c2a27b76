/** The context menu and the keyboard commands. */
import { type Browser, browser } from 'wxt/browser';
import { logError } from '../../utils/errors';
import { t } from '../../utils/i18n/translate';
import type { PaperMeta } from '../../utils/paper/paper-meta';
import { type SaveOutcome, saveLink, savePage } from './save-from-browser';
import type { ShownOutcome } from './toolbar-badge';

interface Parts {
  readonly save: (paper: PaperMeta) => Promise<unknown>;
  readonly openLibrary: () => Promise<void>;
  /** Called within the gesture. */
  readonly openSidePanel: (windowId: number) => Promise<void>;
  readonly showOutcome: (tabId: number, outcome: ShownOutcome) => Promise<void>;
}

type Tab = Browser.tabs.Tab;

const paperPages = [
  ...['https://arxiv.org/*', 'https://*.arxiv.org/*', 'https://huggingface.co/papers/*'],
  ...['https://hf.co/papers/*', 'https://doi.org/*', 'https://dx.doi.org/*'],
  ...['https://openreview.net/forum*', 'https://openreview.net/pdf*'],
  ...['https://aclanthology.org/*', 'https://openaccess.thecvf.com/content*'],
  ...['https://pubmed.ncbi.nlm.nih.gov/*', 'https://pmc.ncbi.nlm.nih.gov/articles/*'],
  ...['https://www.ncbi.nlm.nih.gov/pmc/articles/*', 'https://www.nature.com/articles/*'],
  ...['https://www.biorxiv.org/content/*', 'https://www.medrxiv.org/content/*'],
  ...['https://www.semanticscholar.org/paper/*', 'https://dblp.org/rec/*'],
  ...['https://proceedings.mlr.press/*', 'https://*.neurips.cc/*', 'https://papers.nips.cc/*'],
  ...['https://dl.acm.org/doi/*', 'https://ieeexplore.ieee.org/*', 'https://link.springer.com/*'],
  ...['https://www.sciencedirect.com/science/article/*', 'https://journals.plos.org/*'],
  ...['https://www.science.org/doi/*', 'https://www.pnas.org/doi/*', 'https://eprint.iacr.org/*'],
  ...['https://www.jmlr.org/papers/*', 'https://jmlr.org/papers/*', 'https://papers.ssrn.com/*'],
  ...['https://hal.science/*', 'https://www.alphaxiv.org/*', 'https://scirate.com/arxiv/*'],
];

const menus = [
  { id: 'save-link', title: 'menuSaveLink', contexts: ['link'], targetUrlPatterns: paperPages },
  { id: 'save-page', title: 'menuSavePage', contexts: ['page'], documentUrlPatterns: paperPages },
  { id: 'open-library', title: 'menuOpenLibrary', contexts: ['action'] },
  { id: 'open-side-panel', title: 'menuOpenSidePanel', contexts: ['action'] },
] as const;

export function listenToMenus({ save, openLibrary, openSidePanel, showOutcome }: Parts): void {
  browser.runtime.onInstalled.addListener(() => {
    createMenus().catch((error: unknown) => logError('making the context menu', error));
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    run(String(info.menuItemId), tab, info).catch((error: unknown) =>
      logError('the context menu', error),
    );
  });
  browser.commands.onCommand.addListener((command, tab) => {
    run(command, tab, undefined).catch((error: unknown) =>
      logError(`the command ${command}`, error),
    );
  });

  /** @param info of the menu; a command has none */
  async function run(
    act: string,
    clicked: Tab | undefined,
    info: Browser.contextMenus.OnClickData | undefined,
  ): Promise<void> {
    if (act === 'open-library') return openLibrary();
    // Before anything is awaited: the gesture would be over.
    if (act === 'open-side-panel') return openSidePanel(clicked?.windowId ?? noWindow);
    const tab = clicked ?? (await readFrontTab());
    if (act === 'save-link') {
      const text = info && linkTextOf(info);
      await saveAnd(tab, () => saveLink(info?.linkUrl ?? '', tab?.id, text, save));
    } else if (act === 'save-page') {
      // The menu tells the address of the page; of a tab only some pages' may be seen.
      const page = { id: tab?.id, url: info?.pageUrl ?? tab?.url, title: tab?.title };
      await saveAnd(tab, () => savePage(page, save));
    }
  }

  async function saveAnd(tab: Tab | undefined, work: () => Promise<SaveOutcome>): Promise<void> {
    const shown = tab?.id;
    try {
      const outcome = await work();
      if (outcome === 'many' && (await openPopup())) return;
      if (shown !== undefined) await showOutcome(shown, outcome);
    } catch (error) {
      logError('saving for the browser', error);
      if (shown !== undefined) await showOutcome(shown, 'failed');
    }
  }
}

/** `windows.WINDOW_ID_CURRENT`, which the worker of Chrome has no constant for. */
const noWindow = -2;

async function readFrontTab(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

/** @returns false where the browser refuses: Chrome before 127 has it not, and it needs a window. */
async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}

/** Only Firefox tells what a link reads. */
function linkTextOf(info: object): string | undefined {
  return 'linkText' in info && typeof info.linkText === 'string' ? info.linkText : undefined;
}

async function createMenus(): Promise<void> {
  // An update keeps the old entries: made anew, none stands twice.
  await browser.contextMenus.removeAll();
  for (const { title, contexts, ...menu } of menus) {
    browser.contextMenus.create({ ...menu, title: t(title), contexts: [...contexts] });
  }
}
