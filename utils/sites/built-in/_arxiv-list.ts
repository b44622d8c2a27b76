/**
 * arXiv's lists: `dt` with links and `dd` with the rest, in pairs. Selectors as in captures of
 * Jun 2023 to Aug 2024; the heading of `/new` changed on 23 Sep 2024.
 */
import { type ArxivId, arxivPaperId, parseArxivId } from '../../paper/paper-id';
import { dayIn } from '../reading/clean';
import {
  attribute,
  closest,
  find,
  findAll,
  nextElement,
  parentOf,
  previousElement,
  rootOf,
  textOf,
} from '../reading/dom';
import type { RawEntry } from '../site';
import { authorsIn, categoriesIn, fieldText, linkedId, linkedVersion } from './_arxiv-fields';

/** On `/new` the id `articles` repeats once per section, so it is not relied upon. */
export function findListEntries(page: ParentNode): Element[] {
  const entries = findAll(page, '#dlpage dl > dt');
  return entries.length > 0 ? entries : findAll(page, 'dl > dt:has(> a[href*="/abs/"])');
}

export function readListEntry(entry: Element, url: URL): RawEntry | undefined {
  const id = idOf(entry, url);
  const details = nextElement(entry);
  if (!id || !details || closest(details, 'dd') !== details) return undefined;
  return {
    ids: [arxivPaperId(id.value)],
    title: fieldText(find(details, '.list-title')),
    authors: authorsIn(find(details, '.list-authors'), 'a'),
    // `p.mathjax` on /new and /catchup; the other lists have no abstracts.
    abstract: textOf(find(details, 'p.mathjax', '.meta > p')),
    comments: fieldText(find(details, '.list-comments')),
    journalRef: fieldText(find(details, '.list-journal-ref')),
    subjects: categoriesIn(textOf(find(details, '.list-subjects'))),
    arxivVersion: id.version ?? linkedVersion(entry, id.value, url),
    listedOn: listedOn(entry),
    pdfUrl: attribute(find(entry, 'a[title="Download PDF"]', 'a[href*="/pdf/"]'), 'href'),
  };
}

/** The link to the abstract; else that link's own `id`. */
function idOf(entry: Element, url: URL): ArxivId | undefined {
  const link = find(entry, 'a[title="Abstract"]', 'a[href*="/abs/"]');
  return linkedId(link, url) ?? parseArxivId(attribute(link, 'id') ?? '');
}

/** The nearest heading above: inside the list since 2024, before it earlier, else the page's. */
function listedOn(entry: Element): string | undefined {
  const list = parentOf(entry);
  const above = headingAbove(entry) ?? (list && headingAbove(list));
  const root = rootOf(entry);
  const heading = above ?? find(root, '#dlpage > h3', '#dlpage h3');
  return dayIn(textOf(heading));
}

/** Bounded, so that no page can keep us walking. */
function headingAbove(element: Element): Element | undefined {
  let sibling = previousElement(element);
  for (let steps = 0; sibling && steps < 10_000; steps += 1) {
    if (closest(sibling, 'h3') === sibling) return sibling;
    sibling = previousElement(sibling);
  }
  return undefined;
}
