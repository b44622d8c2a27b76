/**
 * The ACL Anthology: volumes, events, authors and papers. Its search is a frame of Google's.
 * Selectors as in captures of May 2022 (Bootstrap 4) and Feb 2026, and in the site's own templates.
 */
import { type PaperId, splitPaperId } from '../../paper/paper-id';
import { paperIdFromUrl } from '../../paper/paper-links';
import { atEndOf } from '../reading/badge-spots';
import { attribute, closest, find, findAll, nextElement, rootOf, textOf } from '../reading/dom';
import { linkedPaperId, linkUrl } from '../reading/links';
import { paperPage } from '../reading/paper-page';
import type { PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';

const hosts = ['aclanthology.org', 'www.aclanthology.org'];

export const info: SiteInfo = {
  id: 'acl-anthology',
  name: 'ACL Anthology',
  matches: hosts.map((host) => `https://${host}/*`),
};

const lists: PageKind = {
  isAt: ({ pathname }) => /^\/(?:volumes|events|people)\/[^/]+(?:\/[^/]+){0,2}\/?$/.test(pathname),
  findEntries: (page) => findAll(page, '.d-sm-flex:has(strong > a[href])').filter(isPaper),
  readEntry,
  findBadgeSpots: atEndOf('strong'),
  partsOf: (entry) => [abstractOf(entry) ?? []].flat(),
  // Volumes that are announced, and people who only edited.
  saysNone: (page) => find(page, '#title') !== undefined && !find(page, '#main strong a[href]'),
};

const papers = paperPage({
  isAt: (url) => isPaperId(paperIdFromUrl(url)) && !/\.(?:pdf|bib)$/.test(url.pathname),
  heading: ['h2#title', 'h1#title'],
  read: (root, _url, heading) => ({
    title: textOf(closest(heading, '#title')),
    authors: namesIn(root, 'p.lead a[href*="/people/"]'),
    abstract: textOf(find(root, '.acl-abstract'), '.card-title, h5'),
  }),
});

export const pages: readonly PageKind[] = [lists, papers];

function readEntry(entry: Element, url: URL): RawEntry | undefined {
  const title = find(entry, 'strong:has(> a[href])');
  const id = title && linkedPaperId(find(title, 'a[href]'), url);
  if (!id) return undefined;
  return {
    ids: [id],
    title: textOf(title),
    authors: namesIn(entry, 'a[href*="/people/"]'),
    abstract: textOf(abstractOf(entry)),
    publishedOn: yearOf(id),
    venue: venueOf(entry),
    pdfUrl: attribute(find(entry, 'a[href$=".pdf"]'), 'href'),
  };
}

function isPaper(entry: Element): boolean {
  const link = find(entry, 'strong > a[href]');
  const url = linkUrl(link, new URL('https://aclanthology.org/'));
  return url !== undefined && isPaperId(paperIdFromUrl(url));
}

/** Front matter, `2021.conll-1.0` and until 2019 `N04-1000` or `W04-0100`, is no paper. */
function isPaperId(id: PaperId | undefined): boolean {
  return id?.startsWith('acl:') === true && !/^acl:(?:W\d\d-\d\d00|[^W]\d\d-\d000)$/.test(id);
}

/** The box that opens below the entry; its id names the paper, so that it is never another's. */
function abstractOf(entry: Element): Element | undefined {
  const box = nextElement(entry);
  if (!box || closest(box, '.abstract-collapse') !== box) return undefined;
  const opener = attribute(find(entry, 'a[href^="#abstract-"]'), 'href')?.slice(1);
  return opener !== undefined && attribute(box, 'id') === opener ? box : undefined;
}

function yearOf(id: PaperId): string | undefined {
  const { value } = splitPaperId(id);
  const short = /^[A-Z](\d\d)-/.exec(value)?.[1];
  if (short !== undefined) return Number(short) > 60 ? `19${short}` : `20${short}`;
  return /^\d{4}/.exec(value)?.[0];
}

/** Named in an author's list; on an event's page above the volume's papers; else the page's. */
function venueOf(entry: Element): string | undefined {
  const named = find(entry, 'a[href*="/volumes/"]');
  const section = closest(entry, 'div[id]:has(> h4)');
  const above = section && find(section, 'h4 a[href*="/volumes/"]');
  if (named ?? above) return textOf(named ?? above);
  const title = find(rootOf(entry), '#title');
  const editors = title && nextElement(title);
  return editors && closest(editors, 'p.lead') === editors ? textOf(title) : undefined;
}

function namesIn(scope: ParentNode, selector: string): string[] {
  return findAll(scope, selector).flatMap((link) => textOf(link) ?? []);
}

export const examples: SiteExamples = {
  listing: [
    'https://aclanthology.org/volumes/2026.acl-long/',
    'https://aclanthology.org/volumes/N04-1/',
    'https://aclanthology.org/events/conll-2021/',
    'https://aclanthology.org/events/acl-2026/#2026acl-long',
    'https://aclanthology.org/people/a/ada-lovelace/',
    'https://aclanthology.org/people/ada-lovelace/',
    'https://aclanthology.org/people/ada-lovelace/unverified/',
    'https://www.aclanthology.org/volumes/2026.acl-long/',
    'https://aclanthology.org/2021.naacl-main.208/',
    'https://aclanthology.org/2021.naacl-main.208',
    'https://aclanthology.org/N04-1001/',
    'https://aclanthology.org/2026.findings-acl.12/',
  ],
  other: [
    'https://aclanthology.org/',
    'https://aclanthology.org/search/?q=lanterns',
    'https://aclanthology.org/venues/acl/',
    'https://aclanthology.org/volumes/',
    'https://aclanthology.org/people/',
    'https://aclanthology.org/info/ids/',
    'https://aclanthology.org/faq/',
    'https://aclanthology.org/2021.conll-1.0/',
    'https://aclanthology.org/N04-1000/',
    'https://aclanthology.org/2021.naacl-main.208.pdf',
    'https://aclanthology.org/2021.naacl-main.208.bib',
    'http://aclanthology.org/2021.naacl-main.208/',
    'https://aclanthology.org.evil.tld/2021.naacl-main.208/',
    'https://notaclanthology.org/volumes/2026.acl-long/',
  ],
};
