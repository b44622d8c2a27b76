/** Where a link in a note leads, and what of that the reader must see before following it. */

const protocols = new Set(['http:', 'https:', 'mailto:']);

export interface NoteLink {
  readonly url: string;
  /** The host, when the link's text does not tell it truly. */
  readonly host?: string;
}

/**
 * @param text what the link shows
 * @returns undefined for addresses that are not whole or not of the web: these are shown as text
 */
export function noteLinkOf(href: string, text: string): NoteLink | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  if (!protocols.has(url.protocol)) return undefined;
  const { href: whole, hostname } = url;
  if (url.protocol === 'mailto:') return { url: whole };
  return isMisleading(url, text) ? { url: whole, host: hostname } : { url: whole };
}

/** Letters of other scripts that look like Latin ones, `user@` in front, or a text that names another host. */
function isMisleading({ hostname, username, password }: URL, text: string): boolean {
  if (/(?:^|\.)xn--/.test(hostname) || username !== '' || password !== '') return true;
  const named =
    /^\s*(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?=[/:?#\s]|$)/iu.exec(
      text,
    )?.[1];
  return named !== undefined && named.toLowerCase() !== hostname.replace(/^www\./, '');
}
