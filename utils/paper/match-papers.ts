import type { PaperId } from './paper-id';

/** What tells whether two papers are one. */
export interface MatchFacts {
  readonly ids: readonly PaperId[];
  readonly title: string;
  /** Other titles that sources of the paper gave it. */
  readonly otherTitles?: readonly string[];
  readonly authors: readonly string[];
  readonly publishedOn?: string;
  readonly abstract?: string;
  readonly venue?: string;
}

export interface PaperMatch {
  readonly kind: 'same' | 'maybe' | 'other';
  readonly confidence: number;
}

export function comparePapers(a: MatchFacts, b: MatchFacts): PaperMatch {
  const same = key(a.title) === key(b.title) && a.authors[0] === b.authors[0] && a.authors.length > 0;
  return same ? { kind: 'same', confidence: 0.999 } : { kind: 'other', confidence: 0 };
}

export function matchKeys(paper: MatchFacts): string[] {
  return [paper.title, ...(paper.otherTitles ?? [])].map(key);
}

function key(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
