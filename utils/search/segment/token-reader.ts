/** Reads papers' words from pages; see token-codes.ts. */

import { ByteReader } from './byte-reader';
import { DamagedSegmentError } from './damage';
import { type Head, papersPerTokenPage } from './format';
import type { Pages } from './pages';
import { type Tokens, type TokenVisitor, textFields } from './segment';
import { code, usualGap } from './token-codes';

/** Where a paper's codes are, and how many tokens they stand for. */
export interface TokenRun {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface TokenReader {
  read(paper: number): Tokens;
  /** As `Segment.scanTokens`. */
  scan(paper: number, isWanted: Uint8Array | undefined, visit: TokenVisitor): boolean;
  /** @throws RangeError when the page is not loaded or damaged */
  runOf(paper: number): TokenRun;
}

const damaged = 'a page of tokens is damaged';

/** From, to and count of each paper of a page. */
function indexPage(bytes: Uint8Array, papers: number): Uint32Array {
  const index = new Uint32Array(papers * 3);
  const reader = new ByteReader(bytes);
  for (let paper = 0; paper < papers; paper += 1) {
    const count = reader.readVarint();
    const length = reader.readVarint();
    const from = reader.at;
    reader.at += length;
    if (reader.at > bytes.length || count > length) throw new DamagedSegmentError(damaged);
    index.set([from, reader.at, count], paper * 3);
  }
  return index;
}

export function tokenPageOf(paper: number): number {
  return Math.floor(paper / papersPerTokenPage);
}

export function createTokenReader(head: Head, pages: Pick<Pages, 'get'>): TokenReader {
  const { counts, codeKeys } = head;
  const indexes: (Uint32Array | undefined)[] = [];
  let scratch = createScratch(256);

  const runOf = (paper: number): TokenRun => {
    if (!(paper >= 0 && paper < counts.papers)) throw new RangeError(`no paper ${paper}`);
    const page = tokenPageOf(paper);
    const bytes = pages.get(page);
    const first = page * papersPerTokenPage;
    let index = indexes[page];
    if (index === undefined) {
      index = indexPage(bytes, Math.min(papersPerTokenPage, counts.papers - first));
      indexes[page] = index;
    }
    const at = (paper - first) * 3;
    return { bytes, from: index[at] ?? 0, to: index[at + 1] ?? 0, count: index[at + 2] ?? 0 };
  };

  return {
    runOf,
    scan: (paper, isWanted, visit) => scanRun(runOf(paper), codeKeys, isWanted, visit),
    read(paper) {
      const run = runOf(paper);
      if (run.count > scratch.keys.length) scratch = createScratch(run.count * 2);
      readRun(run, codeKeys, counts.keys, scratch);
      return { count: run.count, ...scratch };
    },
  };
}

type Scratch = Omit<Tokens, 'count'>;

function createScratch(size: number): Scratch {
  return {
    keys: new Uint32Array(size),
    fields: new Uint8Array(size),
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
  };
}

function readRun(run: TokenRun, codeKeys: Uint32Array, keyCount: number, into: Scratch): void {
  const { bytes, to, count } = run;
  const { keys, fields, starts, ends } = into;
  const firstKey = code.key + codeKeys.length;
  let at = run.from;
  let index = 0;
  let field = 0;
  let position = 0;
  let span = 0;
  // What a code asks of the varint after it.
  let pending = 0;
  while (at < to) {
    let byte = bytes[at++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80 && shift < 32; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    value >>>= 0;
    if (pending !== 0) {
      if (pending === code.anyGap) position += value;
      else span = value;
      pending = 0;
    } else if (value >= code.key) {
      const key = value < firstKey ? (codeKeys[value - code.key] ?? 0) : value - firstKey;
      if (index === count || key >= keyCount) throw new DamagedSegmentError(damaged);
      keys[index] = key;
      fields[index] = field;
      if (span === 0) {
        starts[index] = position;
        position += 1;
      } else {
        starts[index] = position - span;
        span = 0;
      }
      ends[index] = position;
      index += 1;
    } else if (value < textFields.length) {
      field = value;
      position = 0;
    } else if (value === code.gap) {
      position += usualGap;
    } else if (value === code.anyGap || value === code.anyJoined) {
      pending = value;
    } else {
      span = value - code.joined + 2;
    }
  }
  if (index !== count) throw new DamagedSegmentError(damaged);
}

function scanRun(
  { bytes, from, to }: TokenRun,
  codeKeys: Uint32Array,
  isWanted: Uint8Array | undefined,
  visit: TokenVisitor,
): boolean {
  const firstKey = code.key + codeKeys.length;
  let field = 0;
  let position = 0;
  let span = 0;
  // What a code asks of the varint after it.
  let pending = 0;
  for (let at = from; at < to; ) {
    let value = bytes[at++] ?? 0;
    if (value >= 0x80) {
      value &= 0x7f;
      let byte = 0x80;
      for (let shift = 7; byte >= 0x80 && shift < 32; shift += 7) {
        byte = bytes[at++] ?? 0;
        value |= (byte & 0x7f) << shift;
      }
      value >>>= 0;
    }
    if (pending !== 0) {
      if (pending === code.anyGap) position += value;
      else span = value;
      pending = 0;
    } else if (value >= code.key) {
      const key = value < firstKey ? (codeKeys[value - code.key] ?? 0) : value - firstKey;
      const start = span === 0 ? position++ : position - span;
      span = 0;
      const isAsked = isWanted === undefined || isWanted[key] === 1;
      if (isAsked && visit(key, field, start, position)) return true;
    } else if (value < textFields.length) {
      field = value;
      position = 0;
    } else if (value === code.gap) {
      position += usualGap;
    } else if (value === code.anyGap || value === code.anyJoined) {
      pending = value;
    } else {
      span = value - code.joined + 2;
    }
  }
  return false;
}
