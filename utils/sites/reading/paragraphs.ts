import { closest, find, findAll, textOf } from './dom';

/**
 * The text of `element` with room between its paragraphs, which pages often write without any.
 * @param skip selector of parts that are no text of it: headings, buttons, references
 */
export function paragraphsOf(element: Element | undefined, skip?: string): string | undefined {
  if (!element) return undefined;
  const paragraphs = joined(findAll(element, 'p, [role="paragraph"]'), skip);
  if (paragraphs !== '') return paragraphs;
  const whole = textOf(element, skip)?.trim() ?? '';
  // Without paragraphs the innermost boxes are, unless text stands between them.
  const boxes = joined(
    findAll(element, 'div, h2, h3, h4').filter((box) => !find(box, 'div')),
    skip,
  );
  return (boxes.length >= whole.length * 0.9 ? boxes : whole) || undefined;
}

function joined(parts: readonly Element[], skip: string | undefined): string {
  return parts
    .filter((part) => skip === undefined || !closest(part, skip))
    .map((part) => textOf(part, skip)?.trim() ?? '')
    .filter((text) => text !== '')
    .join(' ');
}

/** A text that the page has cut says so at its end; half an abstract is none. */
export function unlessCut(text: string | undefined): string | undefined {
  return /(?:…|\.\.\.)\s*$/.test(text ?? '') ? undefined : text;
}
