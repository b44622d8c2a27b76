/**
 * The contract of a site file. One file per site says where its papers are and how one is read;
 * `read-page.ts` does everything that is general. A site file exports
 *
 * - `info: SiteInfo`, which every part of Offprint knows;
 * - `pages: readonly PageKind[]`, which only what reads pages loads;
 * - `examples: SiteExamples`, for the tests.
 *
 * Site files are evaluated in Node to build the manifest, so they touch no page at their top level
 * and never read `document` or `location`.
 */
import type { PaperId } from '../paper/paper-id';
import type { PaperMeta } from '../paper/paper-meta';

/**
 * What a site reads off one entry, before `read-page.ts` trims texts, resolves and checks links,
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

export interface SiteInfo {
  /** Also the file's name and the fixtures' folder. */
  readonly id: string;
  /** As readers know it. */
  readonly name: string;
  /**
   * Match patterns: exact hosts, https only. Those of a built-in site reach the manifest as they
   * are; an optional site is asked for by whole hosts, once the reader switches it on.
   */
  readonly matches: readonly string[];
  /**
   * Match patterns of pages, on the same hosts, that are one paper and say nothing of it that is
   * read here: their address names it (`parsePaperId`). No badge goes there.
   */
  readonly paperMatches?: readonly string[];
}

export interface SiteExamples {
  /** Pages this site must recognise, listings and paper pages. */
  readonly listing: readonly string[];
  /** Pages on the same hosts, or that look like it, that it must leave alone. */
  readonly other: readonly string[];
}

/** One kind of page of a site: its search results, its paper pages. */
export interface PageKind {
  /** Whether `url` is such a page. Asked only of https URLs on the hosts of the site's matches. */
  isAt(url: URL): boolean;
  /** Entry elements in document order: one per listed paper, or the page's own paper. */
  findEntries(page: ParentNode, url: URL): Element[];
  /** Reads the entry and its parts, and the rest of the page only for what never changes there. */
  readEntry(entry: Element, url: URL): RawEntry | undefined;
  /** One per visible layout of the entry; none when the entry has no room for it. */
  findBadgeSpots(entry: Element): BadgeSpot[];
  /**
   * Elements outside the entry that `readEntry` reads as well: a change in them is one of the
   * entry. Pages of one paper need not name any: those are always read anew.
   */
  partsOf?(entry: Element): Element[];
  /** Whether a page without entries says so itself: nothing found, nothing new today. */
  saysNone?(page: ParentNode): boolean;
  /** Whether the site shows a riddle or a wall instead of its papers. */
  isBlocked?(page: ParentNode): boolean;
}

export interface Site extends SiteInfo {
  readonly pages: readonly PageKind[];
}

/** A kind of page together with the site it belongs to. */
export interface SitePage {
  readonly site: Site;
  readonly kind: PageKind;
}
