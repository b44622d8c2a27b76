/** The page of one paper: what its head says for machines, and what the page shows. */
import { paperIdFromUrl } from '../../paper/paper-links';
import type { PageKind, RawEntry } from '../site';
import { atEnd } from './badge-spots';
import { closest, find, rootOf, textOf } from './dom';
import { isPaperInHead, readPageMetadata } from './page-metadata';

interface PaperPage {
  readonly isAt: (url: URL) => boolean;
  /** The title as readers see it, newest markup first: the entry, where the badge goes. */
  readonly heading: readonly string[];
  /**
   * What the page shows. Fields it has win over the head's; ids are joined.
   * @param root the whole page
   */
  readonly read?: (root: ParentNode, url: URL, heading: Element) => Partial<RawEntry>;
  readonly isBlocked?: (page: ParentNode) => boolean;
}

/** The id that the address names comes first; the head's and the page's are joined to it. */
export function paperPage({ isAt, heading, read, isBlocked }: PaperPage): PageKind {
  return {
    isAt,
    findEntries(page) {
      const title = find(page, ...heading);
      if (title) return [title];
      // The head names a paper, but its title is not where it was: better without a good spot.
      const isPaper = isPaperInHead(page);
      return [(isPaper && find(page, 'h1', 'main', 'body')) || []].flat();
    },
    readEntry(entry, url) {
      const root = rootOf(entry);
      const told = readPageMetadata(root);
      const shown = read?.(root, url, entry) ?? {};
      const title = shown.title ?? told.title ?? textOf(entry);
      const given = Object.entries(shown).filter(([, value]) => hasValue(value));
      const ids = [paperIdFromUrl(url), ...(shown.ids ?? []), ...told.ids];
      return { ...told, ...Object.fromEntries(given), ids, title };
    },
    findBadgeSpots: (entry) => (closest(entry, 'main, body') === entry ? [] : atEnd(entry)),
    ...(isBlocked && { isBlocked }),
  };
}

function hasValue(value: unknown): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}
