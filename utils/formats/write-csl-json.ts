/**
 * CSL-JSON, the shape of citation processors and of Pandoc
 * (https://github.com/citation-style-language/schema, version 1.0.2). What CSL has no variable for
 * stands under `custom.offprint`, where the schema allows anything.
 */
import { type Citation, type DateParts, doiOf, present } from './citation';
import type { CitationType } from './citation-venue';
import type { PersonName } from './person-names';

const types: Record<CitationType, string> = {
  preprint: 'article',
  article: 'article-journal',
  inproceedings: 'paper-conference',
  incollection: 'chapter',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  misc: 'document',
};

/** An array, one item per line and per chunk. */
export function* writeCslJson(citations: Iterable<Citation>): Generator<string> {
  let place = 0;
  for (const citation of citations) {
    yield `${place === 0 ? '[' : ','}\n${JSON.stringify(itemOf(citation, `paper${place + 1}`))}`;
    place += 1;
  }
  yield place === 0 ? '[]\n' : '\n]\n';
}

function itemOf(citation: Citation, id: string): object {
  const { arxiv, keywords, authors, type, containerTitle, date } = citation;
  const isPreprint = type === 'preprint';
  const archive = isPreprint ? (containerTitle ?? (arxiv && 'arXiv')) : undefined;
  return wellFormed({
    id: citation.key ?? id,
    type: types[type],
    title: citation.title,
    ...present({
      author: authors.length === 0 ? undefined : authors.map(nameOf),
      issued: date && { 'date-parts': [partsOf(date)] },
      'container-title': isPreprint ? undefined : containerTitle,
      publisher: archive ?? citation.publisher,
      volume: citation.volume,
      issue: citation.issue,
      page: citation.pages,
      number: isPreprint && arxiv ? `arXiv:${arxiv.id}` : undefined,
      DOI: doiOf(citation),
      URL: citation.url,
      abstract: citation.abstract,
      keyword: keywords.length === 0 ? undefined : keywords.join(', '),
      annote: citation.note,
    }),
    custom: { offprint: ownFieldsOf(citation) },
  });
}

/** The fields of a citation that CSL cannot say, or not exactly, by their names there. */
function ownFieldsOf(citation: Citation): object {
  const { type, containerTitle, publisher, ids, doi, arxiv, pdfUrl, codeUrl } = citation;
  const { comments, journalRef, subjects, keywords, lists, status, isStarred, addedAt } = citation;
  const hidden = type === 'preprint' ? { containerTitle, publisher } : {};
  return present({
    ...{ ids, doi, arxiv, pdfUrl, codeUrl, comments, journalRef, subjects, keywords, lists },
    ...{ status, isStarred, addedAt, ...hidden },
  });
}

function nameOf(name: PersonName): object {
  if ('literal' in name) return name;
  const { particle, ...rest } = name;
  return { ...rest, ...present({ 'non-dropping-particle': particle }) };
}

function partsOf({ year, month, day }: DateParts): number[] {
  return [year, month, day].filter((part) => part !== undefined);
}

/** JSON can hold half a character, but files in UTF-8 cannot. */
function wellFormed<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed() : part,
  );
}
