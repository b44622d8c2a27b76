/**
 * The first pass: every paper that holds a term, scored by BM25F over fields (Robertson and Zaragoza
 * 2009, section 3.6). All parts are scored as one: how rare a term is and how long papers are is
 * summed over them, so that how papers are spread over segments changes nothing.
 */
import { fieldBit } from '../segment/segment';
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
export function addTerms(parts: readonly Part[], terms: readonly Term[], buffers: ScoreBuffers) {
  const paperCount = paperCountOf(parts);
  const average = (words: 'titleWords' | 'abstractWords') =>
    Math.max(1, parts.reduce((sum, { segment }) => sum + segment[words], 0) / paperCount);
  const averages = { title: average('titleWords'), abstract: average('abstractWords') };
  for (const term of terms) {
    const count = countTerm(parts, term, averages, buffers);
    const gain = term.weight * rarityOf(count, paperCount) * (weights.saturation + 1);
    const { scores, held, counts, touched } = buffers;
    for (let at = 0; at < count; at += 1) {
      const paper = touched[at] ?? 0;
      const frequency = counts[paper] ?? 0;
      counts[paper] = 0;
      scores[paper] = (scores[paper] ?? 0) + (gain * frequency) / (weights.saturation + frequency);
      held[paper] = (held[paper] ?? 0) | term.bit;
    }
  }
}

interface Averages {
  readonly title: number;
  readonly abstract: number;
}

/** Fills `counts` and lists the papers in `touched`. @returns how many there are */
function countTerm(
  parts: readonly Part[],
  term: Term,
  averages: Averages,
  buffers: ScoreBuffers,
): number {
  let count = 0;
  let base = 0;
  parts.forEach((part, index) => {
    for (const source of term.sources) {
      const [group, ...more] = source.groups;
      if (!group) continue;
      if (more.length === 0) {
        for (const key of group[index] ?? []) {
          count = addKey(part, key, source, averages, buffers, base, count);
        }
      } else {
        count = addJointly(part, index, source, averages, buffers, base, count);
      }
    }
    if (term.year !== undefined) count = addYear(part, term.year, buffers, base, count);
    base += part.segment.paperCount;
  });
  return count;
}

function addKey(
  { segment }: Part,
  key: number,
  { weight, isSpelling }: Source,
  averages: Averages,
  { counts, touched }: ScoreBuffers,
  base: number,
  from: number,
): number {
  const { titleLength, abstractLength } = segment.columns;
  const { count, papers, fields, titleCounts, abstractCounts } = segment.readPostings(key);
  const fixed = 1 - weights.lengthShare;
  const perTitleWord = weights.lengthShare / averages.title;
  const perAbstractWord = weights.lengthShare / averages.abstract;
  let next = from;
  for (let at = 0; at < count; at += 1) {
    const number = papers[at] ?? 0;
    const inTitle = titleCounts[at] ?? 0;
    const inAbstract = abstractCounts[at] ?? 0;
    let frequency = fieldWeights[fields[at] ?? 0] ?? 0;
    if (inTitle > 0) {
      frequency += (weights.title * inTitle) / (fixed + perTitleWord * (titleLength[number] ?? 0));
    }
    if (inAbstract > 0) {
      frequency +=
        (weights.abstract * inAbstract) / (fixed + perAbstractWord * (abstractLength[number] ?? 0));
    }
    frequency *= weight;
    const paper = base + number;
    const before = counts[paper] ?? 0;
    if (before === 0) {
      touched[next] = paper;
      next += 1;
      counts[paper] = frequency;
    } else {
      counts[paper] = isSpelling ? Math.max(before, frequency) : before + frequency;
    }
  }
  return next;
}

/** Papers that hold a key of every group, as often as the one they hold least. */
function addJointly(
  part: Part,
  index: number,
  { groups, weight, isSpelling }: Source,
  averages: Averages,
  buffers: ScoreBuffers,
  base: number,
  from: number,
): number {
  const { counts, touched } = buffers;
  let least: Map<number, number> | undefined;
  for (const group of groups) {
    const held = jointCounts(part, group, index, averages, buffers, base, from);
    least = least ? smaller(least, held) : held;
    if (least.size === 0) return from;
  }
  let next = from;
  for (const [paper, frequency] of least ?? []) {
    const before = counts[paper] ?? 0;
    if (before === 0) {
      touched[next] = paper;
      next += 1;
    }
    const added = weight * frequency;
    counts[paper] = isSpelling ? Math.max(before, added) : before + added;
  }
  return next;
}

/** The group's papers and counts, counted beside those of the term. */
function jointCounts(
  part: Part,
  group: PartKeys,
  index: number,
  averages: Averages,
  { counts, others, touched, ...rest }: ScoreBuffers,
  base: number,
  from: number,
): Map<number, number> {
  const beside = { ...rest, counts: others, others: counts, touched };
  const source = { groups: [group], weight: 1, isSpelling: false };
  let to = from;
  for (const key of group[index] ?? []) {
    to = addKey(part, key, source, averages, beside, base, to);
  }
  const held = new Map<number, number>();
  for (let at = from; at < to; at += 1) {
    const paper = touched[at] ?? 0;
    held.set(paper, others[paper] ?? 0);
    others[paper] = 0;
  }
  return held;
}

function smaller(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>) {
  const both = new Map<number, number>();
  for (const [paper, count] of a) {
    const other = b.get(paper);
    if (other !== undefined) both.set(paper, Math.min(count, other));
  }
  return both;
}

function addYear(
  { segment }: Part,
  year: number,
  { counts, touched }: ScoreBuffers,
  base: number,
  from: number,
): number {
  const { publishedOn } = segment.columns;
  const first = year * 10_000;
  let next = from;
  for (let number = 0; number < segment.paperCount; number += 1) {
    const day = publishedOn[number] ?? 0;
    if (day < first || day >= first + 10_000) continue;
    const paper = base + number;
    if (counts[paper] === 0) {
      touched[next] = paper;
      next += 1;
    }
    counts[paper] = (counts[paper] ?? 0) + 1;
  }
  return next;
}
