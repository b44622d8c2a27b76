/**
 * SciRate: feeds, searches, what members scited, and paper pages. From its source,
 * https://github.com/scirate/scirate (Nov 2026); no capture seen.
 */

import { parseDoi } from '../../paper/paper-id';
import { arxivIdFromUrl } from '../../paper/paper-links';
import { atEndOf } from '../reading/badge-spots';
import { dayIn } from '../reading/clean';
import {
  attribute,
  childrenOf,
  closest,
  find,
  findAll,
  rawText,
  textNodeValue,
  textOf,
} from '../reading/dom';
import { linkUrl } from '../reading/links';
import { paperPage } from '../reading/paper-page';
import type { PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';

export const info: SiteInfo = {
  id: 'scirate',
  name: 'SciRate',
  matches: ['https://scirate.com/*', 'https://www.scirate.com/*'],
};

const lists: PageKind = {
  isAt: (url) =>
    /^\/(?:search\/?|arxiv\/[a-z-]+(?:\.[A-Za-z-]+)?\/?|(?:users\/)?[\w-]+\/(?:scites|papers)\/?)?$/.test(
      url.pathname,
    ),
  findEntries: (page) => findAll(page, 'li.paper'),
  readEntry: readListed,
  findBadgeSpots: atEndOf('.title', '.uid'),
  saysNone: (page) => /^No papers found/.test(rawText(find(page, 'ul.papers'))),
};

const papers = paperPage({
  isAt: (url) => arxivIdFromUrl(url) !== undefined,
  heading: ['.paper h1.title', 'h1.title'],
  read: (root, url, heading) => readPaper(closest(heading, '.paper') ?? root, url),
});

export const pages: readonly PageKind[] = [lists, papers];

function readListed(entry: Element, url: URL): RawEntry | undefined {
  const link = find(entry, '.title a[href*="/arxiv/"]');
  const address = linkUrl(link, url);
  const id = address && arxivIdFromUrl(address);
  if (!id) return undefined;
  const line = textOf(find(entry, '.uid')) ?? '';
  return {
    ids: [`arxiv:${id.value}`],
    title: textOf(link),
    authors: authorsOf(entry),
    abstract: textOf(find(entry, '.abstract')),
    listedOn: dayIn(line),
    arxivVersion: versionIn(line, id.value),
    subjects: findAll(entry, '.uid a').flatMap((feed) => textOf(feed)?.trim() ?? []),
    upvotes: countIn(find(entry, '.scites-count .count', '.scites-count')),
    commentCount: countIn(find(entry, '.pull-right > div > a[href*="/arxiv/"]:not(.btn)')),
    pdfUrl: attribute(find(entry, 'a.paper-download[href*="/pdf/"]'), 'href'),
  };
}

/** Twenty are shown at most; the entry's BibTeX has all. */
function authorsOf(entry: Element): string[] {
  const links = findAll(entry, '.authors a[href*="/search"]');
  const shown = links.flatMap((link) => textOf(link)?.replace(/,\s*$/, '') ?? []);
  if (links.length < 20) return shown;
  const cited = /\bauthor\s*=\s*\{([^{}]*)\}/i.exec(rawText(find(entry, 'textarea.bibtex')))?.[1];
  const all = cited?.split(/\s+and\s+/) ?? [];
  return all.length > shown.length ? all : shown;
}

function readPaper(paper: ParentNode, url: URL): Partial<RawEntry> {
  const body = find(paper, '.col-md-12');
  // `Author comments: …`, `Doi: …`: bare lines among the parts that are elements.
  const lines = (body ? childrenOf(body) : []).map((node) => textNodeValue(node)?.trim() ?? '');
  const labelled = (label: string) =>
    lines.find((line) => line.startsWith(`${label}: `))?.slice(label.length + 2);
  const dates = textOf(find(paper, '.dates'));
  return {
    ids: [parseDoi(labelled('Doi') ?? '')],
    title: textOf(find(paper, 'h1.title')),
    authors: findAll(paper, '.authors a[href*="/search"]').flatMap(
      (link) => textOf(link)?.replace(/,\s*$/, '') ?? [],
    ),
    abstract: textOf(find(paper, '.abstract')),
    publishedOn: dayIn(dates?.split('Updated')[0]),
    subjects: findAll(paper, '.dates a, .categories a').flatMap((feed) => textOf(feed) ?? []),
    comments: labelled('Author comments'),
    journalRef: labelled('Journal ref'),
    upvotes: countIn(find(paper, '.scites-count .count')),
    arxivVersion: arxivIdFromUrl(url)?.version,
    pdfUrl: attribute(find(paper, 'a.paper-download[href*="/pdf/"]'), 'href'),
  };
}

function versionIn(line: string, id: string): number | undefined {
  const written = /arXiv:(\S+?)v(\d{1,3})\b/.exec(line);
  return written?.[1] === id ? Number(written[2]) : undefined;
}

function countIn(element: Element | undefined): number | undefined {
  const digits = /\d+/.exec(rawText(element))?.[0];
  return digits === undefined ? undefined : Number(digits);
}

export const examples: SiteExamples = {
  listing: [
    'https://scirate.com/',
    'https://scirate.com/?date=2026-11-20&range=7',
    'https://scirate.com/arxiv/quant-ph',
    'https://scirate.com/arxiv/cond-mat.str-el?range=1',
    'https://scirate.com/arxiv/cs.LG',
    'https://scirate.com/search?q=au:Lovelace_A',
    'https://scirate.com/users/ada/scites',
    'https://scirate.com/ada-lovelace/scites',
    'https://www.scirate.com/arxiv/math.QA',
    'https://scirate.com/arxiv/2408.01234',
    'https://scirate.com/arxiv/2408.01234v2',
    'https://scirate.com/arxiv/quant-ph/9901001',
  ],
  other: [
    'https://scirate.com/about',
    'https://scirate.com/login',
    'https://scirate.com/comments',
    'https://scirate.com/arxiv/2408.01234/scites',
    'https://scirate.com/users/ada/comments',
    'http://scirate.com/arxiv/quant-ph',
    'https://scirate.com.evil.tld/arxiv/quant-ph',
  ],
};
