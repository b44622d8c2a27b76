/** What OpenReview's lists and forums have in common, from its source in public code, Nov 2026. */
import { dateIn } from '../reading/clean';
import { attribute, find, findAll, rawText, textOf } from '../reading/dom';
import { splitNames } from '../reading/names';

/** Linked or not, a name each; at most 20, after which a link unfolds the rest. */
export function noteAuthors(line: Element | undefined): string[] {
  if (!line) return [];
  const leaves = findAll(line, 'a:not(.show-all):not([role="button"]), span > span').filter(
    (name) => !find(name, 'a') && !isMark(name),
  );
  const names = leaves
    .map((name) => textOf(name, 'sup')?.trim() ?? '')
    .filter((name) => name !== '');
  const found = names.length > 0 ? names : splitNames(textOf(line, 'a, sup, div, button'));
  // `Anonymous`, and whoever signed in place of authors yet unknown.
  return found.filter((name) => !/^Anonymous\b|\bAuthors$|^\(.*\)$/.test(name));
}

/** The field of a note with this label. The site speaks English alone. */
export function noteField(scope: ParentNode, label: string): string | undefined {
  const field = findAll(scope, '.note-content li, .note-content > div, .note_contents').find(
    (row) =>
      rawText(find(row, '.note-content-field', '.note_content_field')).startsWith(`${label}:`),
  );
  return field && textOf(find(field, '.note-content-value', '.note_content_value'));
}

/** `Published: 16 Jan 2024, Last Modified: 6 Mar 2024`, of which the second may stand alone. */
export function noteDate(text: string | undefined): string | undefined {
  return dateIn(text?.split(/,?\s*\(?(?:last\s+)?modified/i)[0]);
}

function isMark(element: Element): boolean {
  return /private|glyphicon/.test(attribute(element, 'class') ?? '');
}
