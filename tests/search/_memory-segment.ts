/**
 * A segment of plain maps and lists, slow and obviously right: the model the real ones are compared
 * with. Everything is in memory, so no load call ever has to wait.
 */
import type { SavedPaper } from '../../utils/paper/saved-paper';
import {
  fieldBit,
  flag,
  type Postings,
  type Segment,
  type Tokens,
  textFields,
} from '../../utils/search/segment/segment';
import { analysePaper } from '../../utils/search/text/analyse-paper';
import { stemOf } from '../../utils/search/text/stem';
import type { Token } from '../../utils/search/text/tokens';

interface Posting {
  readonly paper: number;
  fields: number;
  titleCount: number;
  abstractCount: number;
}

/**
 * @param extraMarks more `!` keys of a paper, beside those of `analysePaper`
 */
export function createMemorySegment(
  papers: readonly SavedPaper[],
  extraMarks: (paper: SavedPaper) => readonly string[] = () => [],
): Segment {
  const analysed = papers.map(analysePaper);
  const postingsOf = new Map<string, Posting[]>();
  const lastPosting = (text: string, paper: number): Posting => {
    const list = postingsOf.get(text) ?? [];
    postingsOf.set(text, list);
    const last = list.at(-1);
    if (last?.paper === paper) return last;
    const fresh = { paper, fields: 0, titleCount: 0, abstractCount: 0 };
    list.push(fresh);
    return fresh;
  };
  analysed.forEach(({ fields, marks }, paper) => {
    textFields.forEach((field, index) => {
      for (const { text } of fields[index] ?? []) {
        const posting = lastPosting(text, paper);
        posting.fields |= fieldBit(field);
        if (field === 'title') posting.titleCount = Math.min(255, posting.titleCount + 1);
        if (field === 'abstract') posting.abstractCount = Math.min(255, posting.abstractCount + 1);
      }
    });
    const saved = papers[paper];
    for (const mark of [...marks, ...(saved ? extraMarks(saved) : [])]) lastPosting(mark, paper);
  });

  // The default order of strings is by UTF-16 code units.
  const keys = [...postingsOf.keys()].sort();
  const keyOf = new Map(keys.map((text, key) => [text, key]));
  const keysOfStem = new Map<string, number[]>();
  keys.forEach((text, key) => {
    if (text.startsWith('!')) return;
    const stem = stemOf(text);
    keysOfStem.set(stem, [...(keysOfStem.get(stem) ?? []), key]);
  });

  const lengths = (field: number) => analysed.map(({ fields }) => wordCount(fields[field] ?? []));
  const titleLengths = lengths(0);
  const abstractLengths = lengths(1);
  const gone = new Uint8Array(papers.length);
  let goneCount = 0;
  const postings = createPostings(papers.length);
  const tokens = createTokens(Math.max(0, ...analysed.map(({ fields }) => fields.flat().length)));

  const textOf = (key: number): string => {
    const text = keys[key];
    if (text === undefined) throw new RangeError(`no key ${key}`);
    return text;
  };

  return {
    paperCount: papers.length,
    keyCount: keys.length,
    gone,
    get goneCount() {
      return goneCount;
    },
    columns: {
      addedAt: Float64Array.from(papers, (paper) => paper.addedAt),
      openedAt: Float64Array.from(papers, (paper) => paper.openedAt ?? 0),
      publishedOn: Int32Array.from(papers, (paper) => dayNumber(paper.publishedOn)),
      flags: Uint8Array.from(papers, flagsOf),
      titleLength: Uint16Array.from(titleLengths),
      abstractLength: Uint16Array.from(abstractLengths),
    },
    titleWords: sum(titleLengths),
    abstractWords: sum(abstractLengths),
    idOf(paper) {
      const saved = papers[paper];
      if (!saved) throw new RangeError(`no paper ${paper}`);
      return saved.id;
    },
    markGone(paper) {
      if (gone[paper] === 0) goneCount += 1;
      gone[paper] = 1;
    },
    findKey: (text) => keyOf.get(text),
    keyText: textOf,
    keyRange(prefix) {
      const from = firstFrom(keys, prefix);
      let to = from;
      while (keys[to]?.startsWith(prefix)) to += 1;
      return { from, to };
    },
    keysOfStem: (stem) => keysOfStem.get(stem) ?? [],
    frequency: (key) => postingsOf.get(textOf(key))?.length ?? 0,
    loadPostings: () => undefined,
    readPostings(key) {
      const list = postingsOf.get(textOf(key)) ?? [];
      list.forEach((posting, index) => {
        postings.papers[index] = posting.paper;
        postings.fields[index] = posting.fields;
        postings.titleCounts[index] = posting.titleCount;
        postings.abstractCounts[index] = posting.abstractCount;
      });
      return { ...postings, count: list.length };
    },
    loadTokens: () => undefined,
    scanTokens: (paper, isWanted, visit) =>
      (analysed[paper]?.fields ?? []).some((field, index) =>
        field.some(({ text, start, end }) => {
          const key = keyOf.get(text) ?? 0;
          return (isWanted === undefined || isWanted[key] === 1) && visit(key, index, start, end);
        }),
      ),
    readTokens(paper) {
      let count = 0;
      analysed[paper]?.fields.forEach((field, index) => {
        for (const token of field) {
          tokens.keys[count] = keyOf.get(token.text) ?? 0;
          tokens.fields[count] = index;
          tokens.starts[count] = token.start;
          tokens.ends[count] = token.end;
          count += 1;
        }
      });
      return { ...tokens, count };
    },
  };
}

/** The index of the first of the sorted `texts` that is not before `text`. */
function firstFrom(texts: readonly string[], text: string): number {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

function createPostings(length: number): Omit<Postings, 'count'> {
  return {
    papers: new Uint32Array(length),
    fields: new Uint8Array(length),
    titleCounts: new Uint8Array(length),
    abstractCounts: new Uint8Array(length),
  };
}

function createTokens(length: number): Omit<Tokens, 'count'> {
  return {
    keys: new Uint32Array(length),
    fields: new Uint8Array(length),
    starts: new Uint32Array(length),
    ends: new Uint32Array(length),
  };
}

function wordCount(tokens: readonly Token[]): number {
  return tokens.filter(({ start, end }) => end - start === 1).length;
}

/** `2024-01` becomes 20240100. */
function dayNumber(date: string | undefined): number {
  const [year = 0, month = 0, day = 0] = (date ?? '').split('-').map(Number);
  return year * 10_000 + month * 100 + day;
}

function flagsOf(paper: SavedPaper): number {
  const status = { unread: 0, reading: 1, read: 2 }[paper.status];
  return (
    status |
    (paper.isStarred ? flag.isStarred : 0) |
    (paper.codeUrl === undefined ? 0 : flag.hasCode) |
    (paper.note === undefined ? 0 : flag.hasNote) |
    (paper.pdfUrl === undefined ? 0 : flag.hasPdf)
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
