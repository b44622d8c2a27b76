/** Whether two lists of authors are the same people, however each page writes its names. */
import { bareLatin, foldForm } from './fold-text';

export interface AuthorAgreement {
  /** People on both lists. */
  readonly shared: number;
  /** `shared` of all people on either list, 0 to 1. */
  readonly ofAll: number;
  /** `shared` of the people on the shorter list, 0 to 1. */
  readonly ofShorter: number;
  /** Whether the first authors are the same. */
  readonly isFirstShared: boolean;
}

interface Name {
  /** The given and family names, in no order. */
  readonly parts: readonly string[];
  /** The likeliest family name. */
  readonly family: string;
}

/** People looked at on each list: more add nothing but time. */
const peopleLimit = 60;

const noAgreement: AuthorAgreement = { shared: 0, ofAll: 0, ofShorter: 0, isFirstShared: false };

export function compareAuthors(a: readonly string[], b: readonly string[]): AuthorAgreement {
  const [ours, theirs] = [readNames(a), readNames(b)];
  if (ours.length === 0 || theirs.length === 0) return noAgreement;
  const free = new Set(theirs);
  let shared = 0;
  for (const name of ours) {
    for (const other of free) {
      if (!isSameName(name, other)) continue;
      free.delete(other);
      shared += 1;
      break;
    }
  }
  const [first, otherFirst] = [ours[0], theirs[0]];
  return {
    shared,
    ofAll: shared / (ours.length + theirs.length - shared),
    ofShorter: shared / Math.min(ours.length, theirs.length),
    isFirstShared: !!first && !!otherFirst && isSameName(first, otherFirst),
  };
}

/**
 * What a list of names is found by, sorted: the same however it is ordered. Of one or two people the
 * initials too, since many share a name.
 */
export function familyNames(authors: readonly string[]): string[] {
  const names = readNames(authors);
  return names
    .map(({ parts }) => {
      const name = longest(parts);
      const initials = without(parts, [name]).map((part) => part.slice(0, 1));
      return names.length > 2 ? name : [name, ...initials.sort()].join('');
    })
    .sort();
}

function longest(parts: readonly string[]): string {
  return parts.reduce((best, part) => {
    return part.length > best.length || (part.length === best.length && part < best) ? part : best;
  }, '');
}

function readNames(authors: readonly string[]): Name[] {
  const seen = new Map<string, Name>();
  for (const author of authors.slice(0, peopleLimit)) {
    const name = readName(author);
    if (name) seen.set([...name.parts].sort().join(' '), name);
  }
  return [...seen.values()];
}

/** Words that stand where names are missing. */
const nobody = /^(?:others|anonymous|anon|unknown|authors?|editors?|staff|et|al)$/;

/** `Ada B. Moss`, `Moss, Ada B.`, `A.B. Moss`, `Moss AB`, `莫斯`. */
function readName(author: string): Name | undefined {
  const [before = '', after] = foldForm(author)
    .replace(/\s*\(.*|\s+\d{4}$|[,\s]+(?:jr|sr|ph\.?d|et al)\b.*/g, '')
    .split(/[,，]/);
  const isTurned = after !== undefined && after.trim() !== '';
  const [given, family] = isTurned ? [after, before] : ['', before];
  const written = partsOf(`${given} ${family}`);
  // `Moss AB` ends in initials; `MOSS LI` and `Moss Li` do not.
  const areInitials = !isTurned && /\p{Ll}.*\s\p{Lu}{1,3}$/u.test(author);
  const last = written[written.length - 1];
  if (last === undefined || written.every((part) => nobody.test(part))) return undefined;
  const parts = areInitials ? [...written.slice(0, -1), ...last] : written;
  return { parts, family: areInitials ? longest(parts) : last };
}

function partsOf(text: string): string[] {
  return (
    bareLatin(text)
      // `Müller` is written `Mueller` as well, and `Jørgen` `Joergen`.
      .replace(/([aou])e/g, '$1')
      .replace(/['’`.]/g, (mark) => (mark === '.' ? ' ' : ''))
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}

/** Whether two names may be one person's: all that both write out agrees. */
function isSameName(a: Name, b: Name): boolean {
  const shared = a.parts.filter((part) => part.length > 1 && b.parts.includes(part));
  if (shared.length === 0) return isRunTogether(a, b);
  // A shared first name is nobody's name.
  if (!shared.includes(a.family) && !shared.includes(b.family)) return isRunTogether(a, b);
  const ours = without(a.parts, shared);
  const theirs = without(b.parts, shared);
  const [fewer, more] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours];
  if (fewer.join('') === more.join('')) return true;
  if (fewer.length === 0) return true;
  return startsAgree(fewer, more) || startsAgree([fewer.join('')], [more.join('')]);
}

/** Whether each of `fewer` begins or is begun by another of `more`: `x` and `xiao`. */
function startsAgree(fewer: readonly string[], more: readonly string[]): boolean {
  const free = [...more];
  return fewer.every((part) => {
    const at = free.findIndex((other) => other.startsWith(part) || part.startsWith(other));
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  });
}

/** `Xiaoming Wang` and `Xiao Ming Wang`, `Lecun` and `Le Cun`, in either order. */
function isRunTogether(a: Name, b: Name): boolean {
  const text = a.parts.join('');
  if (text.length < 4) return text === b.parts.join('') && text.length > 1;
  const turned = [...b.parts.slice(-1), ...b.parts.slice(0, -1)];
  return text === b.parts.join('') || text === turned.join('');
}

function without(parts: readonly string[], gone: readonly string[]): string[] {
  return parts.filter((part) => !gone.includes(part));
}
