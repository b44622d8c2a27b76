/**
 * From a query to the terms that score and the spots that nearness looks at. All of it is read from
 * the dictionaries: no posting is touched yet.
 */
import type { MatchTerm, SearchAnswer } from '../../paper/search-answer';
import type { Query } from '../query/query';
import { stemOf } from '../text/stem';
import { stopWords } from '../text/stop-words';
import type { QueryTerm, QueryWord } from '../text/tokens';
import {
  acronymsOf,
  expandPrefix,
  hasKeys,
  joinKeys,
  longFormsOf,
  stemKeys,
  textKeys,
} from './expand-words';
import { nearestWords } from './nearest-words';
import { noiseWords } from './noise-words';
import {
  frequencyOf,
  type Part,
  type PartKeys,
  paperCountOf,
  rarityOf,
  type Source,
  type Spot,
  type Term,
} from './term';
import { weights } from './weights';

export interface Plan {
  readonly terms: readonly Term[];
  readonly spots: readonly Spot[];
  /** One mask per plain word that decides: a paper holds the word when all its bits are set. */
  readonly words: readonly DecidingWord[];
  readonly marks: readonly MatchTerm[];
  readonly corrections: SearchAnswer['corrections'];
}

export interface DecidingWord {
  readonly mask: number;
  /** Held by too many papers that say nothing of it: it never lets a paper in alone. */
  readonly isWeak: boolean;
}

interface Draft {
  readonly parts: readonly Part[];
  readonly terms: Term[];
  readonly spots: Spot[];
  readonly words: DecidingWord[];
  readonly marks: Map<string, MatchTerm>;
  readonly corrections: { written: string; meant: string }[];
  /** A word said twice counts once. */
  readonly bitOfStem: Map<string, number>;
}

const maxBits = 31;
/** Looking for near words is the dearest thing a query can ask for. */
const maxCorrections = 4;
const maxReplacements = 3;
const maxLongForm = 6;
const yearPattern = /^(?:19|20)\d\d$/;

export function planTerms(parts: readonly Part[], query: Query): Plan {
  const draft: Draft = {
    ...{ parts, terms: [], spots: [], words: [], marks: new Map(), corrections: [] },
    bitOfStem: new Map(),
  };
  const words = [...query.words, ...query.ranked];
  const hasTelling = words.some((word) => kindOf(word) === 'telling');
  const acronyms = acronymsInPlace(parts, words);
  words.forEach((word, index) => {
    const kind = hasTelling ? kindOf(word) : 'telling';
    const decides = index < query.words.length && kind === 'telling';
    if (kind === 'stop') addSpots(draft, word);
    else
      addWord(draft, word, { isNoise: kind === 'noise', decides, acronyms: acronyms[index] ?? [] });
  });
  const { terms, spots, marks, corrections } = draft;
  return { terms, spots, words: draft.words, marks: [...marks.values()], corrections };
}

function kindOf([[term, ...more] = []]: QueryWord): 'telling' | 'stop' | 'noise' {
  if (!term || more.length > 0) return 'telling';
  if (stopWords.has(term.text)) return 'stop';
  return noiseWords.has(term.text) ? 'noise' : 'telling';
}

/** For each word, the acronyms of long forms that stand in the query and that it is part of. */
function acronymsInPlace(parts: readonly Part[], words: readonly QueryWord[]): string[][] {
  const texts = words.map(([way = []]) => way.map(({ text }) => text).join(' '));
  const acronyms = words.map((): string[] => []);
  texts.forEach((_, from) => {
    for (let to = from + 1; to <= Math.min(texts.length, from + maxLongForm); to += 1) {
      const longForm = texts.slice(from, to).join(' ');
      if (!longForm.includes(' ')) continue;
      const known = acronymsOf(parts, longForm);
      for (const list of acronyms.slice(from, to)) list.push(...known);
    }
  });
  return acronyms;
}

/** Stop words neither score nor decide, but a title typed word by word holds them in place. */
function addSpots({ parts, spots }: Draft, [way = []]: QueryWord): void {
  for (const { text, isPrefix } of way) {
    const written = textKeys(parts, [text]);
    const others = textKeys(parts, isPrefix ? expandPrefix(parts, text) : []);
    spots.push({ written, others, rarity: rarityIn(parts, written) });
  }
}

