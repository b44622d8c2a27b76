/**
 * Reads a page that may be hostile. `<form name=querySelector>` shadows the document's own methods
 * (named properties win over built-ins on documents and forms), so members are taken from the
 * prototype, where no page element can stand in the way.
 */

/** A member of `node` as its class defines it. */
function member(node: Node, name: string): unknown {
  return Reflect.get(Object.getPrototypeOf(node), name, node);
}

function call(node: Node, name: string, ...args: string[]): unknown {
  const method = member(node, name);
  return typeof method === 'function' ? Reflect.apply(method, node, args) : undefined;
}

export function findAll(root: ParentNode, selector: string): Element[] {
  return Array.from(call(root, 'querySelectorAll', selector) as Iterable<Element>);
}

/** The first match of the first selector that has one: newest markup first. */
export function find(root: ParentNode, ...selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) {
    const found = call(root, 'querySelector', selector) as Element | null;
    if (found) return found;
  }
  return undefined;
}

export function closest(element: Element, selector: string): Element | undefined {
  return (call(element, 'closest', selector) as Element | null) ?? undefined;
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element && ((call(element, 'getAttribute', name) as string | null) ?? undefined);
}

export function attributeNames(element: Element): string[] {
  return Array.from(call(element, 'getAttributeNames') as Iterable<string>);
}

/** The document `node` is in, or the top of a detached tree. */
export function rootOf(node: Node): ParentNode {
  return call(node, 'getRootNode') as ParentNode & Node;
}

/** Whether `inner` is `outer` or in it. */
export function contains(outer: Node, inner: Node): boolean {
  const method = member(outer, 'contains') as Node['contains'];
  return Reflect.apply(method, outer, [inner]);
}

export function nextElement(element: Element): Element | undefined {
  return (member(element, 'nextElementSibling') as Element | null) ?? undefined;
}

/** What stands right after `node`, text too. */
export function nextNode(node: Node): ChildNode | undefined {
  return (member(node, 'nextSibling') as ChildNode | null) ?? undefined;
}

export function previousElement(element: Element): Element | undefined {
  return (member(element, 'previousElementSibling') as Element | null) ?? undefined;
}

export function parentOf(element: Element): Element | undefined {
  return (member(element, 'parentElement') as Element | null) ?? undefined;
}

/** In lower case; empty for what is no element. */
export function tagOf(node: Node): string {
  return String(member(node, 'localName') ?? '');
}

/** What a text node says; undefined for any other node. */
export function textNodeValue(node: Node): string | undefined {
  return member(node, 'nodeType') === 3 ? String(member(node, 'nodeValue')) : undefined;
}

/** All text as the browser joins it, scripts too: quick, for looking through many elements. */
export function rawText(element: Element | undefined): string {
  return element ? String(member(element, 'textContent') ?? '').trim() : '';
}

/**
 * The pieces of text inside `element`, trimmed, blank ones left out: where a label and its value
 * stand in elements of their own. Many times as quick as asking every element for its text.
 */
export function textPieces(element: Element): string[] {
  const page = member(element, 'ownerDocument') as Document;
  // 4: text alone. https://dom.spec.whatwg.org/#dom-nodefilter-show_text
  const walker = Reflect.apply(
    member(page, 'createTreeWalker') as Document['createTreeWalker'],
    page,
    [element, 4],
  );
  const pieces: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const piece = (node.nodeValue ?? '').trim();
    if (piece !== '') pieces.push(piece);
  }
  return pieces;
}

/** `<meta name=… content=…>`, every one of that name. */
export function metas(root: ParentNode, name: string): string[] {
  return findAll(root, `meta[name="${name}"]`).flatMap((meta) => attribute(meta, 'content') ?? []);
}

// What MathJax 2 (arXiv, Nov 2026) draws; the source stands beside it. As attributes, since in a
// page without doctype `.MathJax` also matches the class `mathjax` that arXiv puts on all texts.
const drawn = ['MathJax_Preview', 'MathJax', 'MathJax_Display', 'MathJax_SVG']
  .map((name) => `[class~="${name}"]`)
  .concat('style', 'template')
  .join(', ');

/** What `textOf` puts where the page breaks a line: white space to all who do not ask for lines. */
export const lineBreak = '\u2028';

const formulas = '.katex, mjx-container, math';
/** Where text is not just what the browser joins. */
const special = `${drawn}, script, br, ${formulas}`;

/**
 * The text of `element` without the parts that match `skip`, formulas as LaTeX. Iterative, since a
 * page may nest deeper than the stack.
 */
export function textOf(element: Element | undefined, skip?: string): string | undefined {
  if (!element) return undefined;
  const others = skip === undefined ? '' : `, ${skip}`;
  // Most elements hold plain text: two questions to the browser instead of a walk of our own.
  const isPlain = !call(element, 'matches', `script, ${formulas}`);
  if (isPlain && !find(element, special + others)) return String(member(element, 'textContent'));
  const parts: string[] = [];
  const pending: Node[] = [element];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const type = member(node, 'nodeType');
    if (type === 3) parts.push(String(member(node, 'nodeValue')));
    if (type !== 1) continue;
    const own = node as Element;
    if (own !== element && call(own, 'matches', drawn + others)) continue;
    if (tagOf(own) === 'br') parts.push(lineBreak);
    const tex = latexOf(own);
    if (tex !== undefined) parts.push(tex);
    else for (const child of childrenOf(own).reverse()) pending.push(child);
  }
  return parts.join('');
}

export function childrenOf(element: Element): Node[] {
  return Array.from(member(element, 'childNodes') as Iterable<Node>);
}

/** @returns undefined when `element` is not a drawn formula; `''` for a script that is none. */
function latexOf(element: Element): string | undefined {
  const tag = tagOf(element);
  if (tag === 'script') {
    const type = attribute(element, 'type') ?? '';
    if (!type.startsWith('math/tex')) return '';
    const mark = type.includes('mode=display') ? '$$' : '$';
    return `${mark}${String(member(element, 'textContent'))}${mark}`;
  }
  if (tag === 'br' || tag === 'a' || !call(element, 'matches', formulas)) return undefined;
  const source = find(element, 'annotation[encoding="application/x-tex"]');
  const tex = source
    ? String(member(source, 'textContent'))
    : (attribute(element, 'data-latex') ?? attribute(element, 'alttext'));
  return tex === undefined ? undefined : `$${tex}$`;
}
