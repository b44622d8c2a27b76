/** Where completions learn what the library holds: its index for words and marks, itself for names. */
import type { SavedPaper } from '../../paper/saved-paper';
import type { LibraryFeed } from '../search';
import type { Segment, TextField } from '../segment/segment';
import { foldTag } from '../text/analyse-paper';
import { queryWordsOf } from '../text/tokens';
import { matchClauses } from './match-clauses';
import { sortPapers } from './sort-papers';

export interface KnownName {
  readonly name: string;
  /** How many papers it stands for, when known. */
  readonly count?: number;
}

export interface CompletionSource {
  /** Epoch milliseconds. */
  readonly now: number;
  readLists(): Promise<readonly KnownName[]>;
  readTags(): Promise<readonly KnownName[]>;
  readSites(): Promise<readonly KnownName[]>;
  /** Names with words in a row of which the last may be unfinished, most papers first. */
  findAuthors(typed: string): Promise<readonly KnownName[]>;
  findVenues(typed: string): Promise<readonly KnownName[]>;
}

/** Papers read to find names in: the newest that match. */
const mostPapersRead = 300;

export function createCompletionSource(
  segments: readonly Segment[],
  library: Pick<LibraryFeed, 'readLists' | 'readTags' | 'readPapersById'>,
  now: number,
): CompletionSource {
  const findNames = async (
    typed: string,
    field: TextField,
    namesOf: (paper: SavedPaper) => readonly string[],
  ) => {
    const { papers, isAll } = await papersWith(segments, typed, field, library);
    const names = countNames(papers.flatMap(namesOf), typed);
    return isAll ? names : names.map(({ name }) => ({ name }));
  };
  return {
    now,
    readLists: async () =>
      (await library.readLists()).map(({ id, name }) => ({
        ...{ name, count: countMark(segments, `!list:${id}`) },
      })),
    readTags: async () =>
      (await library.readTags()).map((name) => ({
        ...{ name, count: countMark(segments, `!tag:${foldTag(name)}`) },
      })),
    readSites: async () =>
      readSiteIds(segments).map((name) => ({ name, count: countMark(segments, `!site:${name}`) })),
    findAuthors: (typed) => findNames(typed, 'authors', ({ authors }) => authors),
    findVenues: (typed) => findNames(typed, 'venue', ({ venue }) => (venue ? [venue] : [])),
  };
}

/** The sites papers of these segments were seen on, in order of their ids. */
function readSiteIds(segments: readonly Segment[]): string[] {
  const mark = '!site:';
  const ids = segments.flatMap((segment) => {
    const { from, to } = segment.keyRange(mark);
    return Array.from({ length: to - from }, (_, index) =>
      segment.keyText(from + index).slice(mark.length),
    );
  });
  return [...new Set(ids)].sort();
}

/** How many papers carry a mark, those that are gone too: near enough for a number in a menu. */
function countMark(segments: readonly Segment[], mark: string): number {
  return segments.reduce((sum, segment) => {
    const key = segment.findKey(mark);
    return sum + (key === undefined ? 0 : segment.frequency(key));
  }, 0);
}

async function papersWith(
  segments: readonly Segment[],
  typed: string,
  field: TextField,
  library: Pick<LibraryFeed, 'readPapersById'>,
): Promise<{ papers: SavedPaper[]; isAll: boolean }> {
  const words = queryWordsOf(typed, 1);
  if (words.length === 0) return { papers: [], isAll: true };
  const condition = { kind: 'text', field, words, isExact: true } as const;
  const parts = await Promise.all(
    segments.map(async (segment) => {
      const matched = await matchClauses(segment, [{ isNegated: false, anyOf: [condition] }]);
      return { segment, matched: matched ?? new Uint8Array() };
    }),
  );
  const newest = { by: 'added', isAscending: false } as const;
  const places = await sortPapers(parts, newest, mostPapersRead + 1);
  const ids = places
    .slice(0, mostPapersRead)
    .flatMap(({ segment, paper }) => parts[segment]?.segment.idOf(paper) ?? []);
  return { papers: await library.readPapersById(ids), isAll: places.length <= mostPapersRead };
}

/** The names that go on from `typed` at the start of one of their words, most frequent first. */
function countNames(names: readonly string[], typed: string): Required<KnownName>[] {
  const wanted = foldTag(typed);
  const counts = new Map<string, { name: string; count: number }>();
  for (const name of names) {
    const folded = foldTag(name);
    if (!` ${folded}`.includes(` ${wanted}`)) continue;
    const known = counts.get(folded);
    if (known) known.count += 1;
    else counts.set(folded, { name, count: 1 });
  }
  return Array.from(counts.values()).toSorted((a, b) => b.count - a.count);
}
