/** How a query may go on where its caret stands: names of fields, and values a field takes. */
import type { Completion, Completions } from '../../paper/search-answer';
import { foldTag } from '../text/analyse-paper';
import { completeValue } from './complete-values';
import type { CompletionSource } from './completion-source';
import { fieldNamed, queryFields } from './query-fields';
import { type FieldPiece, type Piece, splitQuery } from './split-query';

const mostItems = 8;
const maxQueryLength = 10_000;
/** Two letters, so that plain words are left alone at least as they begin. */
const minNameLength = 2;

/**
 * Nothing in the middle of a word or within a phrase. At most 8 ways, the likeliest first.
 * @param request `caret` in UTF-16 units
 * @throws what the source throws
 */
export async function completeQuery(
  { text, caret }: { readonly text: string; readonly caret: number },
  source: CompletionSource,
): Promise<Completions> {
  const nothing = { start: caret, end: caret, items: [] };
  const isInWord = /[\p{L}\p{N}]/u.test(text.charAt(caret));
  if (isInWord || caret > maxQueryLength) return nothing;
  const piece = splitQuery(text.slice(0, caret)).at(-1);
  if (piece?.end !== caret) return nothing;
  if (piece.kind === 'words') return completeName(piece, nothing);
  if (piece.kind === 'field') return completeField(piece, text, source);
  return nothing;
}

function completeName(
  { text, end, isNegated }: Extract<Piece, { kind: 'words' }>,
  nothing: Completions,
): Completions {
  const [, typed = ''] = /(?:^|[\s()（）])(\p{L}+)$/u.exec(text.slice(-40)) ?? [];
  if (typed.length < minNameLength) return nothing;
  const written = typed.toLowerCase();
  const found = queryFields.filter(
    ({ name, aliases }) =>
      !(isNegated && name === 'sort') &&
      (name.startsWith(written) || (written.length > minNameLength && aliases.includes(written))),
  );
  const items = found.map(({ name }): Completion => ({ insert: `${name}:`, kind: 'field' }));
  return { start: end - typed.length, end, items: items.slice(0, mostItems) };
}

async function completeField(
  piece: FieldPiece,
  text: string,
  source: CompletionSource,
): Promise<Completions> {
  const { name, value, isQuoted, isClosed, end } = piece;
  const nothing = { start: end, end, items: [] };
  const field = fieldNamed(name);
  if (!field || isClosed || (piece.isNegated && field.name === 'sort')) return nothing;
  const start = end - value.length - (isQuoted ? 1 : 0);
  const known = await completeValue(field, value, source);
  const items = known
    .map(({ value: known, ...rest }) => ({ ...rest, insert: quote(known, isQuoted) }))
    .filter(({ insert }) => insert !== text.slice(start, end));
  // An editor that closes quotes by itself has put one behind the caret.
  const hasQuote = isQuoted && /["”“]/.test(text.charAt(end));
  return { start, end: end + (hasQuote ? 1 : 0), items: items.slice(0, mostItems) };
}

/** In quotes when it would fall apart without. No value can hold a quote of its own. */
function quote(value: string, isQuoted: boolean): string {
  const written = value
    .replace(/["“”„‟＂]/g, ' ')
    .trim()
    .replace(/\\+$/, '');
  // A quote may be an accent in LaTeX: what is a letter with it is not one without.
  const folded = foldTag(value);
  const bare = foldTag(written) === folded ? written : folded;
  // A colon at the end would look as if something were to follow.
  const isWhole = !isQuoted && /^[^\s()（）|«「『《]*[^\s()（）|«「『《:：,;]$/.test(bare);
  return isWhole ? bare : `"${bare}"`;
}
