/**
 * The first pass: every paper that holds a term, scored by BM25F over fields (Robertson and Zaragoza
 * 2009, https://doi.org/10.1561/1500000019, section 3.6). All parts are scored as one: how rare a
 * term is and how long papers are is summed over them, so that how papers are spread over segments
 * changes nothing.
 */
import { fieldBit, type Segment } from '../segment/segment';
import type { ScoreBuffers } from './score-buffers';
import { type Part, paperCountOf, rarityOf, type Source, type Term } from './term';
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
  const { scores, held, counts, exacts, touched } = buffers;
  const { saturation } = weights;
  for (const term of terms) {
    const { listed, exact } = counter.count(term);
    const gain = term.weight * rarityOf(listed, paperCount) * (saturation + 1);
    const exactGain = term.exactWeight * rarityOf(exact, paperCount) * (saturation + 1);
    for (let at = 0; at < listed; at += 1) {
      const paper = touched[at] ?? 0;
      const frequency = counts[paper] ?? 0;
      const written = exacts[paper] ?? 0;
      counts[paper] = 0;
      exacts[paper] = 0;
      scores[paper] =
        (scores[paper] ?? 0) +
        (gain * frequency) / (saturation + frequency) +
        (exactGain * written) / (saturation + written);
      held[paper] = (held[paper] ?? 0) | term.bit;
    }
  }
}

const plain = { weight: 1, isSpelling: false };

/** Counts one term at a time: how often each paper holds it, weighted by field and length. */
function createCounter(parts: readonly Part[], buffers: ScoreBuffers) {
  const { counts, exacts, least, others, touched } = buffers;
  const fixed = 1 - weights.lengthShare;
  const perTitleWord = weights.lengthShare / averageOf(parts, 'titleWords');
  const perAbstractWord = weights.lengthShare / averageOf(parts, 'abstractWords');
  /** Papers listed in `touched`; those of them that hold the word as written. */
  let listed = 0;
  let exact = 0;
  /** Where the part's papers begin. */
  let base = 0;

  const addTo = (target: Float32Array, paper: number, frequency: number, isSpelling: boolean) => {
    const before = target[paper] ?? 0;
    if (before === 0) {
      touched[listed] = paper;
      listed += 1;
    }
    target[paper] = isSpelling ? Math.max(before, frequency) : before + frequency;
  };

  const addWritten = (paper: number, frequency: number, isSpelling: boolean) => {
    const before = exacts[paper] ?? 0;
    if (before === 0) exact += 1;
    exacts[paper] = isSpelling ? Math.max(before, frequency) : before + frequency;
  };

  const addKey = (
    segment: Segment,
    key: number,
    target: Float32Array,
    { weight, isSpelling }: Omit<Source, 'groups'>,
    isWritten = false,
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
      if (isWritten) addWritten(base + paper, frequency, isSpelling);
    }
  };

  /** Papers that hold a key of every group, as often as the one they hold least. */
  const addJointly = (segment: Segment, { groups, weight, isSpelling }: Source, part: number) => {
    const from = listed;
    const [first = [], ...more] = groups.map((keys) => keys[part] ?? []);
    for (const key of first) addKey(segment, key, least, plain);
    const end = listed;
    for (const keys of more) {
      for (const key of keys) addKey(segment, key, others, plain);
      for (let at = from; at < end; at += 1) {
        const paper = touched[at] ?? 0;
        least[paper] = Math.min(least[paper] ?? 0, others[paper] ?? 0);
      }
      for (let at = end; at < listed; at += 1) others[touched[at] ?? 0] = 0;
      listed = end;
    }
    // Those that hold all take the places of those that hold the first.
    listed = from;
    for (let at = from; at < end; at += 1) {
      const paper = touched[at] ?? 0;
      const frequency = least[paper] ?? 0;
      least[paper] = 0;
      if (frequency > 0) addTo(counts, paper, weight * frequency, isSpelling);
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
    /** Fills `counts` and `exacts`, lists their papers in `touched`, and says how many hold which. */
    count({ sources, written, year }: Term): { listed: number; exact: number } {
      [listed, exact, base] = [0, 0, 0];
      parts.forEach(({ segment }, part) => {
        for (const source of sources) {
          const [keys, ...more] = source.groups;
          if (more.length > 0) addJointly(segment, source, part);
          else {
            for (const key of keys?.[part] ?? []) {
              addKey(segment, key, counts, source, written[part]?.includes(key));
            }
          }
        }
        if (year !== undefined) addYear(segment, year);
        base += segment.paperCount;
      });
      return { listed, exact };
    },
  };
}

function averageOf(parts: readonly Part[], words: 'titleWords' | 'abstractWords'): number {
  const sum = parts.reduce((total, { segment }) => total + segment[words], 0);
  return Math.max(1, sum / Math.max(1, paperCountOf(parts)));
}
