/** Hugging Face papers: daily, weekly, monthly, trending, search results and paper pages. */
import type { PaperId } from '../../paper/paper-id';
import { arxivIdFromUrl } from '../../paper/paper-links';
import { closest, find, findAll, nextElement, rootOf, textOf } from '../reading/dom';
import { linkUrl } from '../reading/links';
import type { BadgeSpot, PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';
import { base, readCard } from './_huggingface-card';
import { listsNone, type PaperProps, paperProps } from './_huggingface-json';

const listing =
  /^\/papers(?:\/(?:trending|date\/\d{4}-\d{2}-\d{2}|week\/\d{4}-W\d{2}|month\/\d{4}-\d{2}))?\/?$/;

export const info: SiteInfo = {
  id: 'huggingface',
  name: 'Hugging Face',
  matches: ['https://huggingface.co/papers*'],
};

const lists: PageKind = {
  isAt: (url) => listing.test(url.pathname),
  findEntries: findCards,
  readEntry: readListed,
  findBadgeSpots,
  saysNone: listsNone,
};

const papers: PageKind = {
  isAt: (url) => arxivIdFromUrl(url) !== undefined,
  findEntries: (page) => [find(page, 'main h1', 'h1') ?? []].flat(),
  readEntry(entry, url) {
    const id = arxivIdFromUrl(url);
    return id && readPaperPage(entry, id.value);
  },
  findBadgeSpots,
};

export const pages: readonly PageKind[] = [lists, papers];

export const examples: SiteExamples = {
  listing: [
    'https://huggingface.co/papers',
    'https://huggingface.co/papers/',
    'https://huggingface.co/papers?q=tides',
    'https://huggingface.co/papers?date=2024-08-01',
    'https://huggingface.co/papers/date/2026-10-07',
    'https://huggingface.co/papers/week/2026-W41',
    'https://huggingface.co/papers/month/2026-10',
    'https://huggingface.co/papers/trending',
    'https://huggingface.co/papers/2610.01234',
    'https://huggingface.co/papers/2610.01234#community',
  ],
  other: [
    'https://huggingface.co/',
    'https://huggingface.co/models',
    'https://huggingface.co/papers/submit',
    'https://huggingface.co/papers/date/yesterday',
    'https://huggingface.co/papers-with-code',
    'https://huggingface.co/blog/papers',
    'https://huggingface.co/docs/hub/paper-pages',
    'http://huggingface.co/papers',
    'https://huggingface.co.evil.tld/papers',
    'https://evil.tld/huggingface.co/papers',
    'https://discuss.huggingface.co/papers',
  ],
};

/** The page's data, noted whenever cards are looked for. */
const dataOf = new WeakMap<ParentNode, ReadonlyMap<string, PaperProps>>();

/** One `article` per paper; were they to go, the headings that link to papers, once per paper. */
function findCards(page: ParentNode): Element[] {
  dataOf.set(page, paperProps(page));
  const cards = findAll(page, 'article').filter((card) => titleLink(card) !== undefined);
  if (cards.length > 0) return cards;
  const headings = new Map<string, Element>();
  for (const heading of findAll(page, 'h3')) {
    const link = titleLink(heading);
    if (link && !headings.has(link.id)) headings.set(link.id, heading);
  }
  return [...headings.values()];
}

/** The first link in a heading to a paper: there is one per layout, `trending` has two since 2025. */
function titleLink(scope: Element): { element: Element; id: PaperId } | undefined {
  const selector = 'a[href*="/papers/"]';
  const isHeading = closest(scope, 'h3') === scope;
  for (const element of findAll(scope, isHeading ? selector : `h3 ${selector}`)) {
    const url = linkUrl(element, base);
    const id = url?.host === base.host ? arxivIdFromUrl(url) : undefined;
    if (id) return { element, id: `arxiv:${id.value}` };
  }
  return undefined;
}

function readListed(entry: Element, url: URL): RawEntry | undefined {
  const link = titleLink(entry);
  if (!link) return undefined;
  const root = rootOf(entry);
  const props = (dataOf.get(root) ?? paperProps(root)).get(link.id);
  // Cards on /trending show a summary that is not the abstract; search results show abstracts.
  const shown = url.searchParams.has('q')
    ? textOf(find(entry, 'h3 ~ p', 'h3 ~ div p', 'p'))
    : undefined;
  const day = /\/date\/(\d{4}-\d{2}-\d{2})/.exec(url.pathname)?.[1];
  return {
    ...combine(link.id, readCard(entry, props), props),
    title: textOf(link.element),
    abstract: props?.abstract ?? shown,
    listedOn: day ?? props?.listedOn,
  };
}

/** No capture of this page yet: data (`PaperContent`) and wording as in public code, Nov 2026. */
function readPaperPage(entry: Element, id: string): RawEntry {
  const root = rootOf(entry);
  const scope = closest(entry, 'main') ?? find(root, 'body') ?? entry;
  const props = paperProps(root).get(`arxiv:${id}`);
  const heading = findAll(scope, 'h2').find((element) => textOf(element)?.trim() === 'Abstract');
  const section = heading && nextElement(heading);
  // Since 2025 a machine's summary stands before the abstract.
  const paragraph = section && (findAll(section, 'p').at(-1) ?? section);
  const shownAuthors = findAll(scope, '.author, [itemprop="author"]').flatMap(
    (author) => textOf(find(author, 'a[href]', 'button') ?? author) ?? [],
  );
  return {
    ...combine(`arxiv:${id}`, readCard(scope, props), props),
    title: textOf(entry) ?? props?.title,
    // Accounts linked below the paper (models, comments) are not its own.
    organisation: props?.organisation,
    authors: props?.authors ?? shownAuthors,
    abstract: props?.abstract ?? textOf(paragraph),
  };
}

/** The page's data is exact, what it shows is rounded; a link to code must be one to GitHub. */
function combine(
  id: PaperId,
  shown: Omit<RawEntry, 'ids' | 'title'>,
  props: PaperProps | undefined,
): Omit<RawEntry, 'title'> {
  const known = { ...shown, ...props };
  const codeUrl = [props?.codeUrl, shown.codeUrl].find(isGitHub);
  const codeStars = codeUrl === undefined ? undefined : known.codeStars;
  const pdfUrl = `https://arxiv.org/pdf/${id.slice('arxiv:'.length)}`;
  const { title: _title, ...rest } = known as PaperProps;
  return { ...shown, ...rest, ids: [id], codeUrl, codeStars, pdfUrl };
}

function isGitHub(link: string | undefined): boolean {
  if (link === undefined || !URL.canParse(link)) return false;
  const { protocol, host } = new URL(link);
  return protocol === 'https:' && host === 'github.com';
}

/**
 * Over the picture that every layout of a card (2024, 2026, desktop and mobile) has at its top left.
 * The card is positioned (`relative`), so one badge serves whichever layout shows. The rows of text
 * below have no room for sure: organisation and authors fill them.
 */
function findBadgeSpots(entry: Element): BadgeSpot[] {
  if (closest(entry, 'h1, h3') === entry) return [{ parent: entry, placement: 'inline' }];
  return [{ parent: entry, placement: 'corner' }];
}
