/** What all of Offprint may know of the sites, without the code that reads them. */
import type { SiteInfo } from './site';

const builtIn = import.meta.glob<SiteInfo>(['./built-in/*.ts', '!./built-in/_*.ts'], {
  eager: true,
  import: 'info',
});
const optional = import.meta.glob<SiteInfo>(['./optional/*.ts', '!./optional/_*.ts'], {
  eager: true,
  import: 'info',
});

/** Sites whose pages the manifest asks for. */
export const builtInSites: readonly SiteInfo[] = Object.values(builtIn);
/** Sites that the reader switches on, one by one. */
export const optionalSites: readonly SiteInfo[] = Object.values(optional);
export const siteInfos: readonly SiteInfo[] = [...builtInSites, ...optionalSites];

/** Every page of built-in sites that our content script runs in. */
export const builtInMatches: string[] = builtInSites.flatMap((site) => [
  ...site.matches,
  ...(site.paperMatches ?? []),
]);

/** `https://host/*` for each host of a site: what is asked of the browser, and given back. */
export function originsOf(site: SiteInfo): string[] {
  return [...hostsOf(site)].map((host) => `https://${host}/*`);
}

export function hostsOf(site: SiteInfo): Set<string> {
  return new Set(site.matches.map((match) => match.split('/')[2] ?? ''));
}

/** All origins that may ever be asked for, for the manifest. */
export const optionalOrigins: string[] = [...new Set(optionalSites.flatMap(originsOf))];

const builtInHosts = new Set(builtInSites.flatMap((site) => [...hostsOf(site)]));

/** Whether `url` is on a host of a built-in site: where our content scripts always run. */
export function isBuiltInHost(url: URL): boolean {
  return url.protocol === 'https:' && builtInHosts.has(url.host);
}

/** The site, built in or optional, that `url` is a page of. */
export function findSiteAt(url: URL): SiteInfo | undefined {
  if (url.protocol !== 'https:') return undefined;
  return siteInfos.find((site) => hostsOf(site).has(url.host));
}

/** The site that the reader may switch on for `url`. Hosts are compared whole, ports too. */
export function optionalSiteAt(url: URL): SiteInfo | undefined {
  if (url.protocol !== 'https:') return undefined;
  return optionalSites.find((site) => hostsOf(site).has(url.host));
}
