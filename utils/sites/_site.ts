/**
 * The contract of a site file. One file per site; it says where entries are and how one is read,
 * and `_read-page.ts` does everything that is general. Site files are evaluated in Node to build
 * the manifest, so they touch no page at their top level and never read `document` or `location`.
 */
import type { PaperId } from '../paper/paper-id';
import type { PaperMeta } from '../paper/paper-meta';

/**
 * What a site reads off one entry, before `_read-page.ts` trims texts, resolves and checks links,
 * and drops empty fields. Any field may be missing or blank.
 */
export type RawEntry = {
  readonly [Field in keyof Omit<PaperMeta, 'ids' | 'title' | 'pageUrl' | 'siteId'>]?:
    | PaperMeta[Field]
    | undefined;
} & {
  readonly ids: readonly (PaperId | undefined)[];
  readonly title: string | undefined;
};

/** Where the save button of an entry goes. */
export interface BadgeSpot {
  readonly parent: Element;
  /** Our node goes before this child of `parent`; at the end when absent. */
  readonly before?: ChildNode | null;
  /**
   * `inline`: at the end of a line of text that has room, lower than the line is high.
   * `corner`: in the top left corner of `parent`, over its picture, where the page itself has
   * positioned `parent`; otherwise as `inline`.
   */
  readonly placement: 'inline' | 'corner';
}

export interface Site {
  /** Also the file's name and the fixtures' folder. */
  readonly id: string;
  /** As readers know it. */
  readonly name: string;
  /** Match patterns for the manifest: exact hosts, https only. */
  readonly matches: readonly string[];
  /**
   * Match patterns of pages, on the same hosts, that are one paper and say nothing of it that is
   * read here: their address names it (`parsePaperId`). No badge goes there.
   */
  readonly paperMatches?: readonly string[];
  readonly examples: {
    /** Pages this site must recognise, listings and paper pages. */
    readonly listing: readonly string[];
    /** Pages on the same hosts, or that look like it, that it must leave alone. */
    readonly other: readonly string[];
  };
  /** Whether this page shows papers. Called with every URL that `matches` lets through. */
  isListing(url: URL): boolean;
  /** Entry elements in document order: one per listed paper, or the page's own paper. */
  findEntries(page: ParentNode, url: URL): Element[];
  readEntry(entry: Element, url: URL): RawEntry | undefined;
  /** One per visible layout of the entry; none when the entry has no room for it. */
  findBadgeSpots(entry: Element): BadgeSpot[];
}
