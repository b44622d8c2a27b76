/** Run once in a page whose site has changed, when the reader wants to report that. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findSiteAt } from '../../utils/sites/infos';
import { samplePage } from '../../utils/sites/sample-page';

export default defineUnlistedScript(() => {
  const url = new URL(location.href);
  const site = findSiteAt(url);
  return site && samplePage(document, url, { id: site.id, name: site.name });
});
