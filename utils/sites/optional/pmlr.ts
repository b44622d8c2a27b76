/**
 * Proceedings of Machine Learning Research: volumes and papers. Selectors from the site's own
 * templates and from scrapers in public code, no capture seen, Nov 2026.
 */
import { paperIdFromUrl } from '../../paper/paper-links';
import { atEndOf } from '../reading/badge-spots';
import { dateIn } from '../reading/clean';
import { attribute, find, findAll, rootOf, textOf } from '../reading/dom';
import { linkedPaperIds } from '../reading/links';
import { splitNames } from '../reading/names';
import { paperPage } from '../reading/paper-page';
import type { PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';

export const info: SiteInfo = {
  id: 'pmlr',
  name: 'PMLR',
  matches: ['https://proceedings.mlr.press/*'],
};

const volumes: PageKind = {
  isAt: ({ pathname }) => /^\/[vr]\d+(?:\/(?:index\.html)?)?$/.test(pathname),
  findEntries: (page) => findAll(page, '.paper:has(a[href])'),
  readEntry,
  findBadgeSpots: atEndOf('.links', '.title', '.details'),
};

const papers = paperPage({
  isAt: (url) => url.pathname.endsWith('.html') && paperIdFromUrl(url) !== undefined,
  heading: ['article h1', '.post-content h1', 'h1'],
  read: (root, url) => ({
    ids: linkedPaperIds(root, url, '#extras a[href*="openreview.net/"]'),
    abstract: textOf(find(root, '#abstract', '.abstract')),
    codeUrl: codeIn(root),
  }),
});

export const pages: readonly PageKind[] = [volumes, papers];

function readEntry(entry: Element, url: URL): RawEntry | undefined {
  return {
    ids: linkedPaperIds(entry, url, '.links a[href], .title a[href]'),
    title: textOf(find(entry, '.title')),
    authors: splitNames(textOf(find(entry, '.authors'))),
    publishedOn: monthOf(entry),
    venue: textOf(find(entry, '.info i')),
    pdfUrl: attribute(find(entry, '.links a[href$=".pdf"]'), 'href'),
    codeUrl: codeIn(entry),
  };
}

/** Of the meeting, in the volume's heading: `Volume 202: …, 23-29 July 2023, …`. */
function monthOf(entry: Element): string | undefined {
  return dateIn(textOf(find(rootOf(entry), 'h2', 'h1')))?.slice(0, 7);
}

function codeIn(scope: ParentNode): string | undefined {
  return attribute(
    find(scope, '.links a[href^="https://github.com/"]', '#extras a[href^="https://github.com/"]'),
    'href',
  );
}

export const examples: SiteExamples = {
  listing: [
    'https://proceedings.mlr.press/v202/',
    'https://proceedings.mlr.press/v202',
    'https://proceedings.mlr.press/v1/index.html',
    'https://proceedings.mlr.press/r1/',
    'https://proceedings.mlr.press/v202/lovelace23a.html',
    'https://proceedings.mlr.press/v9/lovelace10a.html',
    'https://proceedings.mlr.press/r3/lovelace01a.html',
  ],
  other: [
    'https://proceedings.mlr.press/',
    'https://proceedings.mlr.press/faq.html',
    'https://proceedings.mlr.press/spec.html',
    'https://proceedings.mlr.press/v202/lovelace23a/lovelace23a.pdf',
    'https://proceedings.mlr.press/v202/assets/bib/bibliography.bib',
    'http://proceedings.mlr.press/v202/',
    'https://data.mlr.press/v1/',
    'https://proceedings.mlr.press.evil.tld/v202/',
  ],
};
