import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/controls/theme.css';
import '../../components/controls/controls.css';
import '../../components/papers/papers.css';
import '../../components/papers/rows.css';
import '../../components/search/search.css';
import '../../components/search/filters.css';
import '../../components/text/math.css';
import '../../components/notes/note.css';
import './popup.css';
import './this-page.css';
import { logError } from '../../utils/errors';
import { createLibraryReader } from '../../utils/library/library-reader';
import { openDatabase } from '../../utils/library/schema';
import { ask } from '../../utils/messaging/client';
import { applyLook } from '../../utils/settings/apply-look';
import { readKeptLook } from '../../utils/settings/kept-look';
import { siteAccess } from '../../utils/settings/site-access';
import { openLibrary } from '../../utils/views/open-library';
import { useSettings } from '../../utils/views/use-settings';
import { PopupApp } from './PopupApp';
import type { ListedPage } from './use-page-entries';

function openPage(url: string, isBackground: boolean): void {
  browser.tabs
    .create({ url, active: !isBackground })
    .catch((error: unknown) => logError('opening a page', error));
}

function showLibrary(query: string): void {
  openLibrary(query).then(
    () => window.close(),
    (error: unknown) => logError('opening the library', error),
  );
}

async function readFrontTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

// Later: what checks the entries is not needed for the first rows.
const loadReaders = () => import('../../utils/messaging/read-page-entries');

const page: ListedPage = {
  async read() {
    const tab = await readFrontTab();
    return tab?.id === undefined ? undefined : (await loadReaders()).readPageEntries(tab.id);
  },
  async readSample() {
    const tab = await readFrontTab();
    return tab?.id === undefined ? undefined : (await loadReaders()).readPageSample(tab.id);
  },
  async readUrl() {
    const tab = await readFrontTab();
    return tab?.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
  },
};

// Before anything is drawn, or a popup of the other theme would flash.
const look = readKeptLook(localStorage);
applyLook(document.documentElement, look);
const reader = createLibraryReader(openDatabase());

function Popup() {
  const { settings, change } = useSettings(look, document.documentElement, localStorage);
  return (
    <PopupApp
      {...{ reader, ask, openPage, page, settings }}
      access={siteAccess}
      openLibrary={showLibrary}
      onSettings={change}
    />
  );
}

const root = document.getElementById('app');
if (root) {
  render(<Popup />, root);
  // The index is in the worker's memory: one that was asleep wakes it before the reader types.
  ask('search', { text: '', limit: 0 }).catch((error: unknown) => logError('waking search', error));
}
