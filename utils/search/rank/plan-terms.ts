/**
 * From a query to the terms that score and the spots that nearness looks at. All of it is read from
 * the dictionaries: no posting is touched yet.
 */
import type { MatchTerm, SearchAnswer } from '../../paper/search-answer';
import type { Query } from '../query/query';
import { stemOf } from '../text/stem';
import { stopWords } from '../text/stop-words';
import type { QueryTerm, QueryWord } from '../text/tokens';
import { acronymsInPlace } from './expand-acronyms';
import { expandPrefix, hasKeys, joinKeys, textKeys } from './expand-words';
import { nearestWords } from './nearest-words';
import { noiseWords } from './noise-words';
import { type Part, rarityIn, type Source, type Spot, type Term } from './term';
import { weights } from './weights';
import { anyKeysOf, ownKeysOf, sourcesOf, sourcesOfWord, type WordContext } from './word-sources';

/** A plain word by which papers match. */
export interface DecidingWord {
  /** A paper holds the word when it holds all these bits. */
  readonly mask: number;
  /** Held by many papers that do not speak of it: it lets none in alone. */
  readonly isWeak: boolean;
}

export interface Plan {
  readonly terms: readonly Term[];
  readonly spots: readonly Spot[];
  readonly words: readonly DecidingWord[];
  readonly marks: readonly MatchTerm[];
  readonly corrections: SearchAnswer['corrections'];
}

interface Draft {
  readonly parts: readonly Part[];
  /** By stem, in the order of the query. */
  readonly terms: Map<string, Term>;
  readonly spots: Spot[];
  readonly words: DecidingWord[];
  readonly marks: Map<string, MatchTerm>;
  readonly corrections: { written: string; meant: string }[];
  /** By misspelt word: what stands in for it, looked for once. */
  readonly replacements: Map<string, readonly string[]>;
  /** Bits given to terms so far. */
  usedBits: number;
}

/** Bits of a positive 32-bit integer. Words past them rank and do not decide. */
const maxBits = 31;
/** Looking for near words is the dearest thing a query can ask for. */
const maxCorrections = 4;
const maxReplacements = 3;
const yearPattern = /^(?:19|20)\d\d$/;

export function planTerms(parts: readonly Part[], query: Query): Plan {
  const words = [...query.words, ...query.ranked];
  const hasTelling = words.some((word) => kindOf(word) === 'telling');
  const acronyms = acronymsInPlace(parts, words);
  const draft: Draft = {
    ...{ parts, terms: new Map(), spots: [], words: [], marks: new Map(), corrections: [] },
    ...{ replacements: new Map(), usedBits: 0 },
  };
  words.forEach((word, index) => {
    // "to be or not to be" is all there is to go by.
    const kind = hasTelling ? kindOf(word) : 'telling';
    if (kind === 'stop') {
      addSpots(draft, word);
      return;
    }
    const weight = kind === 'noise' ? weights.noise : 1;
    const decides = kind === 'telling' && index < query.words.length;
    addWord(draft, word, weight, decides, acronyms[index] ?? []);
  });
  const { spots, corrections } = draft;
  const [terms, marks] = [[...draft.terms.values()], [...draft.marks.values()]];
  return { terms, spots, words: draft.words, marks, corrections };
}

function kindOf(word: QueryWord): 'telling' | 'stop' | 'noise' {
  const [term, ...more] = word[0] ?? [];
  if (!term || more.length > 0) return 'telling';
  if (stopWords.has(term.text)) return 'stop';
  return noiseWords.has(term.text) ? 'noise' : 'telling';
}

/** Stop words neither score nor decide, but a title typed word by word holds them in place. */
function addSpots({ parts, spots }: Draft, [way = []]: QueryWord): void {
  for (const { text, isPrefix } of way) {
    const written = textKeys(parts, [text]);
    const any = isPrefix ? textKeys(parts, [text, ...expandPrefix(parts, text)]) : written;
    spots.push({ written, any, rarity: rarityIn(parts, written) });
  }
}

function addWord(
  draft: Draft,
  word: QueryWord,
  weight: number,
  decides: boolean,
  acronyms: readonly string[],
): void {
  const context = sourcesOfWord(draft.parts, word, acronyms);
  let mask = 0;
  let isWeak = false;
  for (const term of word[0] ?? []) {
    const bit = addTerm(draft, term, context, weight, decides);
    mask |= bit;
    isWeak ||= yearPattern.test(term.text);
  }
  if (decides && mask !== 0) draft.words.push({ mask, isWeak });
}

/** @returns its bit */
function addTerm(
  draft: Draft,
  queryTerm: QueryTerm,
  context: WordContext,
  weight: number,
  decides: boolean,
): number {
  const { parts, terms, spots } = draft;
  const { text } = queryTerm;
  const own = ownKeysOf(parts, queryTerm);
  const isKnown = context.spellings.length > 0 || own.some(hasKeys);
  const replacements = isKnown ? [] : replacementsOf(draft, queryTerm);
  const sources = sourcesOf(parts, own, replacements, context);
  const asWritten = textKeys(parts, [text, ...replacements.slice(0, 1)]);
  const written = joinKeys(parts, [asWritten, context.joined]);
  const any = anyKeysOf(parts, sources);
  spots.push({ written, any, rarity: rarityIn(parts, any) });
  addMarks(draft, queryTerm, sources);

  const stem = stemOf(text);
  const known = terms.get(stem);
  const bit = known?.bit || (decides ? takeBit(draft) : 0);
  const share = known ? weights.repeat * weight : weight;
  const year = yearPattern.test(text) ? Number(text) : undefined;
  terms.set(stem, {
    ...{ sources: known?.sources ?? sources, written: known?.written ?? written, bit },
    weight: (known?.weight ?? 0) + share,
    exactWeight: (known?.exactWeight ?? 0) + share * weights.exact,
    ...(year !== undefined && { year }),
  });
  return bit;
}

function takeBit(draft: Draft): number {
  if (draft.usedBits >= maxBits) return 0;
  draft.usedBits += 1;
  return 2 ** (draft.usedBits - 1);
}

/** The words that may have been meant, and the first of them noted as the correction. */
function replacementsOf(draft: Draft, term: QueryTerm): readonly string[] {
  const known = draft.replacements.get(term.text);
  if (known) return known;
  const found = findReplacements(draft, term);
  draft.replacements.set(term.text, found);
  return found;
}

function findReplacements({ parts, corrections }: Draft, { text, isPrefix }: QueryTerm): string[] {
  if (corrections.length >= maxCorrections) return [];
  const near = nearestWords(parts, text, isPrefix);
  const [best] = near;
  if (!best) return [];
  corrections.push({ written: text, meant: best.text });
  return near
    .filter(({ distance }) => distance === best.distance)
    .slice(0, maxReplacements)
    .map((word) => word.text);
}

function addMarks(
  { parts, marks }: Draft,
  { text, isPrefix }: QueryTerm,
  sources: readonly Source[],
): void {
  if (isPrefix) marks.set(text, { text, isPrefix });
  const groups = sources.flatMap((source) => source.groups);
  parts.forEach(({ segment }, part) => {
    for (const key of groups.flatMap((keys) => keys[part] ?? [])) {
      const found = segment.keyText(key);
      const isMarked = marks.has(found) || (isPrefix && found.startsWith(text));
      if (!isMarked) marks.set(found, { text: found, isPrefix: false });
    }
  });
}
