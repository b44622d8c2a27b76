import type { SiteInfo } from './site';

export function hostsOf(site: SiteInfo): Set<string> {
  return new Set(site.matches.map((match) => match.split('/')[2] ?? ''));
}

/** `https://host/*` for each host of a site: what is asked of the browser, and given back. */
export function originsOf(site: SiteInfo): string[] {
  return [...hostsOf(site)].map((host) => `https://${host}/*`);
}
