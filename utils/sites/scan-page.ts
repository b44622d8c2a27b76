/**
 * Looks through a page of no known site: its own paper, as it says for machines, and the papers
 * that it cites or links to. Only ever run because the reader asked for it.
 */
import type { PaperId } from '../paper/paper-id';
import { paperIdFromUrl } from '../paper/paper-links';
import { type PaperMeta, scanSiteId } from '../paper/paper-meta';
import { paperOf } from './read-page';
import { readCoins } from './reading/coins';
import { attribute, find, textOf } from './reading/dom';
import { readJsonLd } from './reading/json-ld';
import { isPaperTold, readPageMetadata } from './reading/page-metadata';
import { findMentions, readMention } from './reading/prose';
import type { RawEntry } from './site';

const maxPapers = 2_000;
const maxIds = 20;

/**
 * Every paper the page tells of, each once: its own first, then the others in document order, at
 * most 2,000. Never throws.
 */
export function scanPage(page: ParentNode, url: URL): PaperMeta[] {
  const found = attempt(() => [readOwnPaper(page, url) ?? []].flat());
  const ways = [
    () => readJsonLd(page),
    () => readCoins(page),
    () => findMentions(page, url).map(readMention),
  ];
  return joinPapers([...found, ...ways.flatMap(attempt)], url, found.length > 0);
}

/** One way of reading that fails on some page must not lose what the others found. */
function attempt(read: () => readonly RawEntry[]): readonly RawEntry[] {
  try {
    return read();
  } catch {
    // A page may be broken in ways no reader foresees; nothing can be told of it then.
    return [];
  }
}

function readOwnPaper(page: ParentNode, url: URL): RawEntry | undefined {
  const told = readPageMetadata(page);
  const named = paperIdFromUrl(url);
  if (!told.title?.trim()) {
    // The page's name has that of its site behind it.
    const [name] = textOf(find(page, 'title'))?.split(' | ') ?? [];
    const heading = named && (textOf(find(page, 'h1'))?.trim() || name);
    return heading?.trim() ? { ...told, ids: [named], title: heading } : undefined;
  }
  const ids = [...new Set([named, ...told.ids].filter(isPresent))];
  if (ids.length > 0) return { ...told, ids };
  // Titles in Dublin Core stand on pages of all kinds; these words are for papers alone.
  return isPaperTold(page) ? { ...told, ids: [pageId(page, url)] } : undefined;
}

/** A paper that has no other id is known by its page: the address the page calls its own. */
function pageId(page: ParentNode, url: URL): PaperId | undefined {
  const link = attribute(find(page, 'link[rel="canonical" i][href]'), 'href') ?? url.href;
  const own = URL.canParse(link, url.href) ? new URL(link, url) : url;
  const address = new URL(own.host === url.host ? own : url);
  if (address.protocol !== 'https:') return undefined;
  address.hash = '';
  for (const name of [...address.searchParams.keys()]) {
    if (/^utm_|^(?:fbclid|gclid|ref)$/.test(name)) address.searchParams.delete(name);
  }
  return address.href.length <= 1_000 ? `url:${address.href}` : undefined;
}

/** Makes one of all that share an id. Whoever told more comes first, and keeps its title. */
function joinPapers(found: readonly RawEntry[], url: URL, isFirstOwn: boolean): PaperMeta[] {
  const entries: RawEntry[] = [];
  const places = new Map<PaperId, number>();
  for (const entry of found) {
    const ids = entry.ids.filter(isPresent);
    const place = ids.map((id) => places.get(id)).find(isPresent);
    if (place === undefined && entries.length >= maxPapers) break;
    const at = place ?? entries.length;
    const before = entries[at];
    // What others say of the page's own paper may be of another one: it knows itself best.
    const isOwn = isFirstOwn && at === 0 && before !== undefined;
    entries[at] = before ? joinEntries(before, entry, isOwn) : entry;
    for (const id of entries[at]?.ids ?? []) if (id && !places.has(id)) places.set(id, at);
  }
  return entries.flatMap((entry) => paperOf(entry, url, scanSiteId) ?? []);
}

function joinEntries(before: RawEntry, entry: RawEntry, isOwn: boolean): RawEntry {
  const schemes = new Set(before.ids.map(schemeOf));
  const more = entry.ids.filter((id) => !before.ids.includes(id));
  // Two DOIs, say, are two papers: a link has been put beside the wrong one.
  const isOther = isOwn || more.some((id) => schemes.has(schemeOf(id)));
  const ids = isOther ? before.ids : [...before.ids, ...more].slice(0, maxIds);
  const isNamed = before.title !== idValue(before.ids[0]);
  const title = isNamed ? before.title : entry.title;
  return {
    ...before,
    ids,
    title,
    codeUrl: before.codeUrl ?? (isOther ? undefined : entry.codeUrl),
  };
}

const schemeOf = (id: PaperId | undefined) => id?.split(':')[0];
const idValue = (id: PaperId | undefined) => id?.slice(id.indexOf(':') + 1);

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}
