/** What a rule for the links of a site is, and what such rules share. */
import type { PaperId } from './paper-id';

export interface LinkRule {
  readonly hosts: readonly string[];
  /** @param path decoded */
  readonly read: (path: string, url: URL) => PaperId | undefined;
}

/** The first group of the first match. */
export const first = (pattern: RegExp, text: string) => pattern.exec(text)?.[1];

/**
 * The id of a paper known by a page alone, where its site gives no other.
 * @param path as it is to be kept: two spellings of one page must have become one
 */
export function address(host: string, path: string | undefined): PaperId | undefined {
  return path === undefined ? undefined : `url:https://${host}${path}`;
}
