/** What a ranked list is worth, given the papers that answer the query. */
import type { PaperId } from '../../utils/paper/paper-id';

type Grades = ReadonlyMap<PaperId, number>;

/** Gain is the grade, discount the binary logarithm of the rank + 1 (Järvelin and Kekäläinen 2002). */
export function ndcgAt(cut: number, ranked: readonly PaperId[], grades: Grades): number {
  const gains = ranked.slice(0, cut).map((id) => grades.get(id) ?? 0);
  const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, cut);
  return discounted(gains) / discounted(ideal);
}

export function recallAt(cut: number, ranked: readonly PaperId[], grades: Grades): number {
  return ranked.slice(0, cut).filter((id) => grades.has(id)).length / grades.size;
}

/** One divided by the rank of the first answer; 0 when none is above the cut. */
export function reciprocalRankAt(cut: number, ranked: readonly PaperId[], grades: Grades): number {
  const index = ranked.slice(0, cut).findIndex((id) => grades.has(id));
  return index < 0 ? 0 : 1 / (index + 1);
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}
