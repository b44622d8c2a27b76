import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/controls/theme.css';
import '../../components/controls/controls.css';
import '../../components/papers/papers.css';
import '../../components/reader/reader.css';
import './panel.css';
import { createNoteDrafts } from '../../components/notes/note-drafts';
import { logError } from '../../utils/errors';
import { language } from '../../utils/i18n/translate';
import { createLibraryFeed } from '../../utils/library/library-feed';
import { createLibraryReader } from '../../utils/library/library-reader';
import { openDatabase } from '../../utils/library/schema';
import { ask } from '../../utils/messaging/client';
import { applyLook } from '../../utils/settings/apply-look';
import { readKeptLook } from '../../utils/settings/kept-look';
import { builtInSites, siteInfos } from '../../utils/sites/infos';
import { openLibrary } from '../../utils/views/open-library';
import { useSettings } from '../../utils/views/use-settings';
import { PanelApp } from './PanelApp';
import { createTabSource } from './tab-source';

function openPage(url: string, isBackground: boolean): void {
  browser.tabs
    .create({ url, active: !isBackground })
    .catch((error: unknown) => logError('opening a page', error));
}

async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    // Chrome before 127 has it not: the panel then names the button.
    return false;
  }
}

// Before anything is drawn, or a panel of the other theme would flash.
const look = readKeptLook(localStorage);
applyLook(document.documentElement, look);
document.documentElement.lang = language();
const db = openDatabase();
const parts = {
  source: createTabSource(),
  reader: createLibraryReader(db),
  readTags: createLibraryFeed(db).readTags,
  drafts: createNoteDrafts(),
  sites: siteInfos.map(({ id, name }) => ({ id, name })),
  builtInNames: builtInSites.map(({ name }) => name),
};

function Panel() {
  useSettings(look, document.documentElement, localStorage);
  return (
    <PanelApp
      {...{ ...parts, ask, openPage, openPopup }}
      openLibrary={(query) => {
        openLibrary(query).catch((error: unknown) => logError('opening the library', error));
      }}
      copy={(text) => navigator.clipboard.writeText(text)}
    />
  );
}

const root = document.getElementById('app');
if (root) render(<Panel />, root);
