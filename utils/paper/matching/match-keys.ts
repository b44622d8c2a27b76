/**
 * Short keys under which papers that may be one are found: of the whole title, of the name before
 * its colon, and of the people. Papers that share none are never compared.
 */
import { familyNames } from './author-names';
import { bareLatin, titleText } from './fold-text';

interface Keyed {
  readonly title: string;
  readonly otherTitles?: readonly string[];
  readonly authors: readonly string[];
}

/** @returns at most three keys, and two for each other title; seven letters and digits each */
export function matchKeys({ title, otherTitles = [], authors }: Keyed): string[] {
  const names = familyNames(authors);
  const keys = [title, ...otherTitles].flatMap((one) => titleKeys(one, names.length > 0));
  if (names.length > 0) keys.push(hash(`authors ${names.join(' ')}`));
  return [...new Set(keys)];
}

function titleKeys(title: string, hasAuthors: boolean): string[] {
  const text = bareLatin(titleText(title));
  if (text === '') return [];
  const whole = hash(`title ${text}`);
  const [name] = title.split(/[:：]/);
  // Without authors nothing but a whole title counts.
  const isNamed = hasAuthors && name !== undefined && name.length < title.length;
  const nameText = isNamed ? bareLatin(titleText(name)) : '';
  return nameText.length < 3 ? [whole] : [whole, hash(`name ${nameText}`)];
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16 units. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value >>> 0).toString(36).padStart(7, '0');
}
