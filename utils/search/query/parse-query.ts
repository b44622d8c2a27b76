/**
 * Reads what someone typed. Any text is a query: what is not understood is read as plain words, and
 * a hint says so where it looks like more.
 *
 * `split-query.ts` cuts the text into pieces; each piece becomes terms here; `OR` ties terms
 * together; terms that only rank become `words`, all others clauses.
 */
import { t } from '../../i18n/translate';
import { isPaperId, type PaperId } from '../../paper/paper-id';
import { parsePaperId } from '../../paper/paper-links';
import { minPrefixLength, type QueryWord, queryWordsOf, whole } from '../text/tokens';
import type { Clause, Condition, Query, QueryContext, QueryHint, SortOrder } from './query';
import { fieldNamed, nearestField } from './query-fields';
import { type FieldPiece, type Piece, splitQuery } from './split-query';

const maxQueryLength = 10_000;
const maxIdLength = 2_000;
const maxWords = 64;
/** With more plain words than this a text is prose, pasted or asked, and its quotes are just quotes. */
const proseWords = 12;
const maxClauses = 24;

/** What a clause is made of: one word, phrase or field. */
interface Term {
  readonly conditions: readonly Condition[];
  readonly isNegated: boolean;
  /** Set for a plain word, which asks for no clause when it stands alone. */
  readonly word?: QueryWord;
}

interface Reading {
  readonly terms: readonly Term[];
  readonly sort?: SortOrder;
  readonly hint?: QueryHint;
}

/** Never throws, whatever `text` is; takes time in proportion to its length. */
export function parseQuery(text: string, context: QueryContext): Query {
  const pieces = splitQuery(text.slice(0, maxQueryLength));
  const query = readPieces(pieces, text, context);
  const isProse = query.words.length > proseWords && pieces.some(isSyntax);
  return isProse ? readPieces(pieces.map(plainPiece), text, context) : query;
}

/** What prose has without meaning it: quotations, dashes, a shouted OR. A field is meant. */
function isSyntax(piece: Piece): boolean {
  return (
    piece.kind === 'or' || (piece.kind !== 'field' && piece.isNegated) || piece.kind === 'phrase'
  );
}

function plainPiece(piece: Piece): Piece {
  if (!isSyntax(piece)) return piece;
  const { start, end } = piece;
  const text = piece.kind === 'or' ? 'or' : 'text' in piece ? piece.text : '';
  return { kind: 'words', text, isNegated: false, start, end };
}

function readPieces(pieces: readonly Piece[], text: string, context: QueryContext): Query {
  const readings = pieces.map((piece) =>
    piece.kind === 'or' ? piece : readPiece(piece, text, context),
  );
  const groups = groupTerms(readings);
  const words = groups.flatMap(([first, ...rest]) =>
    first?.word && !first.isNegated && rest.length === 0 ? [first.word] : [],
  );
  const clauses = groups.flatMap(clauseOf).slice(0, maxClauses);
  const found = readings.filter((reading) => 'terms' in reading);
  const sort = found.findLast((reading) => reading.sort !== undefined)?.sort;
  const pastedId = readPastedId(text);
  return {
    words: words.slice(0, maxWords),
    clauses,
    ranked: clauses.flatMap(rankedWordsOf).slice(0, maxWords),
    ...(sort && { sort }),
    ...(pastedId && { pastedId }),
    hints: found.flatMap(({ hint }) => hint ?? []).slice(0, maxClauses),
  };
}

/** Terms tied by `OR` stand together, every other one alone. A term with a minus is never tied. */
function groupTerms(readings: readonly (Reading | { readonly kind: 'or' })[]): Term[][] {
  const groups: Term[][] = [];
  let isTied = false;
  let hasTerm = false;
  for (const reading of readings) {
    if (!('terms' in reading)) {
      isTied = hasTerm;
      continue;
    }
    hasTerm = reading.terms.length > 0;
    if (!hasTerm) isTied = false;
    for (const term of reading.terms) {
      const group = groups.at(-1);
      const mayJoin = isTied && group !== undefined && !term.isNegated && !group[0]?.isNegated;
      if (mayJoin) group.push(term);
      else groups.push([term]);
      isTied = false;
    }
  }
  return groups;
}

