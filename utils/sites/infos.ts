/** What all of Offprint may know of the sites, without the code that reads them. */
import { builtInSites } from './built-in-infos';
import { optionalSites } from './optional-infos';
import type { SiteInfo } from './site';
import { hostsOf, originsOf } from './site-hosts';

export { builtInSites, hostsOf, optionalSites, originsOf };

export const siteInfos: readonly SiteInfo[] = [...builtInSites, ...optionalSites];

/** All origins that may ever be asked for, for the manifest. */
export const optionalOrigins: string[] = [...new Set(optionalSites.flatMap(originsOf))];

const builtInHosts = new Set(builtInSites.flatMap((site) => [...hostsOf(site)]));

/** Whether `url` is on a host of a built-in site: where our content scripts always run. */
export function isBuiltInHost(url: URL): boolean {
  return url.protocol === 'https:' && builtInHosts.has(url.host);
}

const choiceOf = ({ id, name }: SiteInfo, origins: readonly string[]) => ({ id, name, origins });

/** What the settings let readers choose. Of built-in sites only some pages are asked for. */
export const siteChoices = {
  builtIn: builtInSites.map((site) => choiceOf(site, site.matches)),
  optional: optionalSites.map((site) => choiceOf(site, originsOf(site))),
};

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
