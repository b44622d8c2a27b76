/** One result of PubMed, short as in most lists or long as on its own page. */
import { type PaperId, parseDoi } from '../../paper/paper-id';
import { dateIn } from '../reading/clean';
import { attribute, find, findAll, textOf } from '../reading/dom';
import { linkedPaperId } from '../reading/links';
import { splitNames } from '../reading/names';
import { paragraphsOf } from '../reading/paragraphs';
import type { RawEntry } from '../site';

export function readDocsum(entry: Element, url: URL): RawEntry | undefined {
  const link = find(entry, 'a.docsum-title', 'a[data-article-id]');
  const citation = textOf(
    find(entry, '.full-journal-citation', '.docsum-journal-citation', '.short-journal-citation'),
  );
  const ids = [pmidOf(textOf(find(entry, '.docsum-pmid'))), linkedPaperId(link, url)];
  return {
    ids: [...ids, pmidOf(attribute(link, 'data-article-id')), doiIn(citation)],
    title: withoutFullStop(textOf(link)),
    authors: splitNames(withoutFullStop(textOf(find(entry, '.full-authors', '.docsum-authors')))),
    publishedOn: publishedOn(citation),
    venue: venueIn(citation),
  };
}

/** `J Lantern Res. 2026 Mar 5;…`; of a chapter `2026 Mar 5. In: Lanterns [Internet]. …`. */
function venueIn(citation: string | undefined): string | undefined {
  const text = citation?.replace(/^\s*(?:\d{4}(?: [A-Z][a-z]{2}(?: \d{1,2})?)?\. )?In: /, '');
  return /^\s*([^.]+)\./.exec(text ?? '')?.[1];
}

/** A heading with identifiers and abstract. Everything stands twice: for wide and narrow windows. */
export function readOverview(scope: ParentNode, url: URL): RawEntry | undefined {
  const wide = find(scope, '[id$="full-view-heading"]', '.full-view') ?? scope;
  const field = (kind: string) =>
    find(wide, `.identifier.${kind} .id-link`, `.identifier.${kind} .current-id`);
  const title = find(wide, '.heading-title');
  const citation = textOf(find(wide, '.cit'));
  return {
    ids: [
      pmidOf(textOf(find(wide, '.identifier.pubmed .current-id', '.current-id'))),
      title && linkedPaperId(find(title, 'a[href]'), url),
      doiOf(textOf(field('doi'))),
      pmcidIn(textOf(field('pmc'))),
    ],
    title: withoutFullStop(textOf(title)),
    // The first list: authors may be told again with their institutions, and investigators.
    authors: findAll(find(wide, '.authors-list') ?? wide, '.full-name').flatMap(
      (name) => textOf(name) ?? [],
    ),
    abstract: paragraphsOf(find(scope, '.abstract-content.selected', '.abstract-content')),
    publishedOn: publishedOn(
      [citation, textOf(find(wide, '.secondary-date'))].filter(Boolean).join(' '),
    ),
    venue: textOf(find(wide, '.journal-actions-trigger')),
  };
}

/** Lists end every part with a full stop, titles and names as well. */
export function withoutFullStop(text: string | undefined): string | undefined {
  return text?.replace(/(?<!\.)\.\s*$/, '');
}

/** `2026 Mar 5;12(3):1-9. doi: …. Epub 2026 Feb 1.`: online first where it was. */
function publishedOn(citation: string | undefined): string | undefined {
  const early = /\bEpub (\d{4}[^.]*)/.exec(citation ?? '')?.[1];
  // A title of a journal may hold a year of its own: `… (1985). 2026 Mar 5;…`.
  const printed = /\b(?:1[89]|20)\d{2}(?: [A-Z][a-z]{2}[^;:.]*)?(?=[;:.]|$)/.exec(citation ?? '');
  return dateIn(early) ?? dateIn(printed?.[0]) ?? dateIn(citation);
}

function doiIn(citation: string | undefined): PaperId | undefined {
  return doiOf(/\bdoi:\s*(10\.\d{4,9}\/[^\s\p{C}]+)/iu.exec(citation ?? '')?.[1]);
}

function doiOf(text: string | undefined): PaperId | undefined {
  return text === undefined ? undefined : parseDoi(text);
}

function pmidOf(text: string | undefined): PaperId | undefined {
  return /^\d{1,9}$/.test(text?.trim() ?? '') ? `pmid:${text?.trim()}` : undefined;
}

export function pmcidIn(text: string | undefined): PaperId | undefined {
  const id = /\bPMC\d{1,9}\b/.exec(text ?? '')?.[0];
  return id === undefined ? undefined : `pmcid:${id}`;
}
