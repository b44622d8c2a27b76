/** Which of the links in one stretch of prose belong to one paper, and what it is called there. */
import type { PaperId } from '../../paper/paper-id';
import { linkedPaperId, linkUrl } from './links';
import type { Piece } from './prose-pieces';
import { join, markedTitle, titleInWords } from './prose-titles';
import { isAddress, isLabel, looksLikeTitle, titleAmong } from './title-words';

/** The links of one paper within one stretch of prose. */
export interface Group {
  readonly ids: PaperId[];
  /** In their order; the first is the one that carries the title, if any does. */
  readonly links: Element[];
  readonly title: string | undefined;
  readonly codeUrl: string | undefined;
  /** Whether no other group begins on its line. */
  readonly isAlone: boolean;
}

interface Named {
  readonly link: Element;
  readonly id: PaperId;
  readonly words: string;
  /** `label`: what any such link may be called; `address`: itself; `words`: no title, who knows. */
  readonly kind: 'title' | 'label' | 'address' | 'words';
  /** Indices of its pieces, the last one excluded. */
  readonly from: number;
  readonly to: number;
}

/** How far apart, in UTF-16 units, a title and the link `[pdf]` to its paper may stand in an item. */
const reach = 200;

/**
 * @param isItem whether the pieces are all of a list item, a row or a card, rather than of a
 *   paragraph: there one title has all the links called `pdf`
 */
export function groupLinks(pieces: readonly Piece[], base: URL, isItem: boolean): Group[] {
  const named = namedLinks(pieces, base);
  const isOneTitle = named.filter(isWorded).length <= 1;
  const groups: Named[][] = [];
  const byId = new Map<PaperId, Named[]>();
  for (const next of named) {
    const open = groups.at(-1);
    const known = byId.get(next.id);
    const isSame = open && belongs(open, next, pieces, { isItem, isOneTitle });
    const group = known ?? (isSame ? open : []);
    group.push(next);
    byId.set(next.id, group);
    if (!known && !isSame) groups.push(group);
  }
  const lineOf = (group: readonly Named[] | undefined) => pieces[group?.[0]?.from ?? -1]?.line;
  return groups.map((group, index) => {
    const [before, after] = [groups[index - 1], groups[index + 1]];
    const isAlone = ![before, after].some((other) => other && lineOf(other) === lineOf(group));
    return { ...describeGroup(group, pieces, base, { before, after, isItem }), isAlone };
  });
}

/** Every link that names a paper, its words joined. */
function namedLinks(pieces: readonly Piece[], base: URL): Named[] {
  const found: Named[] = [];
  for (let from = 0; from < pieces.length; from += 1) {
    const link = pieces[from]?.link;
    const id = link && linkedPaperId(link, base);
    if (!link || id === undefined) continue;
    let to = from + 1;
    while (pieces[to]?.link === link) to += 1;
    const words = join(pieces.slice(from, to));
    // `[ICRA] Title`: what stands in brackets says where to find it.
    const isTag =
      /\[\s*$/.test(pieces[from - 1]?.text ?? '') && /^\s*\]/.test(pieces[to]?.text ?? '');
    found.push({ link, id, words, kind: isTag ? 'label' : kindOf(words), from, to });
    from = to - 1;
  }
  return found;
}

function kindOf(words: string): Named['kind'] {
  if (looksLikeTitle(words)) return 'title';
  if (isAddress(words)) return 'address';
  return isLabel(words) ? 'label' : 'words';
}

/** By a title or another name of its own. */
const isWorded = ({ kind }: Named) => kind === 'title' || kind === 'words';

function belongs(
  group: Named[],
  next: Named,
  pieces: readonly Piece[],
  { isItem, isOneTitle }: { isItem: boolean; isOneTitle: boolean },
): boolean {
  const last = group.at(-1);
  if (!last || group.some(({ id }) => schemeOf(id) === schemeOf(next.id))) return false;
  const between = join(pieces.slice(last.to, next.from));
  const isNext = isLabel(between);
  const isTwin = group.some(({ words }) => words.toLowerCase() === next.words.toLowerCase());
  const title = group.find(isWorded);
  switch (next.kind) {
    case 'label':
      // Two links called `paper` are two papers: a model's and its data's.
      return !isTwin && (isNext || (isItem && isOneTitle && between.length <= reach));
    case 'address':
      // A reference may end in several; in free text each stands for a paper.
      return isItem && isNext && pieces[last.from]?.line === pieces[next.from]?.line;
    case 'title':
      return title === undefined ? isNext : title.words === next.words;
    case 'words':
      return title?.words === next.words;
  }
}

interface Place {
  readonly isItem: boolean;
  readonly before: readonly Named[] | undefined;
  readonly after: readonly Named[] | undefined;
}

function describeGroup(
  group: readonly Named[],
  pieces: readonly Piece[],
  base: URL,
  { before, after, isItem }: Place,
): Omit<Group, 'isAlone'> {
  const lead = group.find(({ kind }) => kind === 'title') ?? group.find(isCalled(pieces));
  const start = before ? Math.max(...before.map(({ to }) => to)) : 0;
  const end = after ? Math.min(...after.map(({ from }) => from)) : pieces.length;
  const own = pieces.slice(start, Math.max(end, start));
  const ahead = own.slice(0, Math.max(0, (group.at(-1)?.to ?? start) - start));
  const links = [lead, ...group].flatMap((one) => one?.link ?? []);
  const labels = new Set(group.filter((one) => !isWorded(one)).map(({ link }) => link));
  const isWhole = isItem && before === undefined && after === undefined;
  return {
    ids: [...new Set(group.map(({ id }) => id))],
    links: [...new Set(links)],
    title: lead
      ? titleAmong(lead.words)
      : (markedTitle(own, base, new Set(links)) ??
        titleInWords(own, labels, new Set(links), isWhole) ??
        (isItem ? titleInWords(ahead, labels, new Set(links), true) : undefined) ??
        group.map(({ words }) => words).find((words) => looksLikeTitle(words))),
    codeUrl: own.map(({ link }) => link && codeUrlOf(link, base)).find((url) => url !== undefined),
  };
}

/** Two words are a title where they open the item and are called nothing else: `Segment Anything`. */
function isCalled(pieces: readonly Piece[]) {
  return ({ kind, words, from, to }: Named) =>
    kind === 'words' &&
    looksLikeTitle(words, 2) &&
    !/[\d:]/.test(words) &&
    isLabel(join(pieces.slice(0, from))) &&
    !/^\s*:/.test(pieces[to]?.text ?? '');
}

/** A repository, not one of its files, issues or the anchors of its page. */
function codeUrlOf(link: Element, base: URL): string | undefined {
  const url = linkUrl(link, base);
  const isCode =
    url?.protocol === 'https:' &&
    url.host === 'github.com' &&
    url.hash === '' &&
    /^\/(?!sponsors\/|topics\/|orgs\/|search\/|marketplace\/)[\w.-]+\/[\w.-]+(?:\/tree\/.+)?\/?$/.test(
      url.pathname,
    );
  return isCode ? url.href : undefined;
}

const schemeOf = (id: PaperId) => id.slice(0, id.indexOf(':'));
