/**
 * What the library page shows, as its address says it: `#list/<id>?q=<query>&paper=<id>`. Others
 * link to it with `?q=<query>` or `?paper=<id>` before the hash, or with `#paper/<id>`.
 */
import { hashOf, type LibraryPlace, placeOf } from '../../components/sidebar/library-place';
import { isPaperId, type PaperId } from '../../utils/paper/paper-id';

export interface PageAddress {
  readonly place: LibraryPlace;
  /** What the search box holds. */
  readonly text: string;
  /** The paper in the reader. */
  readonly paperId: PaperId | undefined;
}

/** @param search with its question mark, or empty. The hash counts for more. */
export function readAddress(hash: string, search: string): PageAddress {
  const cut = hash.indexOf('?');
  const path = cut < 0 ? hash : hash.slice(0, cut);
  const inner = new URLSearchParams(cut < 0 ? '' : hash.slice(cut));
  const outer = new URLSearchParams(search);
  const [, linked] = /^#paper\/(.+)$/.exec(path) ?? [];
  const paperId = (linked && decode(linked)) ?? inner.get('paper') ?? outer.get('paper') ?? '';
  return {
    place: placeOf(path) ?? { kind: 'all' },
    text: inner.get('q') ?? outer.get('q') ?? '',
    paperId: isPaperId(paperId) ? paperId : undefined,
  };
}

export function hashOfAddress({ place, text, paperId }: PageAddress): string {
  const values = new URLSearchParams();
  if (text !== '') values.set('q', text.toWellFormed());
  if (paperId !== undefined) values.set('paper', paperId);
  return values.size === 0 ? hashOf(place) : `${hashOf(place)}?${values}`;
}

/** The rest of the page's own address, without what the hash says from now on. */
export function searchWithoutAddress(search: string): string {
  const values = new URLSearchParams(search);
  values.delete('q');
  values.delete('paper');
  return values.size === 0 ? '' : `?${values}`;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // a hash typed by hand
  }
}
