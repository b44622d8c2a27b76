/**
 * Sites that the reader switches on, one by one. As with built-in-infos.ts, what is built has the
 * values of this file in its place.
 */
import type { SiteInfo } from './site';

export const optionalSites: readonly SiteInfo[] = Object.values(
  import.meta.glob<SiteInfo>(['./optional/*.ts', '!./optional/_*.ts'], {
    eager: true,
    import: 'info',
  }),
);
