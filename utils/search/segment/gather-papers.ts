/** Papers to numbers: the postings and the token codes of each, as they come. */
import type { SavedPaper } from '../../paper/saved-paper';
import { acronymMarks } from '../text/acronyms';
import { analysePaper } from '../text/analyse-paper';
import type { Token } from '../text/tokens';
import { GrowingWords } from './growing';
import { code, usualGap } from './token-codes';

const mostWords = 0xffff;
const mostCounted = 0xff;

/** Words and marks as they come, each with a number of its own until all are sorted. */
export interface Gathered {
  readonly numbers: Map<string, number>;
  /** By those numbers: the last posting of each. */
  readonly lastPostings: number[];
  /** Token codes of all papers, keys by those numbers. */
  readonly codes: GrowingWords;
  readonly codeEnds: number[];
  readonly tokenCounts: number[];
  /** One posting has the same index in all three. */
  readonly keys: GrowingWords;
  readonly papers: GrowingWords;
  /** Fields, the title's count and the abstract's, a byte each. */
  readonly counts: GrowingWords;
}

export interface Lengths {
  readonly title: number;
  readonly abstract: number;
}

export function createGathered(): Gathered {
  return {
    ...{ numbers: new Map(), lastPostings: [], codes: new GrowingWords(512) },
    ...{ codeEnds: [], tokenCounts: [], keys: new GrowingWords(256) },
    ...{ papers: new GrowingWords(256), counts: new GrowingWords(256) },
  };
}

export function gatherPaper(gathered: Gathered, paper: number, saved: SavedPaper): Lengths {
  const { fields, marks } = analysePaper(saved);
  const mine = `!id:${saved.id}`;
  for (const list of [[mine], marks, acronymMarks(saved)]) {
    for (const mark of list) addPosting(gathered, numberOf(gathered, mark), paper, 0, 0);
  }
  const words = fields.map((tokens, field) => gatherField(gathered, paper, field, tokens));
  gathered.tokenCounts.push(fields.reduce((sum, tokens) => sum + tokens.length, 0));
  gathered.codeEnds.push(gathered.codes.length);
  const [title = 0, abstract = 0] = words;
  return { title: Math.min(title, mostWords), abstract: Math.min(abstract, mostWords) };
}

/** @returns how many words the field has, joined spellings not counted again */
function gatherField(
  gathered: Gathered,
  paper: number,
  field: number,
  tokens: readonly Token[],
): number {
  const { codes } = gathered;
  let words = 0;
  let at = 0;
  if (tokens.length > 0) codes.push(field);
  for (const { text, start, end } of tokens) {
    if (end - start === 1) {
      words += 1;
      pushGap(codes, start - at);
    } else {
      pushJoined(codes, end - start);
    }
    at = end;
    const number = numberOf(gathered, text);
    codes.push(code.key + number);
    addPosting(gathered, number, paper, 1 << field, field < 2 ? 1 << (8 + field * 8) : 0);
  }
  return words;
}

function pushGap(codes: GrowingWords, gap: number): void {
  if (gap === 0) return;
  codes.push(gap === usualGap ? code.gap : code.anyGap);
  if (gap !== usualGap) codes.push(gap);
}

function pushJoined(codes: GrowingWords, span: number): void {
  codes.push(span < 4 ? code.joined + span - 2 : code.anyJoined);
  if (span >= 4) codes.push(span);
}

function numberOf({ numbers, lastPostings }: Gathered, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(text, number);
  lastPostings.push(-1);
  return number;
}

/** @param unit one in the byte of the count to raise */
function addPosting(
  { keys, papers, counts, lastPostings }: Gathered,
  number: number,
  paper: number,
  field: number,
  unit: number,
): void {
  const last = lastPostings[number] ?? -1;
  if (last < 0 || papers.words[last] !== paper) {
    lastPostings[number] = keys.length;
    keys.push(number);
    papers.push(paper);
    counts.push(field | unit);
    return;
  }
  const before = counts.words[last] ?? 0;
  const isFull = unit > 0 && Math.floor(before / unit) % 256 === mostCounted;
  counts.words[last] = (isFull ? before : before + unit) | field;
}
