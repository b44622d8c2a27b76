/** The part of a stored record by which the same paper is found under other ids. */
import { matchKeys, titlesDiffer } from '../paper/match-papers';
import { type MergedMeta, mergeSources } from '../paper/merge-sources';
import type { PaperSource } from '../paper/saved-paper';

/** Other titles kept: a paper that was renamed more often is found by its newest ones. */
const otherTitleLimit = 4;

export interface MatchFields {
  readonly matchKeys: readonly string[];
  readonly otherTitles?: readonly string[];
}

/** What `sources` say together, with the match fields. @param sources at least one */
export function recordOf(sources: readonly PaperSource[]): MergedMeta & MatchFields {
  const merged = mergeSources(sources);
  return { ...merged, ...matchFieldsOf(merged, sources) };
}

export function matchFieldsOf(
  paper: Pick<MergedMeta, 'ids' | 'title' | 'authors'>,
  sources: readonly PaperSource[],
): MatchFields {
  const otherTitles: string[] = [];
  for (const source of [...sources].sort((a, b) => b.lastSeenAt - a.lastSeenAt)) {
    const { title, authors } = source.paper;
    // What comes without authors is a link's words more often than a title.
    const isNew = [paper.title, ...otherTitles].every((known) => titlesDiffer(known, title));
    if (authors.length > 0 && isNew) otherTitles.push(title);
  }
  const kept = otherTitles.slice(0, otherTitleLimit);
  return {
    matchKeys: matchKeys({
      title: paper.title,
      authors: paper.authors,
      otherTitles: kept,
    }),
    ...(kept.length > 0 && { otherTitles: kept }),
  };
}
