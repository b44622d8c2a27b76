import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/papers.css';
import '../../components/search.css';
import '../../components/reader.css';
import '../../components/library.css';
import '../../components/sidebar.css';
import '../../components/sidebar-acts.css';
import '../../components/menu.css';
import '../../components/settings.css';
import '../../components/switch.css';
import '../../components/stats.css';
import '../../components/weeks-chart.css';
import '../../components/table.css';
import '../../components/table-parts.css';
import '../../components/table-columns.css';
import '../../components/bulk.css';
import '../../components/filters.css';
import '../../components/keys.css';
import './library-page.css';
import './papers-head.css';
import { logError } from '../../utils/errors';
import { language } from '../../utils/i18n/translate';
import { createLibraryReader } from '../../utils/library/library-reader';
import { openDatabase } from '../../utils/library/schema';
import { readStatistics, readTagCounts } from '../../utils/library/statistics';
import { ask } from '../../utils/messaging/client';
import { applyLook } from '../../utils/settings/apply-look';
import { readKeptLook } from '../../utils/settings/kept-look';
import { sites } from '../../utils/sites';
import { useSettings } from '../../utils/views/use-settings';
import { LibraryApp } from './LibraryApp';

function openPage(url: string, isBackground: boolean): void {
  browser.tabs
    .create({ url, active: !isBackground })
    .catch((error: unknown) => logError('opening a page', error));
}

// Before anything is drawn, or a page of the other theme would flash.
const look = readKeptLook(localStorage);
applyLook(document.documentElement, look);
document.documentElement.lang = language();
const db = openDatabase();
const parts = {
  reader: createLibraryReader(db),
  readTags: () => readTagCounts(db),
  readStatistics: () => readStatistics(db, Date.now()),
  sites: sites.map(({ id, name }) => ({ id, name })),
};

function Library() {
  const { settings, change } = useSettings(look, document.documentElement, localStorage);
  return <LibraryApp {...{ ...parts, ask, openPage, settings }} onSettings={change} />;
}

const root = document.getElementById('app');
if (root) {
  render(<Library />, root);
  // The index is in the worker's memory: one that was asleep wakes it before the reader types.
  ask('search', { text: '', limit: 0 }).catch((error: unknown) => logError('waking search', error));
}
