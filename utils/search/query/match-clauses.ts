/**
 * Which papers of a segment the strict parts of a query let through: words, phrases and fields that
 * must hold or must not. Plain words are ranking's. Everything is bytes per paper in typed arrays:
 * at 100,000 papers an object per paper would cost more than the answer.
 */
import type { Segment } from '../segment/segment';
import { matchText, planText, type TextPlan } from './match-text';
import { planValue, type ValuePlan } from './match-values';
import type { Clause } from './query';
import { verifyPhrase } from './verify-phrase';

/** A clause with the keys of this segment it asks for. */
interface ClausePlan {
  readonly isNegated: boolean;
  readonly texts: readonly TextPlan[];
  readonly values: readonly ValuePlan[];
}

/**
 * One byte per paper: 1 where all clauses hold and the paper is not gone. Undefined when there are
 * no clauses, which lets through whatever is not gone.
 * @throws what the segment's pages throw when one is missing or damaged
 */
export async function matchClauses(
  segment: Segment,
  clauses: readonly Clause[],
): Promise<Uint8Array | undefined> {
  if (clauses.length === 0) return undefined;
  const plans = clauses.map((clause) => planClause(segment, clause));
  const loading = segment.loadPostings(keysOf(plans));
  if (loading !== undefined) await loading;
  const matched = new Uint8Array(segment.paperCount);
  for (let paper = 0; paper < matched.length; paper += 1) {
    matched[paper] = (segment.gone[paper] ?? 0) ^ 1;
  }
  // Clauses that need no tokens come first: they leave fewer papers whose words must be loaded.
  const open = plans.flatMap((plan) => {
    const { hits, phrases } = matchPlan(segment, plan);
    if (phrases.length > 0) return [{ isNegated: plan.isNegated, hits, phrases }];
    narrow(matched, hits, plan.isNegated);
    return [];
  });
  for (const { isNegated, hits, phrases } of open) {
    for (const { plan, fields } of phrases) {
      const papers = undecided(fields, matched, hits);
      const tokens = segment.loadTokens(papers);
      if (tokens !== undefined) await tokens;
      verifyPhrase(segment, plan, papers, hits);
    }
    narrow(matched, hits, isNegated);
  }
  return matched;
}

interface Phrase {
  readonly plan: TextPlan;
  /** Per paper the fields that hold all its words. */
  readonly fields: Uint8Array;
}

function matchPlan(segment: Segment, { texts, values }: ClausePlan) {
  const hits = new Uint8Array(segment.paperCount);
  const phrases: Phrase[] = [];
  for (const { mark } of values) mark(hits);
  for (const plan of texts) {
    const fields = matchText(segment, plan);
    if (plan.isPhrase) phrases.push({ plan, fields });
    else for (let paper = 0; paper < hits.length; paper += 1) if (fields[paper]) hits[paper] = 1;
  }
  return { hits, phrases };
}

/** The papers where the order of a phrase's words can still change the answer. */
function undecided(fields: Uint8Array, matched: Uint8Array, hits: Uint8Array): Uint32Array {
  const papers = new Uint32Array(hits.length);
  let count = 0;
  for (let paper = 0; paper < hits.length; paper += 1) {
    if (fields[paper] && matched[paper] && !hits[paper]) papers[count++] = paper;
  }
  return papers.subarray(0, count);
}

function narrow(matched: Uint8Array, hits: Uint8Array, isNegated: boolean): void {
  const flip = isNegated ? 1 : 0;
  for (let paper = 0; paper < matched.length; paper += 1) {
    matched[paper] = (matched[paper] ?? 0) & ((hits[paper] ?? 0) ^ flip);
  }
}

function* keysOf(plans: readonly ClausePlan[]): Generator<number> {
  for (const { texts, values } of plans) {
    for (const { keys } of values) yield* keys;
    for (const { words } of texts) {
      for (const { keys, from, to } of words.flat(2)) {
        yield* keys;
        for (let key = from; key < to; key += 1) yield key;
      }
    }
  }
}

function planClause(segment: Segment, { isNegated, anyOf }: Clause): ClausePlan {
  return {
    isNegated,
    texts: anyOf.flatMap((condition) =>
      condition.kind === 'text' ? [planText(segment, condition)] : [],
    ),
    values: anyOf.flatMap((condition) =>
      condition.kind === 'text' ? [] : [planValue(segment, condition)],
    ),
  };
}
