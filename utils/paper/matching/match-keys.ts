/**
 * Short keys under which papers that may be one are found: of their titles, and of the people.
 * Papers that share none are never compared.
 */
import { familyNames } from './author-names';
import { plainTitle } from './compare-titles';

interface Keyed {
  readonly title: string;
  readonly otherTitles?: readonly string[];
  readonly authors: readonly string[];
}

/** @returns one key for each title, and one for the authors; seven letters and digits each */
export function matchKeys(paper: Keyed): string[] {
  const names = familyNames(paper.authors);
  const keys = titleKeys(paper);
  return names.length > 0 ? [...keys, hash(`authors ${names.join(' ')}`)] : keys;
}

/** Those of `matchKeys` that titles give. */
export function titleKeys({ title, otherTitles = [] }: Keyed): string[] {
  const texts = [title, ...otherTitles].map((one) => plainTitle(one)).filter((text) => text !== '');
  return [...new Set(texts)].map((text) => hash(`title ${text}`));
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16 units. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value >>> 0).toString(36).padStart(7, '0');
}
