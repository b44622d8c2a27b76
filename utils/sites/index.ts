/** The registry: every file here that does not start with `_` is a site. */
import type { Site } from './_site';

const files = import.meta.glob<{ site: Site }>(['./*.ts', '!./_*.ts', '!./index.ts'], {
  eager: true,
});

export const sites: readonly Site[] = Object.values(files).map((file) => file.site);

/** Match patterns of all sites, for the manifest. */
export const listingMatches: string[] = sites.flatMap((site) => [...site.matches]);
export const paperMatches: string[] = sites.flatMap((site) => [...(site.paperMatches ?? [])]);

/** The site whose listing `url` is. */
export function siteFor(url: URL): Site | undefined {
  return sites.find((site) => site.isListing(url));
}

const hosts = new Set(listingMatches.map((match) => match.split('/')[2]));

/** Whether `url` is on a host of one of our sites: where our content scripts run. */
export function isSiteHost(url: URL): boolean {
  return url.protocol === 'https:' && hosts.has(url.host);
}
