/** arXiv's search results. Selectors as in a capture of Mar 2026. */
import { type ArxivId, arxivPaperId, parseArxivId, parseDoi } from '../../paper/paper-id';
import { dayIn } from '../reading/clean';
import { attribute, find, findAll, textOf } from '../reading/dom';
import type { RawEntry } from '../site';
import { authorsIn, isCategory, linkedId, linkedVersion } from './_arxiv-fields';

export function readSearchEntry(entry: Element, url: URL): RawEntry | undefined {
  const id = linkedId(find(entry, 'p.list-title > a', 'a[href*="/abs/"]'), url);
  if (!id) return undefined;
  // Of its own tag, since comments link to others' papers.
  const dois = findAll(entry, '.tag a[href*="doi.org/"]').map((link) => attribute(link, 'href'));
  return {
    ids: [arxivPaperId(id.value), ...dois.map((doi) => parseDoi(doi ?? ''))],
    title: textOf(find(entry, 'p.title')),
    authors: authorsIn(find(entry, 'p.authors'), 'a[href]'),
    abstract: abstractOf(entry),
    publishedOn: submittedOn(entry),
    comments: labelled(entry, 'Comments'),
    journalRef: labelled(entry, 'Journal ref'),
    subjects: findAll(entry, '.tags .tag[data-tooltip]')
      .map((tag) => textOf(tag)?.trim() ?? '')
      .filter(isCategory),
    arxivVersion: versionOf(entry, id, url),
    pdfUrl: attribute(find(entry, 'a[href*="/pdf/"]'), 'href'),
  };
}

/** Both lengths are in the page and one is hidden; the full one ends in a link that folds it. */
function abstractOf(entry: Element): string | undefined {
  const full = textOf(find(entry, '.abstract-full'), 'a[onclick], a.is-size-7');
  if (full !== undefined) return full.replace(/\s*△ Less\s*$/, '');
  const short = textOf(find(entry, '.abstract-short'), 'a[onclick], a.is-size-7');
  return short?.trim().endsWith('…') ? undefined : short;
}

/** `2602.17997v2-abstract-full`: the only place a result names its version. */
function versionOf(entry: Element, id: ArxivId, url: URL): number | undefined {
  const written = attribute(find(entry, '.abstract-full[id]', '.abstract-short[id]'), 'id');
  const named = parseArxivId(written?.replace(/-abstract-(?:full|short)$/, '') ?? '');
  return named?.value === id.value ? named.version : linkedVersion(entry, id.value, url);
}

/** `Submitted 8 March, 2026; v1 submitted 20 February, 2026; …`: the first version's day. */
function submittedOn(entry: Element): string | undefined {
  const line = findAll(entry, 'p.is-size-7')
    .map((paragraph) => textOf(paragraph)?.trim() ?? '')
    .find((text) => text.startsWith('Submitted'));
  return dayIn(/v1\s+submitted\s+([^;]+)/.exec(line ?? '')?.[1] ?? line);
}

function labelled(entry: Element, label: string): string | undefined {
  const start = `${label}:`;
  return findAll(entry, 'p.comments')
    .map((paragraph) => textOf(paragraph)?.trim() ?? '')
    .find((text) => text.startsWith(start))
    ?.slice(start.length);
}