function clauseOf(group: readonly Term[]): Clause[] {
  const [first, ...rest] = group;
  if (!first || (first.word && !first.isNegated && rest.length === 0)) return [];
  const anyOf = group.flatMap(({ conditions }) => conditions).slice(0, maxClauses);
  return [{ isNegated: first.isNegated, anyOf }];
}

function rankedWordsOf({ isNegated, anyOf }: Clause): QueryWord[] {
  if (isNegated) return [];
  return anyOf.flatMap((condition) => (condition.kind === 'text' ? condition.words : []));
}

function readPiece(
  piece: Exclude<Piece, { kind: 'or' }>,
  text: string,
  context: QueryContext,
): Reading {
  if (piece.kind === 'field') return readField(piece, text, context);
  const { isNegated } = piece;
  if (piece.kind === 'words' && !isNegated)
    return { terms: plainTerms(piece.text, piece.end, text) };
  const isExact = piece.kind === 'phrase';
  const isUnfinished = piece.kind === 'phrase' && !piece.isClosed && !isNegated;
  const words = queryWordsOf(piece.text, isUnfinished ? 1 : whole).slice(0, maxWords);
  if (words.length === 0) return { terms: [] };
  return { terms: [{ conditions: [{ kind: 'text', words, isExact }], isNegated }] };
}

// The word at the very end, also when it stands before a hyphen: `GPT-` wants to become `GPT-4`.
const endsInWord = /[\p{L}\p{N}\p{M}][-\u2010-\u2013_^'’.]*$/u;

function plainTerms(stretch: string, end: number, text: string): Term[] {
  const isUnfinished = end === text.length && endsInWord.test(stretch);
  return queryWordsOf(stretch, isUnfinished ? minPrefixLength : whole).map((word) => ({
    conditions: [{ kind: 'text', words: [word], isExact: false }],
    isNegated: false,
    word,
  }));
}

function readField(piece: FieldPiece, text: string, context: QueryContext): Reading {
  const { name, value, isQuoted, isNegated, start, end } = piece;
  const field = fieldNamed(name);
  const asWords = (message: string | undefined): Reading => ({
    terms: plainTerms(text.slice(start, end), end, text),
    ...(message !== undefined && { hint: { message, start, end } }),
  });
  if (!field) return asWords(value === '' ? undefined : misspelt(name));
  if (value.trim() === '') {
    const isTyping = isQuoted || text.slice(end, end + 100).trim() === '';
    if (isTyping) return { terms: [] };
    // `Note: on a title` is a title; `author: name` is an author, or was meant as one.
    const isTitle = name !== name.toLowerCase();
    return asWords(isTitle ? undefined : t('hintSpace', name));
  }
  const isUnfinished = isQuoted ? !piece.isClosed : end === text.length;
  const reading = field.read({ text: value, isQuoted, isUnfinished, isNegated }, context);
  if (!reading) return asWords(t('hintTakes', field.name, field.takes()));
  const { conditions = [], sort, message } = reading;
  return {
    terms: conditions.length > 0 ? [{ conditions, isNegated }] : [],
    ...(sort && { sort }),
    ...(message !== undefined && { hint: { message, start, end } }),
  };
}

function misspelt(name: string): string | undefined {
  const meant = nearestField(name);
  return meant && t('hintNoField', name, meant.name);
}

const otherSchemes = /^(openreview|acl|pmid):\s*(\S+)$/i;

/** The paper that the whole text names. */
function readPastedId(text: string): PaperId | undefined {
  // arXiv's own line is `arXiv:2401.01234v2 [cs.CL]`; links lose their `https://` here and there.
  const bare = text.trim().replace(/ ?\[[\w.-]{1,30}\]$/, '');
  if (bare === '' || bare.length > maxIdLength) return undefined;
  const known = parsePaperId(bare) ?? parsePaperId(`https://${bare}`);
  if (known) return known;
  const [, scheme = '', value = ''] = otherSchemes.exec(bare) ?? [];
  const id = `${scheme.toLowerCase()}:${value}`;
  return isPaperId(id) ? id : undefined;
}
