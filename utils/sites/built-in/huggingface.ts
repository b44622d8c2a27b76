/** Hugging Face papers: daily, weekly, monthly, trending, search results and paper pages. */
import type { PaperId } from '../../paper/paper-id';
import { arxivIdFromUrl } from '../../paper/paper-links';
import { closest, find, findAll, nextElement, rootOf, textOf } from '../reading/dom';
import type { BadgeSpot, PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';
import { base, links, readCard } from './_huggingface-card';
import { type PaperProps, paperProps } from './_huggingface-json';

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

/** One `article` per paper; were they to go, the headings that link to papers, once per paper. */
function findCards(page: ParentNode): Element[] {
  const cards = findAll(page, 'article').filter((card) => titleLinks(card).length > 0);
  if (cards.length > 0) return cards;
  const headings = new Map<string, Element>();
  for (const { element, id } of titleLinks(page)) {
    const heading = closest(element, 'h3');
    if (heading && !headings.has(id)) headings.set(id, heading);
  }
  return [...headings.values()];
}

/** Links in headings to papers: one per layout, and `trending` has two since 2025. */
function titleLinks(scope: ParentNode): { element: Element; id: PaperId }[] {
  return links(scope).flatMap(({ element, url }) => {
    const id = url.host === base.host ? arxivIdFromUrl(url) : undefined;
    return id && closest(element, 'h3') ? [{ element, id: `arxiv:${id.value}` as const }] : [];
  });
}

function readListed(entry: Element, url: URL): RawEntry | undefined {
  const link = titleLinks(entry)[0];
  if (!link) return undefined;
  const props = paperProps(rootOf(entry), link.id);
  // Cards on /trending show a summary that is not the abstract; search results show abstracts.
  const shown = url.searchParams.has('q')
    ? textOf(find(entry, 'h3 ~ p', 'h3 ~ div p', 'p'))
    : undefined;
  const day = /\/date\/(\d{4}-\d{2}-\d{2})/.exec(url.pathname)?.[1];
  const listedOn = day ?? props?.listedOn;
  const abstract = props?.abstract ?? shown;
  return {
    ...combine(link.id, readCard(entry), props),
    title: textOf(link.element),
    abstract,
    listedOn,
  };
}

/** No capture of this page yet: wording and links as its users describe them, Nov 2026. */
function readPaperPage(entry: Element, id: string): RawEntry {
  const root = rootOf(entry);
  const scope = closest(entry, 'main') ?? root;
  const props = paperProps(root, `arxiv:${id}`);
  const heading = findAll(scope, 'h2').find((element) => textOf(element)?.trim() === 'Abstract');
  const shownAbstract = heading && textOf(nextElement(heading));
  const shownAuthors = findAll(scope, '.author a, [itemprop="author"]').flatMap(
    (author) => textOf(author) ?? [],
  );
  return {
    ...combine(`arxiv:${id}`, readCard(scope), props),
    title: textOf(entry) ?? props?.title,
    // Accounts linked below the paper (models, comments) are not its own.
    organisation: props?.organisation,
    authors: props?.authors ?? shownAuthors,
    abstract: props?.abstract ?? shownAbstract,
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
