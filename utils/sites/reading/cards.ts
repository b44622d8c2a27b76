/** Cards of lists whose markup has no class or tag to know them by: classes of looks alone. */
import { parentOf, tagOf } from './dom';

interface PaperLink {
  readonly element: Element;
  /** Names the paper; links of one card have the same. */
  readonly id: string;
}

const outer = new Set(['html', 'body', 'main', 'section', 'ul', 'ol']);

/**
 * Around each link the largest element without a link to another paper, each once, in the links'
 * order. The work grows with the links and the depth of a card, not with the page.
 */
export function cardsAround(links: readonly PaperLink[]): Element[] {
  const owners = ownersOf(links);
  const cards = links.map(({ element, id }) => {
    let card = element;
    for (let above = parentOf(card); above; above = parentOf(above)) {
      if (owners.get(above) !== id || outer.has(tagOf(above))) break;
      card = above;
    }
    return card;
  });
  return [...new Set(cards)];
}

/** The paper that each element around a link is about alone; `''` for those of several. */
function ownersOf(links: readonly PaperLink[]): ReadonlyMap<Element, string> {
  const owners = new Map<Element, string>();
  for (const { element, id } of links) {
    for (let at: Element | undefined = element; at; at = parentOf(at)) {
      const owner = owners.get(at);
      // What is above was noted when this was.
      if (owner === id || owner === '') break;
      owners.set(at, owner === undefined ? id : '');
    }
  }
  return owners;
}
