/**
 * bioRxiv and medRxiv: two hosts of one program, Highwire on Drupal. Search as in two captures of
 * medRxiv of Feb 2026, one of them of papers of bioRxiv; articles as in one of bioRxiv of Sep 2022;
 * days' lists and the archive from public code.
 */
import { parseDoi } from '../../paper/paper-id';
import { paperIdFromUrl } from '../../paper/paper-links';
import { atEndOf } from '../reading/badge-spots';
import { dayIn } from '../reading/clean';
import { attribute, closest, find, findAll, metas, rawText, textOf } from '../reading/dom';
import { linkedPaperId } from '../reading/links';
import { metaDate } from '../reading/meta-date';
import { paperPage } from '../reading/paper-page';
import { paragraphsOf } from '../reading/paragraphs';
import { showsWall } from '../reading/walls';
import type { PageKind, RawEntry, SiteExamples } from '../site';

const lists: PageKind = {
  isAt: (url) =>
    /^\/(?:search\/.+|collection\/[\w-]+\/?$|archive\/?$|content\/early\/recent\/?$)/.test(
      url.pathname,
    ),
  findEntries: (page) =>
    findAll(page, '.highwire-article-citation').filter((one) =>
      find(one, '.highwire-cite-linked-title', '.highwire-cite-title'),
    ),
  readEntry,
  findBadgeSpots: atEndOf('.highwire-cite-metadata', '.highwire-cite-extras', '.highwire-cite'),
  partsOf: (entry) => [dayOf(entry) ?? []].flat(),
  // `No Results` in place of `1,204 Results`; both sites are in English only.
  saysNone: (page) => /^No Results/i.test(rawText(find(page, '#page-title', '#search-summary'))),
  isBlocked: showsWall,
};

/** In lists of new papers: the heading of the day, above its list. */
function dayOf(entry: Element): Element | undefined {
  const list = closest(entry, '.highwire-list-wrapper');
  return list && find(list, '.highwire-list-title');
}

function readEntry(entry: Element, url: URL): RawEntry | undefined {
  const link = find(entry, 'a.highwire-cite-linked-title', '.highwire-cite-title a');
  const doi = textOf(find(entry, '.highwire-cite-metadata-doi'))?.replace(/^\s*doi:\s*/i, '');
  return {
    ids: [linkedPaperId(link, url), doi === undefined ? undefined : parseDoi(doi)],
    title: textOf(link ?? find(entry, '.highwire-cite-title')),
    authors: authorsIn(entry),
    publishedOn: firstPosted(entry),
    listedOn: dayIn(textOf(dayOf(entry))),
    venue: textOf(find(entry, '.highwire-cite-metadata-journal')),
  };
}

function authorsIn(scope: ParentNode): string[] {
  return findAll(scope, '.highwire-cite-authors .highwire-citation-author').flatMap(
    (name) => textOf(name, '.hw-author-orcid-logo, .element-invisible') ?? [],
  );
}

/** `/medrxiv/early/2021/12/07/2021.12.05.….atom` is the day of this version: of use for the first. */
function firstPosted(entry: Element): string | undefined {
  if (!/v1$/.test(attribute(entry, 'data-pisa') ?? '')) return undefined;
  const day = /\/early\/(\d{4})\/(\d\d)\/(\d\d)\//.exec(attribute(entry, 'data-apath') ?? '');
  return day ? day.slice(1).join('-') : undefined;
}

const articles = paperPage({
  isAt: (url) =>
    /^\/content\/(?:early\/\d{4}\/\d\d\/\d\d\/[\d.]+|10\.\d+\/)/.test(url.pathname) &&
    !url.pathname.endsWith('.pdf') &&
    (url.pathname.includes('/early/') || paperIdFromUrl(url) !== undefined),
  heading: ['h1#page-title', 'h1.highwire-cite-title'],
  read: (root) => {
    const citation = find(root, '.highwire-article-citation:has(h1)');
    return {
      authors: authorsIn(citation ?? root),
      // The head has it too, as markup.
      abstract:
        paragraphsOf(find(root, '.section.abstract', '#abstract-1')) ??
        metas(root, 'DC.Description')[0],
      // `citation_publication_date` is the first of January, whatever the day.
      publishedOn:
        (citation && firstPosted(citation)) ??
        metaDate(root, 'DC.Date', 'article:published_time', 'citation_date'),
    };
  },
  isBlocked: showsWall,
});

export const highwirePages: readonly PageKind[] = [lists, articles];

/** @param host such as `https://www.biorxiv.org` */
export function highwireExamples(host: string, subject: string): SiteExamples {
  return {
    listing: [
      `${host}/search/lantern`,
      `${host}/search/lantern%20numresults%3A75%20sort%3Arelevance-rank`,
      `${host}/search/author1%3AOkafor?page=2`,
      `${host}/collection/${subject}`,
      `${host}/collection/${subject}?page=3`,
      `${host}/content/early/recent`,
      `${host}/content/early/recent?page=1`,
      `${host}/archive?field_highwire_a_epubdate_value%5Bvalue%5D&page=2`,
      `${host}/content/10.1101/2026.02.03.26012345v1`,
      `${host}/content/10.64898/2026.02.03.712345v2.full`,
      `${host}/content/10.1101/696633v1.full-text`,
      `${host}/content/10.1101/2026.02.03.26012345v1.article-metrics`,
      `${host}/content/early/2019/07/11/696633`,
    ],
    other: [
      `${host}/`,
      `${host}/search`,
      `${host}/about-biorxiv`,
      `${host}/submit-a-manuscript`,
      `${host}/content/10.1101/2026.02.03.26012345v1.full.pdf`,
      `${host.replace('https:', 'http:')}/content/10.1101/696633v1`,
      `${host}.evil.tld/content/10.1101/696633v1`,
      `https://evil.tld/content/10.1101/696633v1`,
    ],
  };
}
