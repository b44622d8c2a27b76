/** What a paper is called where the link itself does not say it. */
import { linkUrl } from './links';
import type { Piece } from './prose-pieces';
import { isLabel, looksLikeNames, looksLikeTitle, titleAmong } from './title-words';

/** As one line of text. */
export const join = (pieces: readonly Piece[]) =>
  pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** Words set off as a title, or a link that is called like one. */
export function markedTitle(
  pieces: readonly Piece[],
  base: URL,
  links: ReadonlySet<Element> = new Set(),
): string | undefined {
  const runs = runsOf(
    pieces,
    ({ line, isStrong, link }, last) =>
      line === last.line && isStrong === last.isStrong && link === last.link,
  );
  const isMarked = ([first]: readonly Piece[]) => first?.isStrong === true;
  const isLinked = ([first]: readonly Piece[]) =>
    first?.link !== undefined && !links.has(first.link) && linkUrl(first.link, base)?.hash === '';
  for (const [isFound, least] of [[isMarked, 3] as const, [isLinked, 4] as const]) {
    const words = runs.filter(isFound).map(join);
    const title = words.find((text) => looksLikeTitle(text, least) && !looksLikeNames(text));
    if (title !== undefined) return titleAmong(title);
  }
  return undefined;
}

/** Pieces that go together as neighbours do. */
function runsOf(
  pieces: readonly Piece[],
  isRun: (piece: Piece, last: Piece) => boolean,
): readonly Piece[][] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const open = runs.at(-1);
    const last = open?.at(-1);
    if (open && last && isRun(piece, last)) open.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

/** The first line that reads like a title; else all words, without those of `pdf` links. */
export function titleInWords(
  pieces: readonly Piece[],
  labels: ReadonlySet<Element>,
  links: ReadonlySet<Element>,
  isWhole: boolean,
): string | undefined {
  const isSaid = ({ link, text }: Piece) =>
    link === undefined || !(labels.has(link) || (!links.has(link) && isLabel(text)));
  const said = isWhole ? pieces.filter(isSaid) : sentenceAround(pieces, links).filter(isSaid);
  const lines = runsOf(said, ({ line }, last) => line === last.line).map(join);
  const line = lines.find((text) => looksLikeTitle(text) && !looksLikeNames(text));
  const title = titleAmong(line ?? lines.join(' '));
  return title === '' || isLabel(title) || !looksLikeTitle(title, 1) ? undefined : title;
}

const sentenceEnd = /[.!?]\s|[。！？]/u;

/** The sentence, on its line, that the first of the links stands in. */
function sentenceAround(pieces: readonly Piece[], links: ReadonlySet<Element>): Piece[] {
  const isOwn = ({ link }: Piece) => link !== undefined && links.has(link);
  const first = pieces.findIndex(isOwn);
  let last = first;
  while (pieces[last + 1]?.link === pieces[first]?.link) last += 1;
  const line = pieces[first]?.line;
  const around: Piece[] = pieces.slice(first, last + 1);
  for (let at = first - 1; at >= 0; at -= 1) {
    const piece = pieces[at];
    if (!piece || piece.line !== line) break;
    around.unshift({ ...piece, text: piece.text.split(sentenceEnd).at(-1) ?? '' });
    if (sentenceEnd.test(piece.text)) break;
  }
  for (let at = last + 1; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece || piece.line !== line) break;
    around.push({ ...piece, text: piece.text.split(sentenceEnd)[0] ?? '' });
    if (sentenceEnd.test(piece.text)) break;
  }
  return around;
}
