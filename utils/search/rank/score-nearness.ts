/**
 * The second pass, over the words in order of the few best papers: query words that are neighbours
 * in the paper too, and how much of a short query title and authors cover.
 */
import { type Tokens, textFields } from '../segment/segment';
import type { Spot } from './term';
import { weights } from './weights';

/** Words apart that still count as near. */
const nearDistance = 8;
/** Longer queries are questions; these are names of papers. */
const maxShortQuery = 6;
/** The second author's words start later: see `Tokens`. */
const firstAuthorEnd = 100;
const titleField = textFields.indexOf('title');
const abstractField = textFields.indexOf('abstract');
const authorsField = textFields.indexOf('authors');

/** A spot of the query that a key stands for: 1 as written, less in another form. */
interface Sight {
  readonly spot: number;
  readonly closeness: number;
}

export interface SpotsOfKey {
  /** Undefined for the keys that stand for nothing, which nearly all do. */
  get(key: number): readonly Sight[] | undefined;
}

/** A power of two. */
const filterSize = 1024;

/** For the keys of one part: what each stands for. */
export function spotsByKey(spots: readonly Spot[], part: number): SpotsOfKey {
  const byKey = new Map<number, Sight[]>();
  spots.forEach(({ written, any }, spot) => {
    const asWritten = written[part] ?? [];
    for (const key of new Set([...asWritten, ...(any[part] ?? [])])) {
      const closeness = asWritten.includes(key) ? 1 : weights.otherForm;
      byKey.set(key, [...(byKey.get(key) ?? []), { spot, closeness }]);
    }
  });
  // Ten thousands of words are looked up for one query: most are turned away without the map.
  const filter = new Uint8Array(filterSize);
  for (const key of byKey.keys()) filter[key & (filterSize - 1)] = 1;
  return { get: (key) => (filter[key & (filterSize - 1)] === 1 ? byKey.get(key) : undefined) };
}

/** What to add to the score of a paper with these words. */
export function scoreNearness(
  { count, keys, fields, starts, ends }: Tokens,
  spots: readonly Spot[],
  spotsOfKey: SpotsOfKey,
): number {
  const pairs = createPairs(spots.length);
  const covered = new Float32Array(spots.length);
  const run = createRun(spots.length);
  const led = new Float32Array(spots.length);
  let previous = -1;
  for (let at = 0; at < count; at += 1) {
    const field = fields[at] ?? 0;
    if (field !== previous) pairs.startField();
    previous = field;
    const sights = spotsOfKey.get(keys[at] ?? 0);
    if (sights === undefined) continue;
    const start = starts[at] ?? 0;
    if (field === titleField || field === abstractField) pairs.see(sights, start, ends[at] ?? 0);
    const isLead = field === authorsField && start < firstAuthorEnd;
    const worth = field === titleField || isLead ? 1 : weights.laterAuthor;
    if (field !== titleField && field !== authorsField) continue;
    if (field === titleField) run.see(sights, start, ends[at] ?? 0);
    for (const { spot, closeness } of sights) {
      covered[spot] = Math.max(covered[spot] ?? 0, worth * closeness);
      if (isLead) led[spot] = 1;
    }
  }
  const near = weights.proximity * pairs.score(spots);
  if (spots.length > maxShortQuery) return near * (weights.saturation + 1);
  const all = rarityOver(spots);
  const share = all > 0 ? rarityOver(spots, covered) / all : 0;
  // Squared: half a title is no title.
  const cover = weights.cover * share * share * all;
  const lead = weights.firstAuthor * rarityOver(spots, led);
  const whole = run.isWhole() ? weights.run * all : 0;
  return (near + cover + lead + whole) * (weights.saturation + 1);
}

/** Watches for words next to one another in the query: 1 side by side, half when near. */
function createPairs(spotCount: number) {
  /** Where each spot was last seen to end in this field. */
  const lastEnd = new Int32Array(spotCount).fill(-1);
  /** The best of each spot and the one after it. */
  const best = new Float32Array(spotCount);

  const note = (first: number, value: number) => {
    if (value > (best[first] ?? 0)) best[first] = value;
  };
  const isNear = (end: number, start: number) =>
    end >= 0 && end <= start && start < end + nearDistance;

  return {
    startField: () => lastEnd.fill(-1),
    see(sights: readonly Sight[], start: number, end: number) {
      let previous = -1;
      for (const { spot } of sights) {
        // One word that stands for both, as `pretraining` for `pre-training`, has them side by side.
        if (previous >= 0 && previous === spot - 1) note(previous, 1);
        previous = spot;
        const before = lastEnd[spot - 1] ?? -1;
        const after = lastEnd[spot + 1] ?? -1;
        if (isNear(before, start)) note(spot - 1, before === start ? 1 : 0.5);
        if (isNear(after, start)) note(spot, 0.5);
      }
      for (const { spot } of sights) lastEnd[spot] = end;
    },
    score: (spots: readonly Spot[]) =>
      best.reduce((sum, value, first) => {
        const rarity = Math.min(spots[first]?.rarity ?? 0, spots[first + 1]?.rarity ?? 0);
        return sum + value * rarity;
      }, 0),
  };
}

/** Watches for the whole query in a row, stop words too: a title as one types it. */
function createRun(spotCount: number) {
  /** Where the words up to each spot were last seen to end, all in a row. */
  const ends = new Int32Array(spotCount).fill(-1);
  let isWhole = false;
  return {
    see(sights: readonly Sight[], start: number, end: number) {
      // The last spot first: a word that stands for two is not its own neighbour.
      for (let index = sights.length - 1; index >= 0; index -= 1) {
        const spot = sights[index]?.spot ?? 0;
        if (spot > 0 && ends[spot - 1] !== start) continue;
        ends[spot] = end;
        isWhole ||= spot > 0 && spot === spotCount - 1;
      }
    },
    isWhole: () => isWhole,
  };
}

function rarityOver(spots: readonly Spot[], shares?: Float32Array): number {
  return spots.reduce((sum, { rarity }, spot) => sum + rarity * (shares?.[spot] ?? 1), 0);
}
