/**
 * Where the reader is on the library page, and how an address says so: `#list/<id>`. Pages put it
 * behind their own address, so that going back, reloading and opening in a new tab all work.
 */
export type LibraryPlace =
  | { readonly kind: 'all' | 'trash' | 'statistics' | 'settings' }
  | { readonly kind: 'list'; readonly listId: string }
  | { readonly kind: 'tag'; readonly tag: string };

const plainKinds = ['all', 'trash', 'statistics', 'settings'] as const;

export function hashOf(place: LibraryPlace): string {
  if (place.kind === 'list') return `#list/${encode(place.listId)}`;
  if (place.kind === 'tag') return `#tag/${encode(place.tag)}`;
  return `#${place.kind}`;
}

/** @returns undefined for a hash that names no place */
export function placeOf(hash: string): LibraryPlace | undefined {
  const [, kind, rest] = /^#([a-z]+)(?:\/(.+))?$/.exec(hash) ?? [];
  if (rest === undefined) {
    const plain = plainKinds.find((each) => each === kind);
    return plain && { kind: plain };
  }
  const value = decode(rest);
  if (value === undefined) return undefined;
  if (kind === 'list') return { kind, listId: value };
  return kind === 'tag' ? { kind, tag: value } : undefined;
}

/** A tag may have been cut in the middle of a character, which has no code. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // a hash typed by hand
  }
}
