/** Run once in a page the reader asks about and that no content script of ours reads. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { scanPageEntries } from '../../utils/badges/scan-page-entries';
import { findPage } from '../../utils/sites/all-sites';

export default defineUnlistedScript(() =>
  scanPageEntries(document, new URL(location.href), findPage),
);
