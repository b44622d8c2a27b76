/** Reads the pages of optional sites: every file of `optional/` that does not start with `_`. */
import { createPageFinder, sitesOf } from './find-page';
import type { PageKind, SiteInfo } from './site';

const infos = import.meta.glob<SiteInfo>(['./optional/*.ts', '!./optional/_*.ts'], {
  eager: true,
  import: 'info',
});
const pages = import.meta.glob<readonly PageKind[]>(['./optional/*.ts', '!./optional/_*.ts'], {
  eager: true,
  import: 'pages',
});

export const findOptionalPage = createPageFinder(sitesOf(infos, pages));
