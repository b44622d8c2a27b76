import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/controls/theme.css';
import '../../components/controls/controls.css';
import '../../components/papers/papers.css';
import '../../components/search/search.css';
import '../../components/reader/reader.css';
import '../../components/sidebar/library.css';
import '../../components/sidebar/sidebar.css';
import '../../components/sidebar/sidebar-acts.css';
import '../../components/controls/menu.css';
import '../../components/export/export.css';
import '../../components/settings/settings.css';
import '../../components/controls/switch.css';
import '../../components/stats/stats.css';
import '../../components/stats/weeks-chart.css';
import '../../components/table/table.css';
import '../../components/table/table-parts.css';
import '../../components/table/table-columns.css';
import '../../components/table/bulk.css';
import '../../components/search/filters.css';
import '../../components/controls/keys.css';
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
import { siteAccess } from '../../utils/settings/site-access';
import { siteChoices, siteInfos } from '../../utils/sites/infos';
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
  sites: siteInfos.map(({ id, name }) => ({ id, name })),
  siteChoices,
  access: siteAccess,
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
