/**
 * OpenReview: venues, their submissions, search, profiles and forums. Selectors from the site's own
 * source in public code of 2020 to 2026, no capture seen, Nov 2026: React draws `div.note` for each
 * paper, late, with the same parts on every list.
 */
import type { PaperId } from '../../paper/paper-id';
import { paperIdFromUrl } from '../../paper/paper-links';
import { atEnd, atEndOf } from '../reading/badge-spots';
import { attribute, closest, find, findAll, parentOf, rootOf, textOf } from '../reading/dom';
import { linkedPaperId, linkUrl } from '../reading/links';
import { paperPage } from '../reading/paper-page';
import { showsWall } from '../reading/walls';
import type { PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';
import { noteAuthors, noteDate, noteField } from './_openreview-fields';
import { noteData } from './_openreview-json';

export const info: SiteInfo = {
  id: 'openreview',
  name: 'OpenReview',
  matches: ['https://openreview.net/*'],
};

const titleLink = ':is(h2, h3, h4) > a[href*="/forum?id="]';

const lists: PageKind = {
  isAt: (url) =>
    /^\/(?:search|submissions)$/.test(url.pathname) ||
    (/^\/(?:group|profile|venue)$/.test(url.pathname) &&
      ['id', 'email'].some((name) => url.searchParams.has(name))),
  findEntries: findNotes,
  readEntry: readNote,
  findBadgeSpots(entry) {
    const spots = atEndOf('h4', 'h2', 'h3')(entry);
    return spots.length > 0 ? spots : atEnd(entry);
  },
  // Many groups list other groups alone.
  saysNone: (page) =>
    find(page, 'p.empty-message', '.empty-message') !== undefined ||
    find(page, '#content a[href*="/group?id="]', 'main a[href*="/group?id="]') !== undefined,
  isBlocked: showsWall,
};

const forums: PageKind = paperPage({
  isAt: (url) => url.pathname === '/forum' && paperIdFromUrl(url) !== undefined,
  heading: ['.forum-title h2', 'h2.citation_title', 'h2.note_content_title', '.forum-note h2'],
  read: readForum,
  isBlocked: showsWall,
});

export const pages: readonly PageKind[] = [lists, forums];

export const examples: SiteExamples = {
  listing: [
    'https://openreview.net/group?id=ICLR.cc/2025/Conference',
    'https://openreview.net/group?id=ICLR.cc/2025/Conference#tab-accept-oral',
    'https://openreview.net/group?id=TMLR&referrer=%5BHomepage%5D(%2F)',
    'https://openreview.net/submissions?venue=ICLR.cc%2F2025%2FConference',
    'https://openreview.net/submissions?page=2&venue=NeurIPS.cc%2F2024%2FConference',
    'https://openreview.net/search?term=paper+lanterns&group=all&content=all&source=all',
    'https://openreview.net/profile?id=~Ada_Lovelace1',
    'https://openreview.net/profile?email=ada%40example.org',
    'https://openreview.net/forum?id=rJl-b3RcF7',
    'https://openreview.net/forum?id=rJl-b3RcF7&noteId=aaaaaaaaaa',
    'https://openreview.net/forum?id=rJl-b3RcF7&referrer=%5Bthe%20profile%5D(%2Fprofile)#discussion',
  ],
  other: [
    'https://openreview.net/',
    'https://openreview.net/group',
    'https://openreview.net/forum',
    'https://openreview.net/forum?id=',
    'https://openreview.net/profile',
    'https://openreview.net/login',
    'https://openreview.net/venues',
    'https://openreview.net/pdf?id=rJl-b3RcF7',
    'https://docs.openreview.net/getting-started',
    'https://api2.openreview.net/notes?id=rJl-b3RcF7',
    'http://openreview.net/forum?id=rJl-b3RcF7',
    'https://openreview.net.evil.tld/forum?id=rJl-b3RcF7',
    'https://evil.tld/openreview.net/forum?id=rJl-b3RcF7',
  ],
};

/** What stands around each link to a forum; a link to a reply names another paper's forum. */
function findNotes(page: ParentNode): Element[] {
  return findAll(page, titleLink)
    .filter((link) => !/[?&]noteId=/.test(attribute(link, 'href') ?? ''))
    .flatMap((link) => closest(link, '.note') ?? closest(link, 'li') ?? parentOf(link) ?? []);
}

function readNote(entry: Element, url: URL): RawEntry | undefined {
  const link = find(entry, titleLink);
  const id = linkedPaperId(link, url);
  if (!id) return undefined;
  const data = noteData(rootOf(entry), id);
  const [date, venue] = findAll(entry, '.note-meta-info > li');
  const pdf = find(entry, 'a.pdf-link', 'a[title="Download PDF"]', 'a[href*="/pdf?id="]');
  return {
    ids: [id, ...elsewhere(entry, url)],
    title: titleOf(link) ?? data?.title ?? textOf(link),
    authors: longer(noteAuthors(find(entry, '.note-authors', '.meta_row')), data?.authors),
    abstract: noteField(entry, 'Abstract') ?? data?.abstract,
    publishedOn: noteDate(textOf(date)) ?? data?.publishedOn,
    venue: textOf(venue) ?? data?.venue,
    pdfUrl: attribute(pdf, 'href'),
  };
}

function readForum(root: ParentNode, url: URL, heading: Element): Partial<RawEntry> {
  const id = paperIdFromUrl(url);
  const scope = closest(heading, '.forum-note, .note') ?? root;
  const data = id && noteData(root, id);
  const [date, venue] = findAll(scope, '.forum-meta > .item');
  const pdf = find(
    scope,
    'a.citation_pdf_url',
    '.forum-title a[title="Download PDF"]',
    'a.note_content_pdf',
  );
  return {
    ids: elsewhere(scope, url),
    // Without its heading, the page's entry is all of it.
    title: closest(heading, 'h1, h2') === heading ? titleOf(heading) : undefined,
    authors: longer(
      noteAuthors(find(scope, '.forum-authors', 'h3.signatures.author')),
      data?.authors,
    ),
    abstract: noteField(scope, 'Abstract') ?? data?.abstract,
    publishedOn: noteDate(textOf(date)) ?? data?.publishedOn,
    venue: textOf(venue) ?? data?.venue,
    pdfUrl: attribute(pdf, 'href'),
  };
}

/** Drawn formulas have lost their source: then the page's data or head knows the title better. */
function titleOf(title: Element | undefined): string | undefined {
  return title && find(title, 'mjx-container') ? undefined : textOf(title);
}

/** Papers imported from elsewhere link there; other authors link to their project's pages. */
function elsewhere(scope: ParentNode, url: URL): PaperId[] {
  const link = find(scope, 'a.html-link', '.forum-title a[title="Open Website"]');
  const id = linkUrl(link, url)?.host === url.host ? undefined : linkedPaperId(link, url);
  return id === undefined ? [] : [id];
}

/** The page shows at most 20 names, its data all. */
function longer(shown: readonly string[], known: readonly string[] = []): readonly string[] {
  return shown.length >= known.length ? shown : known;
}
