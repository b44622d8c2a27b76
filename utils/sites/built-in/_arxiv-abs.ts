/**
 * arXiv's abstract pages. What is on the page comes first, since metas write names the other way
 * round. Selectors as in captures of Jun 2021 to Jun 2026.
 */
import { type ArxivId, arxivPaperId, parseDoi } from '../../paper/paper-id';
import { arxivIdFromUrl } from '../../paper/paper-links';
import { dayIn } from '../reading/clean';
import { attribute, closest, find, findAll, metas, rootOf, textOf } from '../reading/dom';
import { firstNameFirst } from '../reading/names';
import type { RawEntry } from '../site';
import { authorsIn, categoriesIn, fieldText, linkedVersion } from './_arxiv-fields';

/** The title; where it is missing but the metas name a paper, the page's content. */
export function findAbsEntry(page: ParentNode): Element[] {
  const title = find(page, '#abs h1.title', 'h1.title');
  const isPaper = title !== undefined || metas(page, 'citation_title').length > 0;
  const entry = title ?? (isPaper ? find(page, '#abs', '#content-inner') : undefined);
  return entry ? [entry] : [];
}

export function readAbs(entry: Element, url: URL): RawEntry | undefined {
  const root = rootOf(entry);
  const scope = closest(entry, '#abs') ?? closest(entry, '#content-inner') ?? root;
  const id = arxivIdFromUrl(url);
  if (!id) return undefined;
  const meta = (name: string) => metas(root, name)[0];
  const shownDois = findAll(scope, '.doi a').map((link) => textOf(link) ?? '');
  const dois = shownDois.length > 0 ? shownDois : metas(root, 'citation_doi');
  const dateline = textOf(find(scope, '.dateline'));
  return {
    ids: [arxivPaperId(id.value), ...dois.map(parseDoi)],
    title: fieldText(find(scope, 'h1.title')) ?? meta('citation_title'),
    authors: authorsOf(scope, root),
    abstract:
      fieldText(find(scope, 'blockquote.abstract', '.abstract')) ?? meta('citation_abstract'),
    publishedOn: dayIn(dateline) ?? meta('citation_date')?.replaceAll('/', '-'),
    comments: textOf(find(scope, 'td.comments', '.comments')),
    journalRef: textOf(find(scope, 'td.jref', '.jref')),
    subjects: categoriesIn(textOf(find(scope, 'td.subjects', '.subjects'))),
    arxivVersion: id.version ?? versionOf(scope, id, dateline, url),
    pdfUrl: meta('citation_pdf_url') ?? attribute(find(root, 'a.download-pdf'), 'href'),
  };
}

function authorsOf(scope: ParentNode, root: ParentNode): string[] {
  const shown = authorsIn(find(scope, '.authors'), 'a[href*="searchtype=author"], a[rel]');
  return shown.length > 0 ? shown : metas(root, 'citation_author').map(firstNameFirst);
}

/** `(this version, v2)`; a dateline that names no other version is of the first. */
function versionOf(scope: ParentNode, id: ArxivId, dateline: string | undefined, url: URL) {
  const written = /this version,\s*v(\d{1,3})/.exec(dateline ?? '')?.[1];
  if (written !== undefined) return Number(written);
  const cited = find(scope, 'td.arxividv', '.arxividv');
  return cited && linkedVersion(cited, id.value, url);
}
