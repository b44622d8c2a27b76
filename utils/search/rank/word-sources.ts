/** Everything that may stand for a word of the query. */
import type { QueryTerm, QueryWord } from '../text/tokens';
import { longFormsOf } from './expand-acronyms';
import { expandPrefix, hasKeys, joinKeys, stemKeys, textKeys } from './expand-words';
import type { Part, PartKeys, Source } from './term';
import { weights } from './weights';

type OwnKeys = readonly [stems: PartKeys, longer: PartKeys];

/** What the terms of one word share. */
export interface WordContext {
  /** The word's other ways, `gpt4` beside `gpt` and `4`: they stand for each of its terms. */
  readonly spellings: readonly Source[];
  /** The other ways as written, those of one term: `gpt4`. */
  readonly joined: PartKeys;
  readonly synonyms: readonly Source[];
}

/** @param acronyms of the long form that the word is part of */
export function sourcesOfWord(
  parts: readonly Part[],
  [way = [], ...otherWays]: QueryWord,
  acronyms: readonly string[],
): WordContext {
  const acronym = way.length === 1 ? way[0]?.text : undefined;
  const longForms = acronym === undefined ? [] : longFormsOf(parts, acronym);
  const joined = otherWays.flatMap(([term, ...more]) =>
    term && more.length === 0 ? term.text : [],
  );
  return {
    joined: textKeys(parts, joined),
    spellings: withKeys(
      otherWays.map((terms) => ({
        groups: terms.map((term) => joinKeys(parts, ownKeysOf(parts, term))),
        weight: 1,
        isSpelling: true,
      })),
    ),
    synonyms: withKeys(
      [...longForms, ...acronyms.map((text) => [text])].map((texts) =>
        sourceOf(weights.acronym, ...texts.map((text) => stemKeys(parts, text))),
      ),
    ),
  };
}

/**
 * @param own what `ownKeysOf` found
 * @param replacements words to stand in for a term that no paper holds, the best first
 */
export function sourcesOf(
  parts: readonly Part[],
  [stems, longer]: OwnKeys,
  replacements: readonly string[],
  { spellings, synonyms }: WordContext,
): Source[] {
  const replaced = replacements.map((text, index) =>
    sourceOf(weights.correction / (1 + index), stemKeys(parts, text)),
  );
  const own = [sourceOf(1, stems), sourceOf(weights.expansion, longer)];
  return withKeys([...own, ...replaced, ...spellings, ...synonyms]);
}

/** All keys that alone stand for a term. */
export function anyKeysOf(parts: readonly Part[], sources: readonly Source[]): PartKeys {
  return joinKeys(
    parts,
    sources.flatMap(({ groups }) => (groups.length === 1 ? groups : [])),
  );
}

/** The words of the term's stem, and the other words that an unfinished term may become. */
export function ownKeysOf(parts: readonly Part[], { text, isPrefix }: QueryTerm): OwnKeys {
  const stems = stemKeys(parts, text);
  if (!isPrefix) return [stems, stems.map(() => [])];
  const longer = textKeys(parts, expandPrefix(parts, text));
  return [stems, longer.map((keys, part) => keys.filter((key) => !stems[part]?.includes(key)))];
}

function sourceOf(weight: number, ...groups: PartKeys[]): Source {
  return { groups, weight, isSpelling: false };
}

function withKeys(sources: readonly Source[]): Source[] {
  return sources.filter(({ groups }) => groups.every(hasKeys));
}
