/**
 * Citation keys by a pattern of parts in braces and signs between them: `{author}{year}{title}`
 * gives `lee2024deep`. Keys are ASCII, so that every LaTeX takes them.
 *
 * A key depends on its paper and on older papers that would have the same one: the oldest keeps the
 * plain key, later ones get `a`, `b` and so on. Adding a paper therefore never changes the key of
 * another. What does: removing a paper moves up those that share its key, and a page that corrects
 * first author, year or title corrects the key. Keys are those of the whole library; a part of it
 * that is exported must get the keys of the whole.
 */
import type { PaperId } from '../paper/paper-id';
import type { SavedPaper } from '../paper/saved-paper';
import { foldAscii } from './fold-ascii';
import { type PersonName, shortName, splitNames } from './person-names';

/** What keys are made of. */
export type KeySubject = Pick<
  SavedPaper,
  'id' | 'addedAt' | 'title' | 'authors' | 'publishedOn' | 'venue'
>;

const defaultKeyPattern = '{author}{year}{title}';

/** Small words that say nothing of a title, in the languages titles are mostly in. */
const stopWords = new Set(
  [
    'a an the of on in for to and or with from by at as is are be can do does how what when why',
    'der die das ein eine und von zur zum le la les un une des de du et el los las y sur uber via',
    'not it its we you your our this that these those into towards toward using',
  ]
    .join(' ')
    .split(' '),
);

/** The parts of a pattern. One with a capital writes the words with capitals. */
const parts: Record<string, (paper: KeySubject) => string> = {
  /** Family name of the first author: `lee`. */
  author: (paper) => lower(authorOf(paper)),
  Author: authorOf,
  /** Up to three family names, `etal` for more: `leecho`. */
  authors: (paper) => lower(authorsOf(paper)),
  Authors: authorsOf,
  /** `2024`, or `nd`. */
  year: (paper) => paper.publishedOn?.slice(0, 4) ?? 'nd',
  /** `24`. */
  yy: (paper) => paper.publishedOn?.slice(2, 4) ?? 'nd',
  /** The first word of the title that says something: `deep`. */
  title: (paper) => lower(titleOf(paper, 1)),
  Title: (paper) => titleOf(paper, 1),
  /** Three such words: `deeprivernets`. */
  words: (paper) => lower(titleOf(paper, 3)),
  Words: (paper) => titleOf(paper, 3),
  /** The venue's initials, or its name when that is one word: `neurips`. */
  venue: (paper) => lower(venueOf(paper)),
};

export const keyParts: readonly string[] = Object.keys(parts);

/** Whether a pattern has at least one part, only known ones, and between them what keys may hold. */
export function isKeyPattern(pattern: string): boolean {
  const names = Array.from(pattern.matchAll(/\{(\w*)\}/g), (match) => match[1] ?? '');
  const between = pattern.replace(/\{\w*\}/g, '');
  const areKnown = names.length > 0 && names.every((name) => Object.hasOwn(parts, name));
  return pattern.length <= 100 && areKnown && /^[A-Za-z0-9:_./+-]*$/.test(between);
}

/**
 * A key for each paper, unique without regard to case, as BibTeX compares them.
 * @param papers the whole library, in any order
 * @param pattern one that `isKeyPattern` accepts; any other counts as the default
 */
export function citationKeys(
  papers: Iterable<KeySubject>,
  pattern: string = defaultKeyPattern,
): Map<PaperId, string> {
  const shape = isKeyPattern(pattern) ? pattern : defaultKeyPattern;
  const ordered = [...papers].sort((a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1));
  const taken = new Set<string>();
  /** How many suffixes of a key are used up, so that many papers of one key take no time. */
  const used = new Map<string, number>();
  const keys = new Map<PaperId, string>();
  for (const paper of ordered) {
    const plain = plainKey(paper, shape);
    let count = used.get(plain.toLowerCase()) ?? 0;
    while (taken.has((plain + suffixOf(count)).toLowerCase())) count += 1;
    const key = plain + suffixOf(count);
    used.set(plain.toLowerCase(), count + 1);
    taken.add(key.toLowerCase());
    keys.set(paper.id, key);
  }
  return keys;
}

function plainKey(paper: KeySubject, pattern: string): string {
  const key = pattern.replace(/\{(\w+)\}/g, (_part, name: string) => parts[name]?.(paper) ?? '');
  // A key that begins with a digit or sign is refused by some programs.
  return (/^[A-Za-z]/.test(key) ? key : `p${key}`).slice(0, 80);
}

/** None, `a` to `z`, `aa` and so on. */
function suffixOf(count: number): string {
  let rest = count;
  let suffix = '';
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    suffix = String.fromCharCode(97 + ((rest - 1) % 26)) + suffix;
  }
  return suffix;
}

function authorOf(paper: KeySubject): string {
  const [first] = splitNames(paper.authors);
  return first === undefined ? 'Anon' : nameWord(first);
}

function authorsOf(paper: KeySubject): string {
  const names = splitNames(paper.authors);
  if (names.length === 0) return 'Anon';
  return names.slice(0, 3).map(nameWord).join('') + (names.length > 3 ? 'EtAl' : '');
}

function nameWord(name: PersonName): string {
  return camel(foldAscii(shortName(name)).slice(0, 40).split(' ')) || 'Anon';
}

/** The first `count` words that say something; any words if none does. */
function titleOf({ title }: KeySubject, count: number): string {
  // Of a formula its letters remain, but not the names of its commands.
  const words = foldAscii(title.replace(/\\[A-Za-z]+/g, ' ').slice(0, 500)).split(' ');
  const telling = words.filter((word) => word.length > 1 && !stopWords.has(word.toLowerCase()));
  return camel((telling.length > 0 ? telling : words).slice(0, count).map((w) => w.slice(0, 30)));
}

function venueOf({ venue = '' }: KeySubject): string {
  const words = foldAscii(venue)
    .split(' ')
    .filter((word) => /^[A-Za-z]/.test(word) && !stopWords.has(word.toLowerCase()));
  return words.length === 1 ? (words[0] ?? '').slice(0, 20) : words.map((w) => w[0]).join('');
}

function camel(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function lower(text: string): string {
  return text.toLowerCase();
}
