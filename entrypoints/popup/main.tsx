import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/papers.css';
import '../../components/search.css';
import './popup.css';
import { logError } from '../../utils/errors';
import { createLibraryReader } from '../../utils/library/library-reader';
import { openDatabase } from '../../utils/library/schema';
import { ask } from '../../utils/messaging/client';
import { PopupApp } from './PopupApp';

function openPage(url: string, isBackground: boolean): void {
  browser.tabs
    .create({ url, active: !isBackground })
    .catch((error: unknown) => logError('opening a page', error));
}

const root = document.getElementById('app');
if (root) {
  const reader = createLibraryReader(openDatabase());
  // The index is in the worker's memory: one that was asleep builds it before the reader types.
  ask('search', { text: '', limit: 0 }).catch((error: unknown) => logError('waking search', error));
  render(<PopupApp reader={reader} ask={ask} openPage={openPage} />, root);
}
