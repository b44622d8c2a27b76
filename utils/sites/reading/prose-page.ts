/** Pages of prose whose links name papers: each mention is an entry, known by its link. */
import type { BadgeSpot, PageKind } from '../site';
import { attribute, closest, findAll, nextNode, parentOf, rawText, tagOf } from './dom';
import { findMentions, type Mention, readMention } from './prose';

type Entries = Pick<PageKind, 'readEntry' | 'findBadgeSpots' | 'partsOf'>;

interface Known {
  readonly text: string;
  readonly links: readonly Element[];
  readonly mentions: readonly Mention[];
}

/** What was read last of a stretch of prose. A page that changes elsewhere does not cost it again. */
const known = new WeakMap<ParentNode, Known>();
const byLink = new WeakMap<Element, Mention>();

/** The links, one per mention, in document order. */
export function findMentionLinks(prose: Element, url: URL): Element[] {
  const links = findAll(prose, 'a[href]');
  const text = `${url.href}\n${rawText(prose)}\n${links.map((a) => attribute(a, 'href')).join('\n')}`;
  const before = known.get(prose);
  const isSame =
    before?.text === text && before.links.every((link, index) => link === links[index]);
  const mentions = isSame ? before.mentions : findMentions(prose, url);
  if (!isSame) known.set(prose, { text, links, mentions });
  for (const mention of mentions) byLink.set(mention.link, mention);
  return mentions.map(({ link }) => link);
}

/** How the links that `findMentionLinks` finds are read. */
export const mentionEntries: Entries = {
  readEntry(link) {
    const mention = byLink.get(link);
    return mention && readMention(mention);
  },
  findBadgeSpots: (link) => spotsOf(link, byLink.get(link)?.isAlone === true),
  partsOf: (link) => [byLink.get(link)?.item ?? []].flat(),
};

const lineEnds = new Set([
  ...['br', 'hr', 'ul', 'ol', 'dl', 'table', 'p', 'div', 'pre', 'blockquote', 'details'],
]);
const blocks = 'p, li, td, th, dt, dd, div, blockquote, h1, h2, h3, h4, h5, h6, article, body';

/** Where the line ends and has room. One that names several papers has none that is theirs. */
function spotsOf(link: Element, isAlone: boolean): BadgeSpot[] {
  let last = link;
  let parent = isAlone ? parentOf(link) : undefined;
  while (parent) {
    let before = nextNode(last);
    while (before && !lineEnds.has(tagOf(before))) before = nextNode(before);
    if (before || closest(parent, blocks) === parent) {
      return [{ parent, placement: 'inline', ...(before && { before }) }];
    }
    last = parent;
    parent = parentOf(parent);
  }
  return [];
}
