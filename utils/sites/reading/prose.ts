/**
 * Papers that links in running text name: in list items, rows of tables, paragraphs and cards, as
 * people write reading lists, reviews and comments. Several links to one paper (arXiv, PDF) make
 * one mention of it; a link to its code is taken along.
 */
import type { PaperId } from '../../paper/paper-id';
import type { RawEntry } from '../site';
import {
  closest,
  contains,
  find,
  findAll,
  nextElement,
  parentOf,
  previousElement,
  rawText,
  tagOf,
} from './dom';
import { linkedPaperId } from './links';
import { type Group, groupLinks } from './prose-groups';
import { piecesOf } from './prose-pieces';
import { markedTitle, titleInWords } from './prose-titles';
import { looksLikeTitle } from './title-words';

/** One paper, where the page names it. */
export interface Mention {
  /** The link that carries the title, or the first one. */
  readonly link: Element;
  /** The stretch of prose that was read. */
  readonly item: Element;
  readonly ids: readonly PaperId[];
  readonly title: string;
  readonly codeUrl: string | undefined;
  /** Whether it is the only one on its line. */
  readonly isAlone: boolean;
}

const limits = { mentions: 2_000, card: 2_000, cardIds: 6, climb: 4, links: 20_000 };

const rows = 'li, tr, dt, dd';
const blocks = `${rows}, p, blockquote, figcaption, h1, h2, h3, h4, h5, h6, pre, summary, td, div, article, section, main, body`;

/** Every mention in document order, at most 2,000; takes as long as the page takes to walk. */
export function findMentions(root: ParentNode, base: URL): Mention[] {
  const around = survey(root, base);
  const mentions = new Map<Element, Mention[]>();
  let count = 0;
  for (const block of around.blocks) {
    // Blocks of a card that was read are there already, with nothing of their own.
    if (mentions.has(block) || count >= limits.mentions) continue;
    const found = readBlock(block, base, around);
    const item = found[0]?.item ?? block;
    if (item !== block)
      for (const inner of around.blocksIn.get(item) ?? []) mentions.set(inner, []);
    mentions.set(block, found);
    count += found.length;
  }
  return [...mentions.values()].flat().slice(0, limits.mentions);
}

/** What stands where: the blocks with links to papers, and which papers are anywhere in an element. */
interface Surroundings {
  readonly blocks: ReadonlySet<Element>;
  readonly ids: Sets<PaperId>;
  readonly blocksIn: Sets<Element>;
}

type Sets<Value> = ReadonlyMap<Element, ReadonlySet<Value>>;

function survey(root: ParentNode, base: URL): Surroundings {
  const links = findAll(root, 'a[href]')
    .slice(0, limits.links)
    .flatMap((link) => {
      const id = linkedPaperId(link, base);
      return id === undefined ? [] : [{ link, id, row: within(root, closest(link, rows)) }];
    });
  const idsInRow = new Map<Element, Set<PaperId>>();
  for (const { row, id } of links) if (row) addTo(idsInRow, row, id);
  // Of one paper, and short: a row of a table that only lays out the page is neither.
  const whole = new Set(
    [...idsInRow].filter(([row, ids]) => mayBeOne(ids) && isShort(row)).map(([row]) => row),
  );
  const found = {
    blocks: new Set<Element>(),
    ids: new Map<Element, Set<PaperId>>(),
    blocksIn: new Map<Element, Set<Element>>(),
  };
  const top = tagOf(root) === '' ? undefined : (root as Element);
  for (const { link, id, row } of links) {
    const block = row && whole.has(row) ? row : (within(root, closest(link, blocks)) ?? top);
    if (!block) continue;
    found.blocks.add(block);
    let outer: Element | undefined = block;
    for (let level = 0; outer && level <= 2 * limits.climb; level += 1) {
      addTo(found.ids, outer, id);
      addTo(found.blocksIn, outer, block);
      outer = within(root, parentOf(outer));
    }
  }
  return found;
}

/** The element, if it belongs to what is read. */
function within(root: ParentNode, element: Element | undefined): Element | undefined {
  return element && contains(root, element) ? element : undefined;
}

function addTo<Value>(sets: Map<Element, Set<Value>>, key: Element, value: Value): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

/** Whether these may all name one paper: no two of the same scheme do. */
function mayBeOne(ids: ReadonlySet<PaperId>): boolean {
  const schemes = new Set([...ids].map((id) => id.slice(0, id.indexOf(':'))));
  return ids.size <= limits.cardIds && schemes.size === ids.size && ids.size > 0;
}

const isShort = (element: Element) => rawText(element).length <= limits.card;

function readBlock(block: Element, base: URL, around: Surroundings): Mention[] {
  const isApart = (element: Element) => around.blocks.has(element);
  const groups = groupLinks(piecesOf(block, isApart), base, isA(block, rows));
  const [only, ...others] = groups;
  if (!only || others.length > 0 || looksLikeTitle(only.title ?? '')) {
    return groups.map((group) => mentionOf(group, block));
  }
  return [
    findCard(block, base, around) ?? mentionOf(nameByHeading(only, block, base, around), block),
  ];
}

/** The smallest element around `block` that gives its paper a title and speaks of no other. */
function findCard(block: Element, base: URL, { ids }: Surroundings): Mention | undefined {
  let item = isA(block, rows) ? parentOf(block) : block;
  for (let level = 0; item && level < limits.climb; level += 1) {
    // Items of one list are of several papers, unless the list is part of an item.
    const isList = isA(item, 'ul, ol, table, tbody') && find(item, ':scope > :nth-child(2)');
    if ((isList && !closest(item, 'li')) || isA(item, 'main, body') || !isShort(item))
      return undefined;
    // Nor beyond what is read, where no papers were looked for.
    if (!mayBeOne(ids.get(item) ?? new Set())) return undefined;
    const [only, ...others] = groupLinks(piecesOf(item), base, true);
    if (others.length > 0) return undefined;
    if (only && looksLikeTitle(only.title ?? '')) return mentionOf(only, item);
    item = parentOf(item);
  }
  return undefined;
}

/**
 * Where the links have no words: the heading or the bold line above, or the other half of a
 * definition. A list that is of this paper alone stands under its title as well.
 */
function nameByHeading(group: Group, block: Element, base: URL, around: Surroundings): Group {
  const list = parentOf(block);
  const isOwnList = list && isA(list, 'ul, ol') && mayBeOne(around.ids.get(list) ?? new Set());
  const below = isOwnList ? list : block;
  let near = isA(below, 'dt') ? nextElement(below) : previousElement(below);
  for (let steps = 0; near && steps < 3 && !around.blocksIn.has(near); steps += 1) {
    const isTitle = isA(near, 'dt, dd') && isShort(near);
    const words = isTitle
      ? titleInWords(piecesOf(near), new Set(), new Set(), true)
      : isShort(near) && markedTitle(piecesOf(near), base);
    if (words && looksLikeTitle(words)) return { ...group, title: words };
    if (isA(near, 'h1, h2, h3, h4, h5, h6')) break;
    near = previousElement(near);
  }
  return group;
}

function mentionOf({ ids, links, title, codeUrl, isAlone }: Group, item: Element): Mention {
  const [link = item] = links;
  const [id = ''] = ids;
  return { link, item, ids, title: title ?? id.slice(id.indexOf(':') + 1), codeUrl, isAlone };
}

/** What a mention says, as an entry of a page. */
export function readMention({ ids, title, codeUrl }: Mention): RawEntry {
  return { ids, title, authors: [], codeUrl };
}

const isA = (element: Element, selector: string) => closest(element, selector) === element;
