/**
 * Sites whose pages the manifest asks for. Site files hold the code that reads pages as well: what
 * is built has the values of this file in its place (see wxt.config.ts), so they must be plain.
 */
import type { SiteInfo } from './site';

export const builtInSites: readonly SiteInfo[] = Object.values(
  import.meta.glob<SiteInfo>(['./built-in/*.ts', '!./built-in/_*.ts'], {
    eager: true,
    import: 'info',
  }),
);

/** Every page of built-in sites that our content script runs in. */
export const builtInMatches: string[] = builtInSites.flatMap((site) => [
  ...site.matches,
  ...(site.paperMatches ?? []),
]);
