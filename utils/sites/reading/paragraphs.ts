import { closest, findAll, textOf } from './dom';

/**
 * The text of `element` with room between its paragraphs, which pages often write without any.
 * @param skip selector of parts that are no text of it: headings, buttons, references
 */
export function paragraphsOf(element: Element | undefined, skip?: string): string | undefined {
  if (!element) return undefined;
  const parts = findAll(element, 'p, [role="paragraph"]').filter(
    (part) => skip === undefined || !closest(part, skip),
  );
  const texts = (parts.length > 0 ? parts : [element]).map((part) => textOf(part, skip)?.trim());
  return texts.filter((text) => text !== undefined && text !== '').join(' ') || undefined;
}

/** A text that the page has cut says so at its end; half an abstract is none. */
export function unlessCut(text: string | undefined): string | undefined {
  return /(?:…|\.\.\.)\s*$/.test(text ?? '') ? undefined : text;
}
