/**
 * What a page says of its own paper for machines: Highwire's `citation_*` tags as Google Scholar
 * asks for them, https://scholar.google.com/intl/en/scholar/inclusion.html#indexing, Dublin Core,
 * https://www.dublincore.org/specifications/dublin-core/dcq-html/, PRISM, and JSON-LD where those
 * are silent.
 */
import { arxivPaperId, type PaperId, parseDoi } from '../../paper/paper-id';
import { paperIdFromUrl } from '../../paper/paper-links';
import type { RawEntry } from '../site';
import { dateIn } from './clean';
import { attribute, findAll } from './dom';
import { withoutMarkup } from './inline-markup';
import { readJsonLd } from './json-ld';
import { firstNameFirst } from './names';

const maxTags = 5_000;

/** The tags' contents by their names in lower case, in the page's order. */
type Tags = ReadonlyMap<string, readonly string[]>;

/** What the head says; `ids` holds those that are told, the DOI first. */
export function readPageMetadata(root: ParentNode): RawEntry {
  const tags = readTags(root);
  const told = readFields(tags);
  const linked = ownArticle(readJsonLd(root), told);
  if (!linked) return told;
  const gaps = Object.entries(linked).filter(
    ([field]) => !hasValue(told[field as keyof RawEntry]) && field !== 'ids',
  );
  return { ...told, ...Object.fromEntries(gaps), ids: joinIds(told.ids, linked.ids) };
}

/** Whether the head says, in words made for papers alone, that the page is one. */
export function isPaperInHead(root: ParentNode): boolean {
  const tags = readTags(root);
  return tags.has('citation_title') || tags.has('bepress_citation_title');
}

/** Whether the page says, in its head or as JSON-LD, that it is the page of one paper. */
export function isPaperTold(root: ParentNode): boolean {
  return (
    isPaperInHead(root) || ownArticle(readJsonLd(root), readFields(readTags(root))) !== undefined
  );
}

function readTags(root: ParentNode): Tags {
  const tags = new Map<string, string[]>();
  for (const tag of findAll(root, 'meta[content]').slice(0, maxTags)) {
    const name = (attribute(tag, 'name') ?? attribute(tag, 'property'))?.trim().toLowerCase();
    const content = attribute(tag, 'content') ?? '';
    if (name === undefined || content.trim() === '') continue;
    const known = tags.get(name);
    if (known) known.push(content);
    else tags.set(name, [content]);
  }
  return tags;
}

function readFields(tags: Tags): RawEntry {
  const all = (...names: readonly string[]) =>
    names.map((name) => tags.get(name) ?? []).find((values) => values.length > 0) ?? [];
  const first = (...names: readonly string[]) => all(...names)[0];
  return {
    ids: idsIn(tags),
    title: withoutMarkup(
      first('citation_title', 'bepress_citation_title', 'dc.title', 'dcterms.title'),
    ),
    authors: all(
      ...['citation_author', 'citation_authors', 'bepress_citation_author', 'dc.creator'],
      ...['dcterms.creator', 'dc.contributor'],
    )
      .flatMap((names) => names.split(';'))
      .map(firstNameFirst),
    abstract: withoutMarkup(
      first('citation_abstract', 'dcterms.abstract', 'dc.description', 'dcterms.description'),
    ),
    publishedOn: dateIn(
      first(
        ...['citation_publication_date', 'citation_online_date', 'citation_date'],
        ...['bepress_citation_date', 'prism.publicationdate', 'dc.date', 'dc.date.issued'],
        ...['dcterms.issued', 'dcterms.date', 'citation_year'],
      ),
    ),
    venue: first(
      ...['citation_journal_title', 'citation_conference_title', 'citation_inbook_title'],
      ...['bepress_citation_journal_title', 'prism.publicationname', 'dc.source'],
      ...['citation_technical_report_institution'],
    ),
    pdfUrl: first('citation_pdf_url', 'bepress_citation_pdf_url'),
  };
}

function idsIn(tags: Tags): PaperId[] {
  const values = (...names: readonly string[]) => names.flatMap((name) => tags.get(name) ?? []);
  const dois = values('citation_doi', 'bepress_citation_doi', 'prism.doi', 'dc.identifier');
  const identifiers = values('dcterms.identifier', 'dc.identifier.doi');
  // One DOI: Dublin Core may list those of other versions and of the journal.
  const [doi] = [...dois, ...identifiers].flatMap((text) => parseDoi(text) ?? []);
  const arxiv = values('citation_arxiv_id').flatMap((text) => arxivPaperId(text) ?? []);
  const pmid = values('citation_pmid').filter((text) => /^\d{1,9}$/.test(text));
  const pages = values('citation_abstract_html_url', 'bepress_citation_abstract_html_url').flatMap(
    (link) => (URL.canParse(link) && paperIdFromUrl(new URL(link))) || [],
  );
  return [
    ...(doi ? [doi] : []),
    ...arxiv.slice(0, 1),
    ...pmid.slice(0, 1).map((id): PaperId => `pmid:${id}`),
    ...pages.slice(0, 1),
  ];
}

/** The article that is the page's own; none where another may be meant. */
function ownArticle(articles: readonly RawEntry[], told: RawEntry): RawEntry | undefined {
  const ids = new Set(told.ids);
  const same = articles.find((article) => article.ids.some((id) => id && ids.has(id)));
  if (same) return same;
  const title = wordsOf(told.title);
  const named = articles.find((article) => title !== '' && wordsOf(article.title) === title);
  const candidate = named ?? (articles.length === 1 && title === '' ? articles[0] : undefined);
  return candidate && !isOther(told.ids, candidate.ids) ? candidate : undefined;
}

/** Whether both name a DOI, say, and not the same one. */
function isOther(some: RawEntry['ids'], others: RawEntry['ids']): boolean {
  const schemes = new Set(some.map(schemeOf));
  return others.some((id) => schemes.has(schemeOf(id)) && !some.includes(id));
}

const schemeOf = (id: PaperId | undefined) => id?.split(':')[0];
const wordsOf = (text = '') => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The head's ids and the others; where both name the DOI, the head is right. */
function joinIds(told: RawEntry['ids'], others: RawEntry['ids']): RawEntry['ids'] {
  const schemes = new Set(told.map(schemeOf));
  return [...told, ...others.filter((id) => !schemes.has(schemeOf(id)))];
}

function hasValue(value: unknown): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}
