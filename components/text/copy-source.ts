/** Copying text with formulas gives their LaTeX, not the letters of the drawing. */

const lineMakers = new Set([
  'P',
  'DIV',
  'LI',
  'SECTION',
  'H1',
  'H2',
  'H3',
  'H4',
  'BR',
  'TR',
  'PRE',
]);

/** A listener for `copy` on any element that holds drawn formulas. */
export function copySource(event: ClipboardEvent): void {
  const selection = getSelection();
  if (event.defaultPrevented || !event.clipboardData || !selection?.rangeCount) return;
  const range = selection.getRangeAt(0).cloneRange();
  // Half a drawn formula has no source: take all of it.
  const first = formulaAround(range.startContainer);
  const last = formulaAround(range.endContainer);
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  const selected = range.cloneContents();
  if (!selected.querySelector('[data-source]')) return;
  event.clipboardData.setData('text/plain', sourceOf(selected).trim());
  event.preventDefault();
}

function formulaAround(node: Node): Element | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('[data-source]') ?? undefined;
}

function sourceOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLElement && node.dataset['source'] !== undefined) {
    return node.dataset['source'];
  }
  const inside = Array.from(node.childNodes, sourceOf).join('');
  return lineMakers.has(node.nodeName) ? `${inside}\n` : inside;
}