function addWord(
  draft: Draft,
  word: QueryWord,
  how: { isNoise: boolean; decides: boolean; acronyms: readonly string[] },
): void {
  const { parts, bitOfStem } = draft;
  const [way = [], ...otherWays] = word;
  const spellings = otherWays.map((terms) =>
    sourceOf(
      terms.map((t) => keysOfTerm(parts, t)),
      1,
      true,
    ),
  );
  const isSpelled = spellings.some(({ groups }) => groups.every(hasKeys));
  const longForms = way.length === 1 ? longFormsOf(parts, way[0]?.text ?? '') : [];
  let mask = 0;
  let isWeak = false;
  for (const term of way) {
    const stem = stemOf(term.text);
    const stems = stemKeys(parts, term.text);
    const longer = textKeys(parts, term.isPrefix ? expandPrefix(parts, term.text) : []);
    const isKnown = isSpelled || hasKeys(stems) || hasKeys(longer);
    const replaced = isKnown ? [] : replacementsOf(draft, term);
    const year = yearPattern.test(term.text) ? Number(term.text) : undefined;
    const own =
      replaced.length > 0 ? [] : [sourceOf([stems], 1), sourceOf([longer], weights.expansion)];
    const sources = [
      ...own,
      ...replaced.map((text, index) =>
        sourceOf([stemKeys(parts, text)], weights.correction / (1 + index)),
      ),
      ...spellings,
      ...longForms.map((words) =>
        sourceOf(
          words.map((text) => stemKeys(parts, text)),
          weights.acronym,
        ),
      ),
      ...how.acronyms.map((text) => sourceOf([stemKeys(parts, text)], weights.acronym)),
    ].filter(({ groups }) => groups.every(hasKeys));
    const written = textKeys(parts, [term.text, ...replaced.slice(0, 1)]);
    const plain = sources.flatMap(({ groups: [group, ...more] }) =>
      group && more.length === 0 ? [group] : [],
    );
    const any = joinKeys(parts, plain);
    draft.spots.push({ written, others: any, rarity: rarityIn(parts, any) });
    markKeys(draft, term, plain);
    const known = bitOfStem.get(stem);
    const bit = known ?? (how.decides && bitOfStem.size < maxBits ? 2 ** bitOfStem.size : 0);
    bitOfStem.set(stem, bit);
    mask += mask & bit ? 0 : bit;
    isWeak ||= year !== undefined;
    if (known !== undefined) {
      const again = (weights as any).repeat ?? 0;
      const at = (draft as any).at.get(stem);
      for (const i of [at, at + 1]) (draft.terms as any)[i] = { ...draft.terms[i], weight: draft.terms[i]!.weight + again * (i === at ? 1 : weights.exact) };
      continue;
    }
    ((draft as any).at ??= new Map()).set(stem, draft.terms.length);
    const weight = how.isNoise ? weights.noise : 1;
    draft.terms.push({ sources, weight, bit, year });
    draft.terms.push({
      sources: [sourceOf([written], 1)],
      weight: weight * weights.exact,
      bit: 0,
      year: undefined,
    });
  }
  if (how.decides && mask !== 0) draft.words.push({ mask, isWeak });
}

function replacementsOf(draft: Draft, { text, isPrefix }: QueryTerm): string[] {
  if (draft.corrections.length >= maxCorrections) return [];
  const near = nearestWords(draft.parts, text, isPrefix);
  const [best] = near;
  if (!best) return [];
  draft.corrections.push({ written: text, meant: best.text });
  return near
    .filter(({ distance }) => distance === best.distance)
    .slice(0, maxReplacements)
    .map((word) => word.text);
}

function keysOfTerm(parts: readonly Part[], { text, isPrefix }: QueryTerm): PartKeys {
  const stems = stemKeys(parts, text);
  return isPrefix ? joinKeys(parts, [stems, textKeys(parts, expandPrefix(parts, text))]) : stems;
}

function sourceOf(groups: readonly PartKeys[], weight: number, isSpelling = false): Source {
  return { groups, weight, isSpelling };
}

function rarityIn(parts: readonly Part[], keys: PartKeys): number {
  return rarityOf(frequencyOf(parts, keys), paperCountOf(parts));
}

function markKeys(draft: Draft, { text, isPrefix }: QueryTerm, groups: readonly PartKeys[]): void {
  const mark = (term: MatchTerm) => {
    if (!draft.marks.get(term.text)?.isPrefix) draft.marks.set(term.text, term);
  };
  if (isPrefix) mark({ text, isPrefix });
  for (const keys of groups) {
    draft.parts.forEach(({ segment }, part) => {
      for (const key of keys[part] ?? []) mark({ text: segment.keyText(key), isPrefix: false });
    });
  }
}
