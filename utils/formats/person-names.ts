/**
 * Names as citation formats want them, from names as pages write them. What cannot be told apart
 * safely (one word, a script that writes no space, a collaboration) stays whole.
 */
import { flatten } from './flatten';

export type PersonName =
  | {
      readonly family: string;
      readonly given?: string;
      /** `van der`, in lower case: it moves with the family name but does not sort by it. */
      readonly particle?: string;
      /** `Jr.`, `III`. */
      readonly suffix?: string;
    }
  | { readonly literal: string };

const particles = new Set(
  [
    'von vom zu zum zur van der den de het ter ten te op del della dello degli di da do dos das du',
    'des la las le les los lo af av bin ibn bint ben al el ul ud dem',
  ]
    .join(' ')
    .split(' '),
);
const suffix = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i;
const group =
  /\b(?:collaborations?|consortium|consortia|team|group|network|initiative|committee|society|institutes?|university|department|laborator(?:y|ies)|foundation|association|organi[sz]ation|council|centre|center|alliance|and|et al)\b|\d|^the .+ .+|&/i;
/** Scripts that write a name without a space, or with one after the family name. */
const familyFirst = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー・々\s]+$/u;
const initialsOnly = /^\p{Lu}{1,3}$/u;

/** The names of one paper; a list that writes all of them as `Smith JA` is read so. */
export function splitNames(authors: readonly string[]): PersonName[] {
  const names = authors.map(flatten).filter((author) => author !== '');
  const isFamilyFirst =
    names.every((name) => isFamilyThenInitials(name)) &&
    // `Weinan E` alone is a name with a short family name.
    (names.length > 1 || /\p{Lu}{2,3}$/u.test(names[0] ?? ''));
  return names.map((name) => (isFamilyFirst ? splitInitials(name) : splitName(name)));
}

/** One name in either order: `Ada de Bet`, `de Bet, Ada`, `Bet, Jr., Ada`. */
export function splitName(text: string): PersonName {
  const name = flatten(text);
  const words = name.split(' ');
  if (group.test(name)) return { literal: name };
  if (name.includes(',')) return splitAtCommas(name);
  if (words.length === 1) return { literal: name };
  if (familyFirst.test(name)) return personOf(words[0], words.slice(1));
  const last = words.at(-1) ?? '';
  if (suffix.test(last) && words.length > 2) {
    return withSuffix(splitWords(words.slice(0, -1)), last, name);
  }
  return splitWords(words);
}

/**
 * The name on one line, given name first where that can be read back: `splitName` of the result is
 * the name again, for every name that `splitName` gives.
 */
export function formatName(name: PersonName): string {
  const natural = spokenName(name);
  if ('literal' in name || isSame(splitName(natural), name)) return natural;
  const { given, particle, family, suffix: end } = name;
  return [join([particle, family]), end, given].filter((part) => part !== undefined).join(', ');
}

/** The name in the order it is said: `Ada de Bet, Jr.`, but a Chinese name family first. */
export function spokenName(name: PersonName): string {
  if ('literal' in name) return name.literal;
  const { given, particle, family, suffix: end } = name;
  const isFamilyFirst = familyFirst.test(join([family, given]));
  const order = isFamilyFirst ? [family, given] : [given, particle, family];
  return end === undefined ? join(order) : `${join(order)}, ${end}`;
}

/** `de Bet, Jr., Ada`: as an index sorts it, and as BibTeX and RIS write it. */
export function sortableName(name: PersonName): string {
  if ('literal' in name) return name.literal;
  const { given, particle, family, suffix: end } = name;
  return [join([particle, family]), given, end].filter((part) => part !== undefined).join(', ');
}

/** The name by which it is cited: the family name, or all of a name that has none. */
export function shortName(name: PersonName): string {
  return 'literal' in name ? name.literal : join([name.particle, name.family]);
}

function splitAtCommas(name: string): PersonName {
  const parts = name
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first, second, third] = parts;
  if (first === undefined || second === undefined || parts.length > 3) return { literal: name };
  if (third !== undefined) {
    // `Last, Jr., First` as BibTeX has it, `Last, First, Jr.` as indexes do.
    if (suffix.test(second)) return withSuffix(splitFamily(first, third), second, name);
    return suffix.test(third)
      ? withSuffix(splitFamily(first, second), third, name)
      : { literal: name };
  }
  if (suffix.test(second)) return withSuffix(splitName(first), second, name);
  return splitFamily(first, second);
}

/** The part before the comma may begin with particles. */
function splitFamily(family: string, given: string): PersonName {
  const words = family.split(' ');
  const count = words.findIndex((word) => !particles.has(word));
  if (count <= 0) return { family, given };
  return {
    family: words.slice(count).join(' '),
    given,
    particle: words.slice(0, count).join(' '),
  };
}

function splitWords(words: readonly string[]): PersonName {
  const start = words.findIndex((word, at) => at < words.length - 1 && particles.has(word));
  if (start < 0) {
    // `Ortega y Gasset` is one family name.
    const tie = words.findIndex((word, at) => at > 1 && at < words.length - 1 && word === 'y');
    const cut = tie > 0 ? tie - 1 : words.length - 1;
    return personOf(words.slice(cut).join(' '), words.slice(0, cut));
  }
  // `Van den Bet`: a particle with a capital belongs to the family name.
  const before = words[start - 1];
  if (start > 1 && before !== undefined && particles.has(before.toLowerCase())) {
    return personOf(words.slice(start - 1).join(' '), words.slice(0, start - 1));
  }
  const rest = words.slice(start);
  const count = rest.findIndex((word, at) => at === rest.length - 1 || !particles.has(word));
  const person = personOf(rest.slice(count).join(' '), words.slice(0, start));
  return 'literal' in person ? person : { ...person, particle: rest.slice(0, count).join(' ') };
}

function personOf(family: string | undefined, given: readonly string[]): PersonName {
  if (family === undefined || family === '') return { literal: given.join(' ') };
  return given.length === 0 ? { family } : { family, given: given.join(' ') };
}

function withSuffix(name: PersonName, end: string, whole: string): PersonName {
  return 'literal' in name || name.suffix !== undefined
    ? { literal: whole }
    : { ...name, suffix: end };
}

function isFamilyThenInitials(name: string): boolean {
  const words = name.split(' ');
  return words.length > 1 && initialsOnly.test(words.at(-1) ?? '') && /\p{Ll}/u.test(name);
}

function splitInitials(name: string): PersonName {
  const words = name.split(' ');
  return splitFamily(words.slice(0, -1).join(' '), words.at(-1) ?? '');
}

function isSame(a: PersonName, b: PersonName): boolean {
  if ('literal' in a || 'literal' in b) {
    return 'literal' in a && 'literal' in b && a.literal === b.literal;
  }
  return (['family', 'given', 'particle', 'suffix'] as const).every((key) => a[key] === b[key]);
}

function join(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ');
}
