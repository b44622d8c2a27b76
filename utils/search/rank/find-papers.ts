/** Which papers match, and the best of them by what their postings say. */
import { addTerms } from './add-terms';
import { bestHits, type Hit } from './hit';
import type { DecidingWord } from './plan-terms';
import { dropBuffers, takeBuffers } from './score-buffers';
import { type Part, paperCountOf, type Term } from './term';

export interface Found {
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly complete: number;
  readonly matched: readonly Uint8Array[];
}

/**
 * @param words those that decide; without any, all papers that are let through match
 * @param limit how many hits
 */
export function findPapers(
  parts: readonly Part[],
  terms: readonly Term[],
  words: readonly DecidingWord[],
  limit: number,
): Found {
  const size = paperCountOf(parts);
  const buffers = takeBuffers(size);
  try {
    addTerms(parts, terms, buffers);
  } catch (error) {
    dropBuffers();
    throw error;
  }
  const { scores, held } = buffers;
  const decide = createDecision(words);
  const candidates = new Uint32Array(size);
  let total = 0;
  let complete = 0;
  let base = 0;
  const matched = parts.map(({ segment, allowed }) => {
    const { paperCount, gone } = segment;
    const matches = new Uint8Array(paperCount);
    for (let paper = 0; paper < paperCount; paper += 1) {
      if (gone[paper] === 1 || allowed?.[paper] === 0) continue;
      const decision = decide(held[base + paper] ?? 0);
      if (decision === 'none') continue;
      matches[paper] = decision === 'all' ? 2 : 1;
      candidates[total] = base + paper;
      total += 1;
      if (decision === 'all') complete += 1;
    }
    base += paperCount;
    return matches;
  });
  const hits = bestHits(parts, scores, candidates.subarray(0, total), limit);
  return { hits, total, complete, matched };
}

type Decision = 'none' | 'some' | 'all';

/** From the bits a paper holds: whether it has none of the words, some, or all of them. */
function createDecision(words: readonly DecidingWord[]): (held: number) => Decision {
  if (words.length === 0) return () => 'all';
  const all = words.reduce((mask, word) => mask | word.mask, 0);
  const strong = words.filter(({ isWeak }) => !isWeak);
  const deciding = strong.length > 0 ? strong : words;
  const masks = Uint32Array.from(deciding, ({ mask }) => mask);
  return (held) => {
    if (held === 0) return 'none';
    if ((held & all) === all) return 'all';
    for (const mask of masks) if ((held & mask) === mask) return 'some';
    return 'none';
  };
}
