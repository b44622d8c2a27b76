/**
 * The second pass, over the words in order of the few best papers: query words that are neighbours
 * in the paper too, and how much of a short query title and authors cover.
 */
import { type Tokens, textFields } from '../segment/segment';
import type { Part, Spot } from './term';
import { weights } from './weights';

/** How far apart two words may stand and still be near. */
const window = 8;
const maxCoverSpots = 6;
const titleField = textFields.indexOf('title');
const abstractField = textFields.indexOf('abstract');
const authorsField = textFields.indexOf('authors');

/** A spot that a key stands for, and how well: 1 as written, less in another form. */
interface Sight {
  readonly spot: number;
  readonly closeness: number;
}

/** For the keys of one part: the spots each stands for. */
export type SpotsOfKey = ReadonlyMap<number, readonly Sight[]>;

export function spotsByKey(spots: readonly Spot[], part: number): SpotsOfKey {
  const byKey = new Map<number, Sight[]>();
  spots.forEach(({ written, others }, spot) => {
    const asWritten = written[part] ?? [];
    for (const key of new Set([...asWritten, ...(others[part] ?? [])])) {
      const closeness = asWritten.includes(key) ? 1 : (weights as any).otherForm;
      byKey.set(key, [...(byKey.get(key) ?? []), { spot, closeness }]);
    }
  });
  return byKey;
}

export function scoreNearness(tokens: Tokens, spots: readonly Spot[], spotsOfKey: SpotsOfKey) {
  const { count, keys, fields, starts, ends } = tokens;
  const lastEnd = new Int32Array(spots.length).fill(-1);
  const near = new Float32Array(spots.length);
  const covered = new Float32Array(spots.length);
  const first = new Uint8Array(spots.length);
  let field = -1;
  for (let at = 0; at < count; at += 1) {
    const found = spotsOfKey.get(keys[at] ?? 0);
    const its = fields[at] ?? 0;
    if (its !== field) {
      field = its;
      lastEnd.fill(-1);
    }
    if (!found) continue;
    const start = starts[at] ?? 0;
    for (const { spot, closeness } of found) {
      const worth = field === titleField ? closeness : field === authorsField ? (start < 100 ? 1 : (weights as any).laterAuthor) * closeness : 0;
      if (worth > (covered[spot] ?? 0)) covered[spot] = worth;
      if (field === authorsField && start < 100) first[spot] = 1;
      if (field === titleField || field === abstractField) {
        seePair(spot - 1, spot, start, true);
        seePair(spot, spot + 1, start, false);
      }
    }
    for (const { spot } of found) lastEnd[spot] = ends[at] ?? 0;
  }
  return weights.proximity * pairScore(spots, near) + weights.cover * coverScore(spots, covered) + (spots.length > 6 ? 0 : (weights as any).firstAuthor * spots.reduce((x, { rarity }, i) => x + rarity * (first[i] ?? 0), 0) * (weights.saturation + 1));

  function seePair(first: number, second: number, start: number, inOrder: boolean): void {
    const other = inOrder ? first : second;
    const end = lastEnd[other] ?? -1;
    if (other < 0 || other >= spots.length || end < 0) return;
    const gap = start - end;
    const value = inOrder && gap === 0 ? 1 : gap >= 0 && gap < window ? 0.5 : 0;
    if (value > (near[first] ?? 0)) near[first] = value;
  }
}

function pairScore(spots: readonly Spot[], near: Float32Array): number {
  let sum = 0;
  for (let first = 0; first + 1 < spots.length; first += 1) {
    const rarity = Math.min(spots[first]?.rarity ?? 0, spots[first + 1]?.rarity ?? 0);
    sum += (near[first] ?? 0) * rarity;
  }
  return sum * (weights.saturation + 1);
}

function coverScore(spots: readonly Spot[], covered: Float32Array): number {
  if (spots.length > ((weights as any).coverSpots ?? maxCoverSpots)) return 0;
  let share = 0;
  let all = 0;
  spots.forEach(({ rarity }, spot) => {
    all += rarity;
    share += (covered[spot] ?? 0) * rarity;
  });
  return all > 0 ? all * (share / all) ** ((weights as any).coverPower ?? 2) * (weights.saturation + 1) : 0;
}

