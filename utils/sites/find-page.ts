import type { PageKind, Site, SiteInfo, SitePage } from './site';
import { hostsOf } from './site-hosts';

type Files<Export> = Readonly<Record<string, Export>>;

/** @param infos and @param pages by path, the same paths in both */
export function sitesOf(infos: Files<SiteInfo>, pages: Files<readonly PageKind[]>): Site[] {
  return Object.entries(infos).map(([path, info]) => ({ ...info, pages: pages[path] ?? [] }));
}

/** @returns a function that finds which kind of page of which site a URL is */
export function createPageFinder(sites: readonly Site[]): (url: URL) => SitePage | undefined {
  const byHost = new Map<string, Site[]>();
  for (const site of sites) {
    for (const host of hostsOf(site)) byHost.set(host, [...(byHost.get(host) ?? []), site]);
  }
  return (url) => {
    if (url.protocol !== 'https:') return undefined;
    for (const site of byHost.get(url.host) ?? []) {
      const kind = site.pages.find((page) => page.isAt(url));
      if (kind) return { site, kind };
    }
    return undefined;
  };
}
