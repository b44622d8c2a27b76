/**
 * What a page says of its own paper in its head, for machines: Highwire's `citation_*` tags as
 * Google Scholar asks for them, https://scholar.google.com/intl/en/scholar/inclusion.html#indexing,
 * and Dublin Core, https://www.dublincore.org/specifications/dublin-core/dcq-html/
 */
import { parseDoi } from '../../paper/paper-id';
import type { RawEntry } from '../site';
import { metas } from './dom';
import { firstNameFirst } from './names';

/** What the head says; `ids` holds the DOI where it is told. */
export function readPageMetadata(root: ParentNode): RawEntry {
  const first = (...names: readonly string[]) =>
    names.flatMap((name) => metas(root, name)).find((value) => value.trim() !== '');
  const all = (...names: readonly string[]) =>
    names.map((name) => metas(root, name)).find((values) => values.length > 0) ?? [];
  const doi = first('citation_doi', 'bepress_citation_doi', 'dc.identifier', 'DC.Identifier');
  return {
    ids: [doi === undefined ? undefined : parseDoi(doi)],
    title: first('citation_title', 'bepress_citation_title', 'dc.title', 'DC.Title'),
    authors: all('citation_author', 'citation_authors', 'dc.creator', 'DC.Creator')
      .flatMap((names) => names.split(';'))
      .map(firstNameFirst),
    abstract: first('citation_abstract', 'dc.description', 'DC.Description'),
    publishedOn: isoDay(
      first('citation_publication_date', 'citation_online_date', 'citation_date', 'dc.date'),
    ),
    venue: first(
      ...['citation_journal_title', 'citation_conference_title', 'citation_inbook_title'],
      ...['prism.publicationName', 'citation_technical_report_institution'],
    ),
    pdfUrl: first('citation_pdf_url'),
  };
}

/** `2024/3/9` and `2024-03-09` → `2024-03-09`; `2024/03` → `2024-03`; what is neither stays. */
function isoDay(date: string | undefined): string | undefined {
  const parts = /^(\d{4})(?:[/-](\d{1,2})(?:[/-](\d{1,2}))?)?/.exec(date?.trim() ?? '');
  if (!parts) return date;
  return parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
