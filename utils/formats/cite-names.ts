/** The authors of a citation as each style lists them. */
import { flatten } from './flatten';
import { type PersonName, shortName, spokenName } from './person-names';

/** `Lee, A. B., & van Bet, C.`; of more than 20 the first 19 and the last. */
export function apaNames(authors: readonly PersonName[]): string {
  const names = authors.map((name) => {
    if ('literal' in name) return flatten(name.literal);
    return [shortName(name), initials(name.given), name.suffix].filter(Boolean).join(', ');
  });
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, … ${names.at(-1)}`;
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}

/** `A. B. Lee, C. van Bet, and D. Cho`; of more than 6 the first. */
export function ieeeNames(authors: readonly PersonName[]): string {
  const names = authors.map((name) => {
    if ('literal' in name) return flatten(name.literal);
    return [initials(name.given), shortName(name), name.suffix].filter(Boolean).join(' ');
  });
  return names.length > 6 ? `${names[0]} et al.` : listed(names, ' and ');
}

/** `Ada Lee, Cy van Bet, and Di Cho`. */
export function acmNames(authors: readonly PersonName[]): string {
  return listed(
    authors.map((name) => flatten(spokenName(name))),
    ' and ',
  );
}

/** `a`, `a and b`, `a, b, and c`. */
function listed(names: readonly string[], tie: string): string {
  if (names.length < 3) return names.join(tie);
  return `${names.slice(0, -1).join(', ')},${tie}${names.at(-1)}`;
}

/** `Ada-Bo C.` is `A.-B. C.`, `JA` is `J. A.`; names without case stay as they are. */
function initials(given: string | undefined): string | undefined {
  return given
    ?.replace(/^\p{Lu}{2,3}$/u, (letters) => [...letters].join(' '))
    .split(' ')
    .map((word) => word.replace(/(\p{Lu})[^-]*/gu, '$1.'))
    .join(' ');
}
