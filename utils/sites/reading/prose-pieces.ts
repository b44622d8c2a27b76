/** Running text as the pieces it is made of: words, links, bold words, lines and cells. */
import { attribute, childrenOf, tagOf, textNodeValue } from './dom';

export interface Piece {
  readonly text: string;
  readonly link: Element | undefined;
  /** Set off as titles are: bold, a heading, a citation. */
  readonly isStrong: boolean;
  /** Counts lines, cells and blocks. */
  readonly line: number;
}

const unseen = new Set([
  ...['script', 'style', 'template', 'noscript', 'svg', 'math', 'textarea', 'select', 'input'],
  ...['iframe', 'object', 'video', 'audio'],
]);
const strong = new Set(['b', 'strong', 'cite', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const lines = new Set([
  ...['br', 'hr', 'p', 'div', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'tr', 'td', 'th', 'table'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'blockquote', 'section', 'article', 'details'],
]);

interface Pending {
  /** Absent at the end of a block. */
  readonly node?: Node;
  readonly link: Element | undefined;
  readonly isStrong: boolean;
}

/**
 * @param isApart elements within `item` whose words are not its own
 * @returns the pieces in document order; a picture in a link counts as its alternative text
 */
export function piecesOf(
  item: Element,
  isApart: (element: Element) => boolean = () => false,
): Piece[] {
  const pieces: Piece[] = [];
  const pending: Pending[] = [{ node: item, link: undefined, isStrong: false }];
  let line = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, link, isStrong } = next;
    const text = node && wordsIn(node, link !== undefined);
    if (text !== undefined) pieces.push({ text: middleCut(text), link, isStrong, line });
    const element = node && tagOf(node) !== '' ? (node as Element) : undefined;
    const tag = element ? tagOf(element) : '';
    if (node === undefined || lines.has(tag)) line += 1;
    if (!element || unseen.has(tag) || (element !== item && isApart(element))) continue;
    const inner = { link: tag === 'a' ? element : link, isStrong: isStrong || strong.has(tag) };
    if (lines.has(tag)) pending.push({ link, isStrong });
    for (const child of childrenOf(element).reverse()) pending.push({ node: child, ...inner });
  }
  return pieces;
}

function wordsIn(node: Node, isLinked: boolean): string | undefined {
  if (tagOf(node) === 'img' && isLinked) return ` ${attribute(node as Element, 'alt') ?? ''} `;
  return textNodeValue(node);
}

/** Titles stand near links, so what is far from both ends is of no use. */
function middleCut(text: string): string {
  return text.length > 4_000 ? `${text.slice(0, 2_000)} … ${text.slice(-2_000)}` : text;
}
