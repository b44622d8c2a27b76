/** Finds records that are, or may be, the same paper under other ids. */
import { comparePapers, type MatchFacts, matchKeys } from '../paper/match-papers';
import type { PaperId } from '../paper/paper-id';
import { type Apart, readApart } from './apart';
import { type KeyLookup, lookUpEach } from './key-lookup';
import type { LibraryDatabase, StoredPaper } from './schema';

const twinLimit = 5;

/** A key that more papers share says nothing: authors called Anonymous, a title like Editorial. */
export const crowd = 50;

export interface Twin {
  readonly paper: StoredPaper;
  readonly kind: 'same' | 'maybe';
  readonly confidence: number;
}

type Candidates = (facts: MatchFacts) => readonly StoredPaper[];

/**
 * Reads once what may be the same as any of `all`.
 * @param keysOf the keys they are looked up by
 * @returns the candidates of each
 */
export async function readCandidates(
  db: LibraryDatabase,
  all: readonly MatchFacts[],
  lookUp: KeyLookup = (keys) => lookUpEach(db, keys),
  keysOf: (facts: MatchFacts) => string[] = matchKeys,
): Promise<Candidates> {
  const keys = [...new Set(all.flatMap(keysOf))];
  const known = await lookUp(keys);
  const idsByKey = new Map<string, PaperId[]>();
  for (const key of keys) {
    const sharing = [...(known.get(key) ?? [])];
    if (sharing.length <= crowd) idsByKey.set(key, sharing);
  }
  const ids = new Set([...idsByKey.values()].flat());
  const papers = ids.size > 0 ? await db.papers.bulkGet([...ids]) : [];
  const byId = new Map(papers.flatMap((paper) => (paper ? [[paper.id, paper] as const] : [])));
  return (facts) => {
    const found = new Set(keysOf(facts).flatMap((key) => idsByKey.get(key) ?? []));
    return [...found].flatMap((id) => byId.get(id) ?? []);
  };
}

/** Those of `candidates` that may be the same paper and are not kept apart, the likeliest first. */
export function twinsAmong(
  facts: MatchFacts,
  candidates: readonly StoredPaper[],
  { isApart }: Apart,
): Twin[] {
  const twins: Twin[] = [];
  for (const paper of candidates) {
    const { kind, confidence } = comparePapers(facts, paper);
    if (kind === 'other' || isApart(facts.ids, paper.ids)) continue;
    twins.push({ paper, kind, confidence });
  }
  return twins.sort((a, b) => b.confidence - a.confidence || (a.paper.id < b.paper.id ? -1 : 1));
}

/**
 * Papers of the library that may be the same as one, the likeliest first; at most five. What is
 * sure has been joined already.
 */
export async function readTwins(db: LibraryDatabase, id: PaperId): Promise<Twin[]> {
  return db.transaction('r', db.papers, db.apart, async () => {
    const record = await db.papers.get(id);
    if (!record) return [];
    const candidatesOf = await readCandidates(db, [record]);
    const others = candidatesOf(record).filter((other) => other.id !== id);
    return twinsAmong(record, others, await readApart(db)).slice(0, twinLimit);
  });
}

/** The one record that is the same paper; none when several are, since they are not one another. */
export function onlySame(twins: readonly Twin[]): Twin | undefined {
  const same = twins.filter(({ kind }) => kind === 'same');
  return same.length === 1 ? same[0] : undefined;
}
