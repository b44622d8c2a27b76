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

/** The document `node` is in, or the top of a detached tree. */
export function rootOf(node: Node): ParentNode {
  return call(node, 'getRootNode') as ParentNode & Node;
}

export function nextElement(element: Element): Element | undefined {
  return (member(element, 'nextElementSibling') as Element | null) ?? undefined;
}

export function previousElement(element: Element): Element | undefined {
  return (member(element, 'previousElementSibling') as Element | null) ?? undefined;
}

export function parentOf(element: Element): Element | undefined {
  return (member(element, 'parentElement') as Element | null) ?? undefined;
}

/** All text as the browser joins it, scripts too: quick, for looking through many elements. */
export function rawText(element: Element | undefined): string {
  return element ? String(member(element, 'textContent') ?? '').trim() : '';
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

/**
 * The text of `element` without the parts that match `skip`, formulas as LaTeX. Iterative, since a
 * page may nest deeper than the stack.
 */
export function textOf(element: Element | undefined, skip?: string): string | undefined {
  if (!element) return undefined;
  const parts: string[] = [];
  const skipped = skip === undefined ? drawn : `${drawn}, ${skip}`;
  const pending: Node[] = [element];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const type = member(node, 'nodeType');
    if (type === 3) parts.push(String(member(node, 'nodeValue')));
    if (type !== 1) continue;
    const own = node as Element;
    if (own !== element && call(own, 'matches', skipped)) continue;
    const tex = latexOf(own);
    if (tex !== undefined) parts.push(tex);
    else for (const child of childrenOf(own).reverse()) pending.push(child);
  }
  return parts.join('');
}

function childrenOf(element: Element): Node[] {
  return Array.from(member(element, 'childNodes') as Iterable<Node>);
}

/** @returns undefined when `element` is not a drawn formula; `''` for a script that is none. */
function latexOf(element: Element): string | undefined {
  if (call(element, 'matches', 'script')) {
    const type = attribute(element, 'type') ?? '';
    if (!type.startsWith('math/tex')) return '';
    const mark = type.includes('mode=display') ? '$$' : '$';
    return `${mark}${String(member(element, 'textContent'))}${mark}`;
  }
  if (!call(element, 'matches', '.katex, mjx-container')) return undefined;
  const source = find(element, 'annotation[encoding="application/x-tex"]');
  const tex = source ? String(member(source, 'textContent')) : attribute(element, 'data-latex');
  return tex === undefined ? undefined : `$${tex}$`;
}
