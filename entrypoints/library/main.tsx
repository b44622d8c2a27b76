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
import { logError } from '../../utils/errors';
import { createLibraryReader } from '../../utils/library/library-reader';
import { openDatabase } from '../../utils/library/schema';
import { readStatistics, readTagCounts } from '../../utils/library/statistics';
import { ask } from '../../utils/messaging/client';
import { sites } from '../../utils/sites';
import { LibraryApp } from './LibraryApp';

function openPage(url: string, isBackground: boolean): void {
  browser.tabs
    .create({ url, active: !isBackground })
    .catch((error: unknown) => logError('opening a page', error));
}

const root = document.getElementById('app');
if (root) {
  const db = openDatabase();
  // The index is in the worker's memory: one that was asleep builds it before the reader types.
  ask('search', { text: '', limit: 0 }).catch((error: unknown) => logError('waking search', error));
  render(
    <LibraryApp
      reader={createLibraryReader(db)}
      ask={ask}
      openPage={openPage}
      readTags={() => readTagCounts(db)}
      readStatistics={() => readStatistics(db, Date.now())}
      sites={sites.map(({ id, name }) => ({ id, name }))}
    />,
    root,
  );
}
