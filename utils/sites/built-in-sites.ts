/** Reads the pages of built-in sites: every file of `built-in/` that does not start with `_`. */
import { createPageFinder, sitesOf } from './find-page';
import type { PageKind, SiteInfo } from './site';

// Export by export, so that the examples stay out of what is shipped.
const infos = import.meta.glob<SiteInfo>(['./built-in/*.ts', '!./built-in/_*.ts'], {
  eager: true,
  import: 'info',
});
const pages = import.meta.glob<readonly PageKind[]>(['./built-in/*.ts', '!./built-in/_*.ts'], {
  eager: true,
  import: 'pages',
});

export const findBuiltInPage = createPageFinder(sitesOf(infos, pages));
