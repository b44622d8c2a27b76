/** What the links of a page name. */
import type { PaperId } from '../../paper/paper-id';
import { paperIdFromUrl } from '../../paper/paper-links';
import { attribute, findAll } from './dom';

/** Where a link leads; undefined for none and for what is no address. */
export function linkUrl(link: Element | undefined, base: URL): URL | undefined {
  const href = attribute(link, 'href')?.trim();
  return href !== undefined && URL.canParse(href, base.href) ? new URL(href, base) : undefined;
}

export function linkedPaperId(link: Element | undefined, base: URL): PaperId | undefined {
  const url = linkUrl(link, base);
  return url && paperIdFromUrl(url);
}

/** Every paper that links of `scope` name, in their order, each once. */
export function linkedPaperIds(scope: ParentNode, base: URL, selector = 'a[href]'): PaperId[] {
  const ids = findAll(scope, selector).flatMap((link) => linkedPaperId(link, base) ?? []);
  return [...new Set(ids)];
}

const tracking = /^(?:utm_.*|fbclid|gclid|mc_[ce]id|casa_token|scisig|hl|oi|sa|ei)$/;

/** The id of a paper known by a web page alone, where its link names nothing better. */
export function addressId(url: URL | undefined): PaperId | undefined {
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  const address = new URL(url);
  address.protocol = 'https:';
  address.hash = '';
  for (const name of [...address.searchParams.keys()]) {
    if (tracking.test(name)) address.searchParams.delete(name);
  }
  return `url:${address.href}`;
}
