/** What arXiv's lists, search results and abstract pages have in common. */
import type { ArxivId } from '../../paper/paper-id';
import { arxivIdFromUrl } from '../../paper/paper-links';
import { attribute, findAll, textOf } from '../reading/dom';
import { splitNames } from '../reading/names';

const category = String.raw`[a-z]+(?:-[a-z]+)?(?:\.[A-Za-z]+(?:-[a-z]+)?)?`;
const categoryOnly = new RegExp(`^${category}$`);
const inBrackets = new RegExp(String.raw`\((${category})\)`, 'g');

/** `Machine Learning (cs.LG); Robotics (cs.RO)` → `cs.LG`, `cs.RO`: arXiv puts the primary first. */
export function categoriesIn(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(inBrackets)].flatMap((match) => match[1] ?? []);
}

export function isCategory(text: string): boolean {
  return categoryOnly.test(text);
}

/** The paper a link names, when it is a link to arXiv. */
export function linkedId(link: Element | undefined, url: URL): ArxivId | undefined {
  const href = attribute(link, 'href');
  if (href === undefined || !URL.canParse(href, url.href)) return undefined;
  return arxivIdFromUrl(new URL(href, url));
}

/** The version written in any link of `scope` to the paper `value`. */
export function linkedVersion(scope: Element, value: string, url: URL): number | undefined {
  const links = findAll(scope, 'a[href]').filter((link) =>
    attribute(link, 'href')?.includes(`${value}v`),
  );
  const ids = links.map((link) => linkedId(link, url));
  return ids.find((id) => id?.value === value && id.version !== undefined)?.version;
}

/** The text of a field without its label, which is marked since 2007 and named as well. */
export function fieldText(field: Element | undefined): string | undefined {
  const label = /^\s*(?:Title|Authors?|Comments?|Subjects|Abstract|Journal[- ]ref):\s*/;
  return textOf(field, 'span.descriptor')?.replace(label, '');
}

/** Linked names, or the names between commas where nothing is linked. */
export function authorsIn(field: Element | undefined, linkSelector: string): string[] {
  if (!field) return [];
  const linked = findAll(field, linkSelector).flatMap((link) => textOf(link) ?? []);
  if (linked.length > 0) return linked;
  // `(author list is unavailable)`, and affiliations.
  return splitNames(fieldText(field)).filter((name) => !name.startsWith('('));
}
