/** Reads the pages of every site, built in or optional. */
import { createPageFinder, sitesOf } from './find-page';
import type { PageKind, SiteInfo } from './site';

const infos = import.meta.glob<SiteInfo>(['./built-in/*.ts', './optional/*.ts', '!./*/_*.ts'], {
  eager: true,
  import: 'info',
});
const pages = import.meta.glob<readonly PageKind[]>(
  ['./built-in/*.ts', './optional/*.ts', '!./*/_*.ts'],
  { eager: true, import: 'pages' },
);

export const allSites = sitesOf(infos, pages);
export const findPage = createPageFinder(allSites);
