/**
 * Google Scholar: results, the reader's library, author profiles and the page of one of their
 * articles. Its words are in the reader's language, so none of them is relied upon.
 */
import { find } from '../reading/dom';
import type { PageKind, SiteExamples, SiteInfo } from '../site';
import { articles, profiles } from './_google-scholar-profile';
import { findResultSpots, findResults, readResult } from './_google-scholar-result';

const domains = [
  ...['com', 'de', 'fr', 'co.uk', 'ca', 'com.au', 'es', 'it', 'nl', 'be', 'ch', 'at', 'se', 'pl'],
  ...['pt', 'com.br', 'com.mx', 'co.in', 'co.jp', 'co.kr', 'com.hk', 'com.tw', 'com.sg', 'ru'],
  ...['com.tr', 'co.id', 'dk', 'no', 'fi', 'co.il'],
];

export const info: SiteInfo = {
  id: 'google-scholar',
  name: 'Google Scholar',
  matches: domains.map((domain) => `https://scholar.google.${domain}/*`),
};

/** What makes `/scholar` more than an empty search form. */
const questions = [
  ...['q', 'as_q', 'as_epq', 'as_oq', 'as_sauthors', 'as_publication'],
  ...['cites', 'cluster', 'scilib'],
];

const results: PageKind = {
  isAt: (url) =>
    url.pathname === '/scholar' && questions.some((name) => url.searchParams.has(name)),
  findEntries: findResults,
  readEntry: readResult,
  findBadgeSpots: findResultSpots,
  // Results would have links to their citations and kin, whatever their classes are.
  saysNone: (page) =>
    find(page, '#gs_res_ccl_mid') !== undefined &&
    find(page, '#gs_res_ccl_mid a[href*="cites="]', '#gs_res_ccl_mid a[href*="q=related:"]') ===
      undefined,
  isBlocked,
};

/** Answers to questions in whole sentences, since Nov 2025; its results have the same parts. */
const labs: PageKind = {
  ...results,
  isAt: (url) => /^\/scholar_labs\/search(?:\/|$)/.test(url.pathname),
  saysNone: (page) => find(page, 'a[href*="cites="]', 'a[href*="q=related:"]') === undefined,
};

export const pages: readonly PageKind[] = [
  results,
  labs,
  { ...profiles, isBlocked },
  { ...articles, isBlocked },
];

export const examples: SiteExamples = {
  listing: [
    'https://scholar.google.com/scholar?q=paper+lanterns&hl=en',
    'https://scholar.google.com/scholar?hl=de&as_sdt=0%2C5&q=lanterns&btnG=',
    'https://scholar.google.co.uk/scholar?start=10&q=lanterns',
    'https://scholar.google.com/scholar?as_q=lanterns&as_ylo=2024',
    'https://scholar.google.com/scholar?cites=6238494921517447018&as_sdt=2005&hl=en',
    'https://scholar.google.com/scholar?cluster=6238494921517447018&hl=en',
    'https://scholar.google.com/scholar?q=related:ajcgAhSWk1YJ:scholar.google.com/&hl=en',
    'https://scholar.google.de/scholar?scilib=1&hl=de',
    'https://scholar.google.com/scholar_labs/search?hl=en',
    'https://scholar.google.com/scholar_labs/search/session/1234567890?hl=en',
    'https://scholar.google.com/citations?user=AAAAAAAAAAAJ&hl=en',
    'https://scholar.google.co.jp/citations?hl=ja&user=AAAAAAAAAAAJ&view_op=list_works&sortby=pubdate',
    'https://scholar.google.com/citations?view_op=view_citation&hl=en&user=AAAAAAAAAAAJ&citation_for_view=AAAAAAAAAAAJ:u5HHmVD_uO8C',
  ],
  other: [
    'https://scholar.google.com/',
    'https://scholar.google.com/scholar',
    'https://scholar.google.com/scholar?hl=en',
    'https://scholar.google.com/scholar_settings?hl=en',
    'https://scholar.google.com/scholar_labs/',
    'https://scholar.google.com/scholar_case?case=12120372216939101759',
    'https://scholar.google.com/citations',
    'https://scholar.google.com/citations?view_op=search_authors&mauthors=lovelace',
    'https://scholar.google.com/citations?view_op=list_colleagues&user=AAAAAAAAAAAJ',
    'https://scholar.google.com/citations?view_op=top_venues',
    'https://scholar.google.com/intl/en/scholar/help.html',
    'http://scholar.google.com/scholar?q=lanterns',
    'https://www.google.com/scholar?q=lanterns',
    'https://scholar.google.com.evil.tld/scholar?q=lanterns',
    'https://scholar.google.evil.tld/scholar?q=lanterns',
  ],
};

/** As in a capture of Dec 2025. */
function isBlocked(page: ParentNode): boolean {
  return find(page, '#gs_captcha_ccl', '#gs_captcha_f', '#captcha-form') !== undefined;
}
