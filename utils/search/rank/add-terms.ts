/**
 * The first pass: every paper that holds a term, scored by BM25F over fields (Robertson and Zaragoza
 * 2009, https://doi.org/10.1561/1500000019, section 3.6). All parts are scored as one: how rare a
 * term is and how long papers are is summed over them, so that how papers are spread over segments
 * changes nothing.
 */
import { fieldBit, type Segment } from '../segment/segment';
import type { ScoreBuffers } from './score-buffers';
import { type Part, type PartKeys, paperCountOf, rarityOf, type Source, type Term } from './term';
import { weights } from './weights';

/** What a posting's field bits add, title and abstract left out: those are counted. */
const fieldWeights = Float32Array.from({ length: 128 }, (_, fields) =>
  (['authors', 'venue', 'about', 'tags', 'note'] as const).reduce(
    (sum, field) => sum + (fields & fieldBit(field) ? weights[field] : 0),
    0,
  ),
);

/** Adds each term's share to `scores` and its bit to `held`; both count papers part after part. */
export function addTerms(
  parts: readonly Part[],
  terms: readonly Term[],
  buffers: ScoreBuffers,
): void {
  const paperCount = paperCountOf(parts);
  const counter = createCounter(parts, buffers);
  const { scores, held, counts, touched } = buffers;
  for (const { sources, year, weight, bit } of terms) {
    const count = counter.count(sources, year);
    const gain = weight * rarityOf(count, paperCount) * (weights.saturation + 1);
    for (let at = 0; at < count; at += 1) {
      const paper = touched[at] ?? 0;
      const frequency = counts[paper] ?? 0;
      counts[paper] = 0;
      scores[paper] = (scores[paper] ?? 0) + (gain * frequency) / (weights.saturation + frequency);
      held[paper] = (held[paper] ?? 0) | bit;
    }
  }
}

/** Counts one term at a time: how often each paper holds it, weighted by field and length. */
function createCounter(parts: readonly Part[], { counts, others, touched }: ScoreBuffers) {
  const fixed = 1 - weights.lengthShare;
  const perTitleWord = weights.lengthShare / averageOf(parts, 'titleWords');
  const perAbstractWord = weights.lengthShare / averageOf(parts, 'abstractWords');
  /** How many papers are listed in `touched`, and where the part's papers begin. */
  let listed = 0;
  let base = 0;

  const addTo = (target: Float32Array, paper: number, frequency: number, isSpelling: boolean) => {
    const before = target[paper] ?? 0;
    if (before === 0) {
      touched[listed] = paper;
      listed += 1;
    }
    target[paper] = isSpelling ? Math.max(before, frequency) : before + frequency;
  };

  const addKey = (
    segment: Segment,
    key: number,
    target: Float32Array,
    weight: number,
    isSpelling: boolean,
  ) => {
    const { titleLength, abstractLength } = segment.columns;
    const { count, papers, fields, titleCounts, abstractCounts } = segment.readPostings(key);
    for (let at = 0; at < count; at += 1) {
      const paper = papers[at] ?? 0;
      const inTitle = titleCounts[at] ?? 0;
      const inAbstract = abstractCounts[at] ?? 0;
      let frequency = fieldWeights[fields[at] ?? 0] ?? 0;
      if (inTitle > 0) {
        frequency += (weights.title * inTitle) / (fixed + perTitleWord * (titleLength[paper] ?? 0));
      }
      if (inAbstract > 0) {
        const norm = fixed + perAbstractWord * (abstractLength[paper] ?? 0);
        frequency += (weights.abstract * inAbstract) / norm;
      }
      addTo(target, base + paper, weight * frequency, isSpelling);
    }
  };

  /** The papers of a group beside those of the term, which stay as they are. */
  const countGroup = (segment: Segment, keys: readonly number[]): Map<number, number> => {
    const from = listed;
    for (const key of keys) addKey(segment, key, others, 1, false);
    const found = new Map<number, number>();
    for (let at = from; at < listed; at += 1) {
      const paper = touched[at] ?? 0;
      found.set(paper, others[paper] ?? 0);
      others[paper] = 0;
    }
    listed = from;
    return found;
  };

  /** Papers that hold a key of every group, as often as the one they hold least. */
  const addJointly = (segment: Segment, groups: readonly PartKeys[], part: number, s: Source) => {
    const [first = new Map<number, number>(), ...more] = groups.map((keys) =>
      countGroup(segment, keys[part] ?? []),
    );
    for (const [paper, frequency] of first) {
      const least = Math.min(frequency, ...more.map((found) => found.get(paper) ?? 0));
      if (least > 0) addTo(counts, paper, s.weight * least, s.isSpelling);
    }
  };

  const addYear = ({ columns, paperCount }: Segment, year: number) => {
    for (let paper = 0; paper < paperCount; paper += 1) {
      const day = columns.publishedOn[paper] ?? 0;
      const isThen = day >= year * 10_000 && day < (year + 1) * 10_000;
      if (isThen) addTo(counts, base + paper, weights.year, false);
    }
  };

  return {
    /** Fills `counts` and lists its papers in `touched`. @returns how many there are */
    count(sources: readonly Source[], year: number | undefined): number {
      listed = 0;
      base = 0;
      parts.forEach(({ segment }, part) => {
        for (const source of sources) {
          const { groups, weight, isSpelling } = source;
          const [keys, ...more] = groups;
          if (more.length > 0) addJointly(segment, groups, part, source);
          else {
            for (const key of keys?.[part] ?? []) addKey(segment, key, counts, weight, isSpelling);
          }
        }
        if (year !== undefined) addYear(segment, year);
        base += segment.paperCount;
      });
      return listed;
    },
  };
}

function averageOf(parts: readonly Part[], words: 'titleWords' | 'abstractWords'): number {
  const sum = parts.reduce((total, { segment }) => total + segment[words], 0);
  return Math.max(1, sum / Math.max(1, paperCountOf(parts)));
}
