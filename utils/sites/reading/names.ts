/** How pages write lists of names, and how we do: first name first, one name an item. */

/** `Riedl, Mark O.` → `Mark O. Riedl`; a name without comma, or with more than one, stays. */
export function firstNameFirst(name: string): string {
  const [last, first, ...more] = name.split(',').map((part) => part.trim());
  if (last === undefined || first === undefined || first === '' || more.length > 0) return name;
  return `${first} ${last}`;
}

/** `A. Lovelace, E. Noether and S. Kovalevskaya` → three names. */
export function splitNames(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[,;·•]|\s(?:and|&)\s/)
    .map((name) => name.replace(/^\s*and\s+/, '').trim())
    .filter((name) => name !== '' && !/^(?:et al\.?|…|\.\.\.)$/i.test(name));
}
