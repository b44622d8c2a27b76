/**
 * Papers near to a paper: the cosine of their words, each weighted by how often it stands there and
 * how rare it is (Salton and Buckley 1988, https://doi.org/10.1016/0306-4573(88)90021-0). A paper's
 * length stands in for the norm of its words, which only reading all of it would tell.
 */
import { type Segment, textFields } from '../segment/segment';
import { stemOf } from '../text/stem';
import { stopWords } from '../text/stop-words';
import { bestHits, type Hit } from './hit';
import { loadAll } from './load-all';
import { type ScoreBuffers, takeBuffers } from './score-buffers';
import { type Part, type PartKeys, paperCountOf, rarityIn } from './term';

/** The paper's most telling words; those after them change little and cost the most. */
const maxTerms = 80;
/** A word of the title says as much as three of the abstract. */
const titleWeight = 3;
/** Words added to each length: a paper without an abstract is not near to everything. */
const shortest = 50;
const titleField = textFields.indexOf('title');
const abstractField = textFields.indexOf('abstract');

interface RelatedTerm {
  readonly keys: PartKeys;
  /** Of the word in the source paper. */
  readonly weight: number;
  readonly rarity: number;
}

/**
 * The papers nearest to `source`, best first, itself left out. Papers that share no telling word
 * are not among them.
 * @param source the number of a part, and of a paper in it
 */
export async function findRelated(
  parts: readonly Part[],
  source: { readonly segment: number; readonly paper: number },
  limit: number,
): Promise<Hit[]> {
  const segment = parts[source.segment]?.segment;
  if (segment === undefined) return [];
  const tokens = segment.loadTokens([source.paper]);
  if (tokens !== undefined) await tokens;
  const terms = tellingTerms(parts, countStems(segment, source.paper));
  const postings = loadAll(parts, (part, index) =>
    part.segment.loadPostings(terms.flatMap(({ keys }) => keys[index] ?? [])),
  );
  if (postings !== undefined) await postings;
  return nearestPapers(parts, terms, source, limit);
}

/** How often each stem stands in the paper, without joined spellings and stop words. */
function countStems(segment: Segment, paper: number): Map<string, number> {
  const counts = new Map<string, number>();
  const { count, keys, fields, starts, ends } = segment.readTokens(paper);
  for (let at = 0; at < count; at += 1) {
    const field = fields[at] ?? 0;
    const isJoined = (ends[at] ?? 0) - (starts[at] ?? 0) > 1;
    if (isJoined || (field !== titleField && field !== abstractField)) continue;
    const text = segment.keyText(keys[at] ?? 0);
    if (stopWords.has(text)) continue;
    const stem = stemOf(text);
    counts.set(stem, (counts.get(stem) ?? 0) + (field === titleField ? titleWeight : 1));
  }
  return counts;
}

function tellingTerms(
  parts: readonly Part[],
  counts: ReadonlyMap<string, number>,
): readonly RelatedTerm[] {
  return Array.from(counts, ([stem, count]) => {
    const keys = parts.map(({ segment }) => segment.keysOfStem(stem));
    const rarity = rarityIn(parts, keys);
    return { stem, keys, rarity, weight: dampened(count) * rarity };
  })
    .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
    .slice(0, maxTerms);
}

/** Adds up, for each paper, the products of the weights its words have here and there. */
function addProducts(
  parts: readonly Part[],
  terms: readonly RelatedTerm[],
  size: number,
): ScoreBuffers {
  const buffers = takeBuffers(size);
  const { scores } = buffers;
  for (const { keys, weight, rarity } of terms) {
    let base = 0;
    parts.forEach(({ segment }, part) => {
      for (const key of keys[part] ?? []) {
        const { count, papers, titleCounts, abstractCounts } = segment.readPostings(key);
        for (let at = 0; at < count; at += 1) {
          const paper = base + (papers[at] ?? 0);
          const found = titleWeight * (titleCounts[at] ?? 0) + (abstractCounts[at] ?? 0);
          scores[paper] = (scores[paper] ?? 0) + weight * rarity * dampened(found);
        }
      }
      base += segment.paperCount;
    });
  }
  return buffers;
}

/** The second time a word stands there says less than the first. */
function dampened(count: number): number {
  return Math.sqrt(count);
}

function nearestPapers(
  parts: readonly Part[],
  terms: readonly RelatedTerm[],
  source: { readonly segment: number; readonly paper: number },
  limit: number,
): Hit[] {
  const size = paperCountOf(parts);
  const { scores } = addProducts(parts, terms, size);
  const candidates = new Uint32Array(size);
  let count = 0;
  let base = 0;
  parts.forEach(({ segment, allowed }, index) => {
    const { titleLength, abstractLength } = segment.columns;
    for (let paper = 0; paper < segment.paperCount; paper += 1) {
      const product = scores[base + paper] ?? 0;
      const isSource = index === source.segment && paper === source.paper;
      const isOut = isSource || segment.gone[paper] === 1 || allowed?.[paper] === 0;
      if (product === 0 || isOut) continue;
      const length = titleWeight * (titleLength[paper] ?? 0) + (abstractLength[paper] ?? 0);
      scores[base + paper] = product / Math.sqrt(shortest + length);
      candidates[count] = base + paper;
      count += 1;
    }
    base += segment.paperCount;
  });
  return bestHits(parts, scores, candidates.subarray(0, count), limit);
}
