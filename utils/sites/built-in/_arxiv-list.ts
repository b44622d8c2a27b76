/**
 * arXiv's lists: `dt` with links and `dd` with the rest, in pairs. Selectors as in captures of
 * Jun 2023 to Oct 2026 and in https://github.com/arXiv/arxiv-browse (Nov 2026).
 */
import { type ArxivId, arxivPaperId, parseArxivId } from '../../paper/paper-id';
import { dayIn } from '../reading/clean';
import { attribute, closest, find, findAll, nextElement, rootOf, textOf } from '../reading/dom';
import type { RawEntry } from '../site';
import { authorsIn, categoriesIn, fieldText, linkedId, linkedVersion } from './_arxiv-fields';

/** On `/new` the id `articles` repeats once per section, so it is not relied upon. */
export function findListEntries(page: ParentNode): Element[] {
  noteDays(page);
  const entries = findAll(page, '#dlpage dl > dt');
  // Lists of before 2024 wrap the links: `span.list-identifier`.
  return entries.length > 0 ? entries : findAll(page, 'dl > dt:has(a[href*="/abs/"])');
}

export function readListEntry(entry: Element, url: URL): RawEntry | undefined {
  const id = idOf(entry, url);
  const details = nextElement(entry);
  if (!id || !details || closest(details, 'dd') !== details) return undefined;
  return {
    ids: [arxivPaperId(id.value)],
    title: fieldText(find(details, '.list-title')),
    authors: authorsIn(find(details, '.list-authors'), 'a'),
    // `p.mathjax` on /new and, when asked for, on /catchup; other lists have no abstracts.
    abstract: textOf(find(details, 'p.mathjax', '.meta > p')),
    comments: fieldText(find(details, '.list-comments')),
    journalRef: fieldText(find(details, '.list-journal-ref')),
    subjects: categoriesIn(textOf(find(details, '.list-subjects'))),
    arxivVersion: id.version ?? linkedVersion(entry, id.value, url),
    listedOn: listedOn(entry, url),
    pdfUrl: attribute(find(entry, 'a[title="Download PDF"]', 'a[href*="/pdf/"]'), 'href'),
  };
}

/** The link to the abstract; else that link's own `id`. */
function idOf(entry: Element, url: URL): ArxivId | undefined {
  const link = find(entry, 'a[title="Abstract"]', 'a[href*="/abs/"]');
  return linkedId(link, url) ?? parseArxivId(attribute(link, 'id') ?? '');
}

/** The day each entry is listed under, noted anew whenever entries are looked for. */
const days = new WeakMap<Element, string | undefined>();

/**
 * The nearest day above an entry is its own: in a heading inside the list (`/recent`), before the
 * list (until 2024), or above all of them (`/new` since 23 Sep 2024, `/catchup`), where the lists'
 * own headings name sections only. One walk for all, since a page has up to 2,000 entries.
 */
function noteDays(page: ParentNode): void {
  let day: string | undefined;
  for (const element of findAll(page, 'h1, h2, h3, dl > dt')) {
    if (closest(element, 'dt') === element) days.set(element, day);
    else day = dayIn(textOf(element)) ?? day;
  }
}

function listedOn(entry: Element, url: URL): string | undefined {
  if (!days.has(entry)) noteDays(rootOf(entry));
  return days.get(entry) ?? /^\/catchup\/[\w.-]+\/(\d{4}-\d\d-\d\d)/.exec(url.pathname)?.[1];
}
