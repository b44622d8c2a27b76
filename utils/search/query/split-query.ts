/**
 * Cuts a query into its pieces: runs of plain text, phrases, fields, `OR`. Knows how a query is
 * written, not what it means. One pass over the text; no pattern is made of what was typed.
 */
import { isFieldLike } from './query-fields';

interface Stretch {
  /** UTF-16 units of the query. */
  readonly start: number;
  readonly end: number;
}

export type Piece = Stretch &
  (
    | { readonly kind: 'words'; readonly text: string; readonly isNegated: boolean }
    | {
        readonly kind: 'phrase';
        readonly text: string;
        readonly isClosed: boolean;
        readonly isNegated: boolean;
      }
    | FieldPiece
    | { readonly kind: 'or' }
  );

export interface FieldPiece extends Stretch {
  readonly kind: 'field';
  /** As written: a field's name or something close to one. */
  readonly name: string;
  /** Empty when nothing follows the colon directly. */
  readonly value: string;
  readonly isQuoted: boolean;
  readonly isClosed: boolean;
  readonly isNegated: boolean;
}

/** Quotes that open, each with those that close it. People and editors mix the European ones. */
const european = '"“”„‟＂';
const closers = new Map([
  ...Array.from(european, (opener): [string, string] => [opener, european]),
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
]);
/** Quotes that only ever open, so that they may stand right after a letter. */
const onlyOpeners = '“„«「『《';

const spacePattern = /[\s()（）|]/;
const fieldPattern = /(\p{L}{2,12})[:：]/uy;
const chunkPattern = /[^\s()（）|]+/y;
const orPattern = /OR(?![^\s()（）|])/y;
const maxPieces = 200;

/** The pieces of `text` in order, the first 200; no one types more. */
export function splitQuery(text: string): Piece[] {
  const pieces: Piece[] = [];
  let plainFrom = 0;
  const endPlain = (end: number) => {
    const plain = text.slice(plainFrom, end);
    if (plain.trim() === '') return;
    pieces.push({ kind: 'words', text: plain, isNegated: false, start: plainFrom, end });
  };
  for (let at = 0; at < text.length; ) {
    const piece = pieceAt(text, at);
    if (!piece) {
      at += 1;
      continue;
    }
    endPlain(at);
    pieces.push(piece);
    at = plainFrom = piece.end;
    if (pieces.length >= maxPieces) return pieces;
  }
  endPlain(text.length);
  return pieces;
}

/** What begins at `at` and is more than plain text. */
function pieceAt(text: string, at: number): Piece | undefined {
  const isFree = at === 0 || spacePattern.test(text.charAt(at - 1));
  const isMinus = isFree && /[-\u2212]/.test(text.charAt(at));
  if (isMinus) return negatedPieceAt(text, at);
  if (text.charAt(at) === '|') return { kind: 'or', start: at, end: at + 1 };
  if (isFree) {
    if (matchAt(orPattern, text, at)) return { kind: 'or', start: at, end: at + 2 };
    const field = fieldAt(text, at, false);
    if (field) return field;
  }
  return isFree || onlyOpeners.includes(text.charAt(at)) ? phraseAt(text, at, false) : undefined;
}

function negatedPieceAt(text: string, start: number): Piece | undefined {
  const at = start + 1;
  const piece = fieldAt(text, at, true) ?? phraseAt(text, at, true);
  if (piece) return { ...piece, start };
  if (/[-\u2212]/.test(text.charAt(at))) return undefined;
  const chunk = matchAt(chunkPattern, text, at)?.[0];
  if (chunk === undefined || !/[\p{L}\p{N}]/u.test(chunk)) return undefined;
  return { kind: 'words', text: chunk, isNegated: true, start, end: at + chunk.length };
}

function fieldAt(text: string, start: number, isNegated: boolean): FieldPiece | undefined {
  const [written = '', name = ''] = matchAt(fieldPattern, text, start) ?? [];
  if (name === '' || !isFieldLike(name)) return undefined;
  const at = start + written.length;
  const field = { kind: 'field', name, isNegated, start } as const;
  const quoted = quotedAt(text, at);
  if (quoted) {
    const { inner, isClosed, end } = quoted;
    return { ...field, value: inner, isQuoted: true, isClosed, end };
  }
  const value = matchAt(chunkPattern, text, at)?.[0] ?? '';
  return { ...field, value, isQuoted: false, isClosed: false, end: at + value.length };
}

function phraseAt(text: string, start: number, isNegated: boolean): Piece | undefined {
  const quoted = quotedAt(text, start);
  if (!quoted) return undefined;
  const { inner, isClosed, end } = quoted;
  return { kind: 'phrase', text: inner, isClosed, isNegated, start, end };
}

/** A quotation that starts at `at`; without a closing quote it takes the rest of the text. */
function quotedAt(text: string, at: number) {
  const closing = closers.get(text.charAt(at));
  if (closing === undefined) return undefined;
  for (let end = at + 1; end < text.length; end += 1) {
    // `\"o` is LaTeX for ö.
    if (!closing.includes(text.charAt(end)) || text.charAt(end - 1) === '\\') continue;
    return { inner: text.slice(at + 1, end), isClosed: true, end: end + 1 };
  }
  return { inner: text.slice(at + 1), isClosed: false, end: text.length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
