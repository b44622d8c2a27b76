/**
 * alphaXiv: the feed of papers (`/`, `/explore`), pages and overviews of papers. From scrapers and
 * their fixtures in public code of Mar to Oct 2026; no capture seen. Classes are of looks alone and
 * change, so links and the page's data are what is looked for.
 */
import { arxivIdFromUrl } from '../../paper/paper-links';
import { atEnd, atEndOf } from '../reading/badge-spots';
import { cardsAround } from '../reading/cards';
import { dayIn } from '../reading/clean';
import { closest, find, findAll, rawText, rootOf, textOf, textPieces } from '../reading/dom';
import { readJsonLd } from '../reading/json-ld';
import { linkedPaperId } from '../reading/links';
import type { PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';
import { type PaperData, paperData, readData } from './_alphaxiv-state';

export const info: SiteInfo = {
  id: 'alphaxiv',
  name: 'alphaXiv',
  matches: ['https://www.alphaxiv.org/*', 'https://alphaxiv.org/*'],
};

/** Noted whenever entries are looked for. */
const dataOf = new WeakMap<ParentNode, PaperData>();

const feed: PageKind = {
  isAt: ({ pathname }) => /^\/(?:[a-z]{2}\/?)?(?:(?:explore|trending)\/?)?$/.test(pathname),
  findEntries(page, url) {
    dataOf.set(page, paperData(page));
    const links = findAll(page, 'a[href*="/abs/"], a[href*="/overview/"]').flatMap((element) => {
      const id = linkedPaperId(element, url);
      return id ? [{ element, id }] : [];
    });
    return cardsAround(links).filter((card) => titleLink(card) !== undefined);
  },
  readEntry: readCard,
  findBadgeSpots: atEndOf('a[href*="/abs/"] .html-renderer', 'a[href*="/abs/"]'),
};

const papers: PageKind = {
  isAt: (url) => arxivIdFromUrl(url) !== undefined,
  findEntries(page, url) {
    const entry =
      find(page, 'main h1', 'article h1', 'h1') ??
      (ownArticle(page, url) && find(page, 'main', 'body'));
    return entry ? [entry] : [];
  },
  readEntry: readPaper,
  findBadgeSpots: (entry) => (closest(entry, 'h1') === entry ? atEnd(entry) : []),
};

export const pages: readonly PageKind[] = [feed, papers];

/** The link to the paper that its title is in; the picture and `View blog` link to it as well. */
function titleLink(card: Element): Element | undefined {
  const links = closest(card, 'a') === card ? [card] : findAll(card, 'a[href*="/abs/"]');
  return links.find((link) => rawText(link) !== '');
}

function readCard(card: Element, url: URL): RawEntry | undefined {
  const link = titleLink(card);
  const id = linkedPaperId(link, url);
  if (!link || !id) return undefined;
  const told = readData(dataOf.get(rootOf(card))?.get(id));
  const shownDay = textPieces(card).find((piece) => /^\d{1,2}\s[A-Z][a-z]{2}\s\d{4}$/.test(piece));
  const people = findAll(card, 'div.font-normal').flatMap((person) => textOf(person) ?? []);
  const thumbs = find(card, 'button:has(.lucide-thumbs-up)');
  const votes = /\d+/.exec(rawText(thumbs))?.[0];
  return {
    ...told,
    ...tidy(told),
    ids: [id],
    title: textOf(find(link, '.html-renderer') ?? link),
    authors: told.authors?.length ? told.authors : people,
    // What a card says of its paper is a machine's summary, not the abstract.
    publishedOn: told.publishedOn ?? dayIn(shownDay),
    upvotes: told.upvotes ?? (votes === undefined ? undefined : Number(votes)),
    pdfUrl: id.replace('arxiv:', 'https://arxiv.org/pdf/'),
  };
}

/**
 * The site changes pages without loading them, and what was served for machines stays: only what
 * names the address's own paper is of it.
 */
function readPaper(entry: Element, url: URL): RawEntry | undefined {
  const id = arxivIdFromUrl(url);
  if (!id) return undefined;
  const root = rootOf(entry);
  const article = ownArticle(root, url);
  const told = readData(paperData(root).get(`arxiv:${id.value}`));
  const heading = closest(entry, 'h1') === entry ? textOf(entry) : undefined;
  return {
    ...told,
    ...tidy(told),
    ids: [`arxiv:${id.value}`],
    title: article?.title ?? heading,
    authors: article?.authors?.length ? article.authors : told.authors,
    abstract: article?.abstract ?? told.abstract,
    publishedOn: article?.publishedOn ?? told.publishedOn,
    arxivVersion: id.version,
    pdfUrl: `https://arxiv.org/pdf/${id.value}`,
  };
}

function ownArticle(root: ParentNode, url: URL): RawEntry | undefined {
  const id = arxivIdFromUrl(url);
  return id && readJsonLd(root).find(({ ids }) => ids.includes(`arxiv:${id.value}`));
}

/** Topics are arXiv's categories among other words; code is a repository on GitHub. */
function tidy({ subjects, codeUrl, codeStars }: Partial<RawEntry>): Partial<RawEntry> {
  const category = /^(?:[a-z]+(?:-[a-z]+)?\.[A-Za-z-]+|hep-\w+|nucl-\w+|gr-qc|quant-ph|math-ph)$/;
  const isCode = codeUrl?.startsWith('https://github.com/') === true;
  return {
    subjects: subjects?.filter((subject) => category.test(subject)),
    codeUrl: isCode ? codeUrl : undefined,
    codeStars: isCode ? codeStars : undefined,
  };
}

export const examples: SiteExamples = {
  listing: [
    'https://www.alphaxiv.org/',
    'https://www.alphaxiv.org/?sort=Hot&interval=7+Days',
    'https://www.alphaxiv.org/?organizations=Tidewater+University',
    'https://www.alphaxiv.org/explore',
    'https://www.alphaxiv.org/explore?sort=Likes&time=30+Days',
    'https://alphaxiv.org/trending',
    'https://www.alphaxiv.org/abs/2408.01234',
    'https://www.alphaxiv.org/abs/2408.01234v2',
    'https://www.alphaxiv.org/overview/2408.01234',
    'https://www.alphaxiv.org/zh/overview/2408.01234v1',
    'https://alphaxiv.org/pdf/2408.01234v1',
  ],
  other: [
    'https://www.alphaxiv.org/signin',
    'https://www.alphaxiv.org/about',
    'https://www.alphaxiv.org/abs/a-private-paper',
    'https://www.alphaxiv.org/assistant',
    'https://api.alphaxiv.org/papers/v3/feed',
    'http://www.alphaxiv.org/abs/2408.01234',
    'https://www.alphaxiv.org.evil.tld/abs/2408.01234',
  ],
};
